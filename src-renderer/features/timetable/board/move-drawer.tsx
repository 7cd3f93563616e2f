// Moving or placing one sitting: date, time, room and trainer, with what it would break said while it is typed.
import { Alert, Form, Select } from 'antd'
import { useMemo, useState } from 'react'
import type { PlacementInput } from '../../../../src-main/contract/timetable/board/moves.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { EditDrawer } from '../../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TimeInput } from '../../../ui/time-input.tsx'
import { useExplanation, useMoveOptions, useMovePlacement } from '../queries.ts'
import { FreeTimes } from './free-times-list.tsx'
import { type AskedNames, MoveFit, MoveNames } from './move-fit.tsx'
import { askedTime, whyNotMoved } from './move-times.ts'
import { ScoreChangeList } from './score-change-list.tsx'
import '../plan-lists.css'

/** What is moved, and where the fields begin. */
export interface MoveSubject {
  readonly sittingId: string
  readonly classId: string
  readonly minutes: number
  readonly label: string
  readonly date: string | null
  readonly startMinute: number | null
  readonly roomId: string | null
  readonly trainerId: string | null
}

interface MoveValues {
  readonly date: string | null
  readonly startMinute: number | null
  readonly roomId: string | null
  readonly trainerId: string | null
}

export interface MoveDrawerProps {
  readonly seasonId: string
  readonly subject: MoveSubject | null
  readonly onClose: () => void
}

// long: one form, and beside its fields what a move would do
export function MoveDrawer({ seasonId, subject, onClose }: MoveDrawerProps) {
  const [form] = Form.useForm<MoveValues>()
  const { rooms, trainers } = useMoveOptions(subject !== null)
  const values = Form.useWatch([], form)
  const move = useMemo(() => inputOf(seasonId, subject, values), [seasonId, subject, values])
  const explanation = useExplanation(subject === null ? null : move)
  const { mutate, isPending } = useMovePlacement(onClose)
  const [asked, setAsked] = useState<AskedNames | null>(null)
  const close = () => {
    setAsked(null)
    onClose()
  }
  return (
    <>
      <EditDrawer<MoveValues>
        title={subject === null ? '' : subject.label}
        open={subject !== null}
        onClose={close}
        form={form}
        initial={subject ?? {}}
        isSaving={isPending}
        saveLabel="写入草稿"
        whyNotSave={whyNotMoved(
          subject,
          move,
          explanation.isPlaceholderData ? [] : (explanation.data?.sentences ?? []),
        )}
        width={440}
        onSave={(saved) => {
          const input = inputOf(seasonId, subject, saved)
          if (input !== null) mutate(input)
        }}
      >
        <FieldRow>
          <Field label="日期" name="date" required>
            <DateInput allowClear={false} />
          </Field>
          <Field label="开始时间" name="startMinute" required>
            <TimeInput width="100%" />
          </Field>
        </FieldRow>
        <Field label="场地" name="roomId" required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={rooms.map(({ id, name, placeName, seats }) => ({
              value: id,
              label: `${placeName} · ${name}（${seats} 座）`,
            }))}
          />
        </Field>
        <Field label="讲师" name="trainerId" required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={trainers.map(({ id, name, title }) => ({
              value: id,
              label: title === '' ? name : `${name}（${title}）`,
            }))}
          />
        </Field>
        <MoveFit
          before={subject && askedTime(subject, subject)}
          after={askedTime(subject, values ?? {})}
          onNames={setAsked}
        />
        {move !== null && explanation.data !== undefined && <Explanation explained={explanation.data} />}
        {subject !== null && (
          <FreeTimes
            seasonId={seasonId}
            sittingId={subject.sittingId}
            onTake={({ date, startMinute, roomId, trainerId }) =>
              form.setFieldsValue({ date, startMinute, roomId, trainerId })
            }
          />
        )}
        <p className="quiet">写入草稿后自动固定，自动排课不会再动它；发布后讲师和学员才看得到。</p>
      </EditDrawer>
      <MoveNames asked={asked} onClose={() => setAsked(null)} />
    </>
  )
}

type Explained = NonNullable<ReturnType<typeof useExplanation>['data']>

function Explanation({ explained: { sentences, change } }: { readonly explained: Explained }) {
  if (sentences.length === 0) {
    const cost = change === null ? null : <ScoreChangeList change={change} />
    return <Alert type="success" showIcon title="可以这样安排" description={cost} />
  }
  return (
    <Alert
      type="error"
      showIcon
      title={`违反 ${sentences.length} 条规则`}
      description={
        <ul className="breach-list">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  )
}

/** null while a field is empty. */
function inputOf(
  seasonId: string,
  subject: MoveSubject | null,
  values: Partial<MoveValues> | undefined,
): PlacementInput | null {
  const { date, startMinute, roomId, trainerId } = values ?? {}
  if (subject === null || !date || startMinute == null || !roomId || !trainerId) return null
  return { seasonId, sittingId: subject.sittingId, date, startMinute, roomId, trainerId }
}
