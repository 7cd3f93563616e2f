// Sets what one person works on some days: another shift (换班), nothing (请假, 调休), or other times.
import { Form, Input, Radio, Select } from 'antd'
import type { WorkerRosterAnswer } from '../../../src-main/contract/roster-days.ts'
import type { IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { useSetWorkerDays } from './queries.ts'

const reasons = ['换班', '请假', '调休', '加班'] as const
/** Stands among the places of the enterprise's shifts for times that it has no shift for. */
const OTHER_TIMES = -1

interface PersonalDayValues {
  readonly reason: (typeof reasons)[number]
  readonly dates: readonly [IsoDate, IsoDate]
  readonly place?: number
  readonly startMinute?: number | null
  readonly endMinute?: number | null
  readonly note: string
}

export interface PersonalDayDrawerProps {
  readonly workerId: string
  readonly roster: WorkerRosterAnswer
  /** null while it is shut. */
  readonly date: IsoDate | null
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function PersonalDayDrawer({ workerId, roster, date, onClose }: PersonalDayDrawerProps) {
  const [form] = Form.useForm<PersonalDayValues>()
  const save = useSetWorkerDays(onClose)
  const reason = Form.useWatch('reason', form)
  const place = Form.useWatch('place', form)
  const isOff = reason === '请假' || reason === '调休'
  const onSave = (values: PersonalDayValues) => {
    const [from, to] = values.dates
    const note = [values.reason, values.note.trim()].filter((text) => text !== '').join('：')
    save.mutate({
      workerId,
      from,
      to,
      note,
      shifts: isOffReason(values.reason) ? [] : shiftsOf(roster, values),
    })
  }
  const shiftOptions = [
    ...roster.choices.map((shift, index) => ({
      value: index,
      label: `${shift.name} ${formatSpan(shift.startMinute, shift.endMinute)}`,
    })),
    { value: OTHER_TIMES, label: '其他时间…' },
  ]
  return (
    <EditDrawer<PersonalDayValues>
      title="个人排班"
      open={date !== null}
      onClose={onClose}
      form={form}
      isSaving={save.isPending}
      initial={{ reason: '换班', dates: [date ?? '', date ?? ''], note: '' }}
      onSave={onSave}
    >
      <Field label="原因" name="reason">
        <Radio.Group optionType="button" options={reasons.map((value) => ({ value, label: value }))} />
      </Field>
      <Field label="日期" name="dates" required extra={isOff ? '这些天不上班。' : '首尾两天都算在内。'}>
        <DateRangeInput />
      </Field>
      {!isOff && (
        <Field label="上什么班" name="place" required>
          <Select options={shiftOptions} placeholder="选择班次" />
        </Field>
      )}
      {!isOff && place === OTHER_TIMES && (
        <FieldRow>
          <Field label="上班" name="startMinute" required>
            <TimeInput placeholder="18:00" width="100%" />
          </Field>
          <Field label="下班" name="endMinute" required extra="不晚于上班时间的，算次日。">
            <TimeInput placeholder="次日 02:00" width="100%" />
          </Field>
        </FieldRow>
      )}
      <Field label="说明" name="note">
        <Input maxLength={60} placeholder="如 与李强换班" />
      </Field>
    </EditDrawer>
  )
}

const isOffReason = (reason: PersonalDayValues['reason']): boolean => reason === '请假' || reason === '调休'

function shiftsOf({ choices }: WorkerRosterAnswer, values: PersonalDayValues) {
  const choice = choices[values.place ?? OTHER_TIMES]
  if (choice !== undefined)
    return [{ name: choice.name, startMinute: choice.startMinute, endMinute: choice.endMinute }]
  const { startMinute, endMinute, reason } = values
  if (typeof startMinute !== 'number' || typeof endMinute !== 'number') return []
  const end = endMinute <= startMinute ? endMinute + minutesPerDay : endMinute
  return [{ name: reason, startMinute, endMinute: end }]
}
