// 自动排课: what to plan, then how the run is getting on, and afterwards what came of it.
import { App, Button, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { usePlanChoices } from '../queries.ts'
import { LeavePlanDialog } from './leave-plan-dialog.tsx'
import { PlanChoiceForm, type PlanChoiceFormProps, planAllId } from './plan-choice-form.tsx'
import { PlanFoot } from './plan-foot.tsx'
import { PlanProgress } from './plan-progress.tsx'
import { PlanResult } from './plan-result.tsx'
import { whyNotWritten } from './plan-run-words.ts'
import { chosenIds, workOf, workWords } from './plan-work.ts'
import { type PlanChoice, usePlanRun } from './use-plan-run.ts'

export interface MakePlanDialogProps
  extends Pick<PlanChoiceFormProps, 'monday' | 'endsOn' | 'today' | 'isFrozen'> {
  readonly seasonId: string
  readonly open: boolean
  readonly onClose: () => void
  /** Called when a draft has been made. */
  readonly onMade: () => void
}

const usualChoice: PlanChoice = {
  classIds: null,
  weeks: null,
  replan: false,
  addSecondSittings: true,
  effort: 'standard',
}

// long: the four phases of one dialog side by side: what each shows and what its buttons do
export function MakePlanDialog({ seasonId, open, onClose, onMade, ...season }: MakePlanDialogProps) {
  const { message } = App.useApp()
  const [choice, setChoice] = useState(usualChoice)
  const asked = usePlanChoices(seasonId, choice.weeks, open)
  const choices = asked.data?.rows ?? []
  const run = usePlanRun(seasonId, open, onMade)
  const [isLeaving, setLeaving] = useState(false)
  const mainButton = useRef<HTMLButtonElement>(null)
  const stopButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    setLeaving(false)
    if (open) setChoice(({ effort }) => ({ ...usualChoice, effort }))
  }, [open])

  const { event } = run
  const hasEnded = event !== null && event.state !== 'running'
  const whyNot = event === null ? null : whyNotWritten(event, run.isOutdated)
  const hasPlan = event !== null && event.state !== 'failed' && event.score !== null
  const canUse = hasPlan && whyNot === null
  const phase = run.result !== undefined ? 'result' : !run.isThere ? 'choice' : hasEnded ? 'ended' : 'running'
  // Enter does the main thing, but never ends a run by storing what it has found so far.
  const nextButton = phase === 'running' ? stopButton : mainButton
  useEffect(() => {
    if (open && !isLeaving) nextButton.current?.focus()
  }, [open, nextButton, isLeaving])
  useEscape(open && phase === 'running' && !run.isStoring, run.stop)

  const discard = () => {
    run.discard()
    onClose()
  }
  /** Nothing that was worked out is lost by closing. */
  const close = () => {
    if (run.isStoring) return
    if (phase === 'ended' && canUse) return setLeaving(true)
    if (phase === 'ended') return discard()
    if (phase === 'running') void message.info('排课还在进行，再点“自动排课”就能看到')
    onClose()
  }

  const write = { label: '写入草稿', disabled: !canUse, loading: run.isStoring, onClick: run.use }
  const views = {
    choice: {
      title: '自动排课',
      body: (
        <PlanChoiceForm
          {...season}
          choices={asked.data?.rows ?? null}
          value={choice}
          onChange={(change) => setChoice((known) => ({ ...known, ...change }))}
        />
      ),
      note: asked.data === undefined ? '' : workWords(choices, choice),
      second: <Button onClick={onClose}>取消</Button>,
      main: {
        label: '开始',
        disabled: asked.isPlaceholderData || workOf(choices, choice).all === 0,
        loading: run.isStarting,
        onClick: () => run.start({ ...choice, classIds: chosenIds(choices, choice) }),
      },
    },
    running: {
      title: '自动排课',
      body: <PlanProgress {...run} whyNot={whyNot} />,
      note: '',
      second: (
        // A button of its own, so that it takes the keyboard as soon as it is there.
        <Button
          key="stop"
          autoFocus
          ref={stopButton}
          onClick={run.stop}
          loading={run.isStopping && !run.isStoring}
          disabled={run.isStoring}
        >
          停止 <kbd>Esc</kbd>
        </Button>
      ),
      main: write,
    },
    ended: {
      title: '自动排课',
      body: <PlanProgress {...run} whyNot={whyNot} />,
      note: '',
      second: canUse ? (
        <Button onClick={discard} disabled={run.isStoring}>
          放弃
        </Button>
      ) : (
        hasPlan && <Button disabled>{write.label}</Button>
      ),
      main: canUse ? write : { label: '重新选择', disabled: false, loading: false, onClick: run.discard },
    },
    result: {
      title: '排课结果',
      body: run.result && <PlanResult seasonId={seasonId} result={run.result} />,
      note: '',
      second: null,
      main: { label: '看草稿', disabled: false, loading: false, onClick: onClose },
    },
  }
  const { title, body, note, second, main } = views[phase]
  return (
    <>
      <Modal
        title={title}
        open={open}
        onCancel={close}
        keyboard={phase !== 'running'}
        mask={{ closable: phase === 'choice' || phase === 'result' }}
        afterOpenChange={(isOpen) => isOpen && focusFirst(nextButton.current)}
        width={640}
        footer={<PlanFoot note={note} second={second} main={main} mainButton={mainButton} />}
      >
        {body}
      </Modal>
      <LeavePlanDialog
        open={open && isLeaving}
        onBack={() => setLeaving(false)}
        afterClose={() => mainButton.current?.focus()}
        onKeep={onClose}
        onDiscard={discard}
        onWrite={() => {
          setLeaving(false)
          run.use()
        }}
      />
    </>
  )
}

/** A button that can't be pressed yet takes no focus: then 全选 has it, each time that the dialog opens. */
function focusFirst(button: HTMLButtonElement | null): void {
  const target = button?.disabled === true ? document.getElementById(planAllId) : button
  target?.focus()
}

/** Esc stops the run wherever the keyboard stands. */
function useEscape(isActive: boolean, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    if (!isActive) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isActive])
}
