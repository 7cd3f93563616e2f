// One production period: kind, dates, part of the day, whether it forbids evenings or burdens them, and whose shifts it changes.
import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { kindOptions } from './period-kinds.ts'
import { changeOf, type PeriodValues, valuesOfPeriod } from './period-values.ts'
import { useSavePeriod } from './queries.ts'
import { ShiftChangeFields } from './shift-change-fields.tsx'

export interface PeriodDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enterpriseId: string
  /** Absent for a new period. */
  readonly period?: ProductionPeriodRow | undefined
}

export const effectOptions = [
  { value: 'block', label: '不能排课' },
  { value: 'burden', label: '尽量不排' },
]

// long: one form, its fields as they stand on the screen
export function PeriodDrawer({ open, onClose, enterpriseId, period }: PeriodDrawerProps) {
  const [form] = Form.useForm<PeriodValues>()
  const { today } = useHouse()
  const save = useSavePeriod(onClose)
  const effect = Form.useWatch('effect', form)
  const onSave = (values: PeriodValues) => {
    const {
      dates: [startsOn, endsOn],
      kind,
      note,
      weight,
    } = values
    save.mutate({
      kind,
      note,
      effect: values.effect,
      enterpriseId,
      startsOn,
      endsOn,
      startMinute: values.startMinute ?? 0,
      endMinute: values.endMinute ?? minutesPerDay,
      weight: weight ?? 1,
      shiftChange: changeOf(values),
      ...(period !== undefined && { id: period.id }),
    })
  }
  return (
    <EditDrawer
      title={period === undefined ? '新增生产时段' : '编辑生产时段'}
      open={open}
      onClose={onClose}
      form={form}
      initial={valuesOfPeriod(period, today)}
      isSaving={save.isPending}
      width={520}
      onSave={onSave}
    >
      <FieldRow>
        <Field label="类别" name="kind" required>
          <Select options={kindOptions} />
        </Field>
        <Field label="对排课" name="effect" required>
          <Radio.Group options={effectOptions} optionType="button" />
        </Field>
        {effect === 'burden' && (
          <Field label="程度" name="weight" tooltip="1 最轻，10 最重；程度越重，自动排课越避开">
            <InputNumber min={1} max={10} style={{ width: '100%' }} />
          </Field>
        )}
      </FieldRow>
      <Field label="日期" name="dates" required extra="首尾两天都算在内。">
        <DateRangeInput />
      </Field>
      <FieldRow>
        <Field label="每天从" name="startMinute">
          <TimeInput placeholder="00:00" width="100%" />
        </Field>
        <Field label="到" name="endMinute" extra="都不填就是全天；过零点写“次日 02:00”。">
          <TimeInput placeholder="24:00" width="100%" />
        </Field>
      </FieldRow>
      <ShiftChangeFields form={form} enterpriseId={enterpriseId} />
      <Field label="说明" name="note">
        <Input maxLength={120} placeholder="如 双十一赶单、年度大修" />
      </Field>
    </EditDrawer>
  )
}
