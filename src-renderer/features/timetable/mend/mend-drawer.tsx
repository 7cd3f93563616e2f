// 应急调整: what happened, then what would change; Enter asks and Enter adopts, Esc goes back and Esc closes.
import { Button, Drawer, Form } from 'antd'
import { type Ref, useEffect, useRef, useState } from 'react'
import type { MendInput } from '../../../../src-main/contract/timetable/mend/mends.ts'
import { MendForm } from './mend-form.tsx'
import { MendPreviewList } from './mend-preview.tsx'
import { absenceOf, useMend, usePreviewMend, useSubstitutes } from './mend-queries.ts'
import { adoptWords, disruptionOf, type MendValues } from './mend-words.ts'
import { useEscapeKey } from './use-mend-keys.ts'

export interface MendDrawerProps {
  readonly seasonId: string
  readonly today: string
  /** What the draft changes already. */
  readonly otherChanges: number
  readonly open: boolean
  readonly onClose: () => void
  /** Called when it has been stored. */
  readonly onMended: () => void
}

type Question = Pick<MendInput, 'seasonId' | 'disruption'>

export function MendDrawer(props: MendDrawerProps) {
  const { open, onClose } = props
  return (
    <Drawer
      title="应急调整"
      open={open}
      onClose={onClose}
      size={720}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      styles={{ body: { padding: 0, display: 'flex', flexDirection: 'column' } }}
    >
      <Mending {...props} />
    </Drawer>
  )
}

// Mounted anew each time the drawer opens.
// long: one conversation: asked, previewed, chosen anew, adopted, and where the keyboard stands in each
function Mending({ seasonId, today, otherChanges, onClose, onMended }: MendDrawerProps) {
  const [form] = Form.useForm<MendValues>()
  const [values, setValues] = useState<MendValues>({
    kind: 'trainer',
    startsOn: today,
    endsOn: today,
    startMinute: 1020,
    endMinute: 1320,
  })
  const [question, setQuestion] = useState<Question | null>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const preview = usePreviewMend()
  const substitutes = useSubstitutes(seasonId, question === null ? null : absenceOf(question))
  const back = () => {
    setQuestion(null)
    setChosen(new Map())
    preview.reset()
  }
  const adopt = useMend(
    seasonId,
    () => {
      onMended()
      onClose()
    },
    back,
  )
  const mainButton = useRef<HTMLButtonElement>(null)
  const backButton = useRef<HTMLButtonElement>(null)
  const frame = useRef<HTMLElement>(null)

  const substitutesOf = (who: ReadonlyMap<string, string>) =>
    [...who].map(([sittingId, trainerId]) => ({ sittingId, trainerId }))
  const ask = (asked: Question, who: ReadonlyMap<string, string>) =>
    preview.mutate({ ...asked, substitutes: substitutesOf(who) }, { onError: back })
  const onAsk = (filled: MendValues) => {
    const disruption = disruptionOf(filled)
    if (disruption === null) return
    setValues(filled)
    setQuestion({ seasonId, disruption })
    ask({ seasonId, disruption }, new Map())
  }
  const onChoose = (sittingId: string, trainerId: string | null) => {
    if (question === null) return
    const others = [...chosen].filter(([id]) => id !== sittingId)
    const next = new Map(trainerId === null ? others : [...others, [sittingId, trainerId] as const])
    setChosen(next)
    ask(question, next)
  }
  const onAdopt = () => {
    if (question === null || preview.data === undefined) return
    adopt.mutate({ ...question, substitutes: substitutesOf(chosen), basis: preview.data.basis })
  }
  const isShown = question !== null && preview.data !== undefined
  const adopting =
    question === null || preview.data === undefined
      ? null
      : adoptWords(preview.data, question.disruption.kind)
  const canAdopt = adopting?.whyNot === ''
  // Enter goes on to the next thing: once there is something to adopt, the keyboard is on it.
  useEffect(() => {
    if (isShown) (canAdopt ? mainButton : backButton).current?.focus()
    else if (question !== null) frame.current?.focus()
  }, [isShown, canAdopt, question])
  useEscapeKey(adopt.isPending ? null : question === null ? onClose : back)
  return (
    <section ref={frame} className="mend" tabIndex={-1} aria-label="应急调整">
      <div className="mend-body" aria-live="polite">
        {question === null && <MendForm seasonId={seasonId} form={form} initial={values} onAsk={onAsk} />}
        {question !== null && preview.isPending && <p className="quiet">正在找改动最少的办法…</p>}
        {isShown && preview.data !== undefined && (
          <MendPreviewList
            preview={preview.data}
            otherChanges={otherChanges}
            substitutes={substitutes.data?.rows ?? []}
            chosen={chosen}
            onChoose={onChoose}
          />
        )}
      </div>
      <MendFoot
        adopting={adopting}
        isAdopting={adopt.isPending}
        mainButton={mainButton}
        backButton={backButton}
        onBack={question === null ? null : back}
        onClose={onClose}
        onAsk={form.submit}
        onAdopt={onAdopt}
      />
    </section>
  )
}

interface MendFootProps {
  /** null: there is nothing to adopt yet. */
  readonly adopting: ReturnType<typeof adoptWords> | null
  readonly isAdopting: boolean
  readonly mainButton: Ref<HTMLButtonElement>
  readonly backButton: Ref<HTMLButtonElement>
  /** null: nothing has been asked, there is nowhere to go back to. */
  readonly onBack: (() => void) | null
  readonly onClose: () => void
  readonly onAsk: () => void
  readonly onAdopt: () => void
}

function MendFoot({ adopting, isAdopting, mainButton, backButton, ...on }: MendFootProps) {
  return (
    <footer className="mend-foot">
      {adopting !== null && <span className="quiet mend-why-not">{adopting.whyNot}</span>}
      <Button ref={backButton} onClick={on.onBack ?? on.onClose} disabled={isAdopting} title="Esc">
        {on.onBack === null ? '取消' : '返回修改'}
      </Button>
      {on.onBack === null ? (
        <Button key="ask" type="primary" onClick={on.onAsk} title="回车">
          看要改哪些
        </Button>
      ) : (
        // A key of its own: the other button would keep its place and never hand over the ref.
        <Button
          key="adopt"
          ref={mainButton}
          type="primary"
          disabled={adopting?.whyNot !== ''}
          loading={isAdopting}
          onClick={on.onAdopt}
        >
          {adopting?.label ?? '采用，写入草稿'}
        </Button>
      )}
    </footer>
  )
}
