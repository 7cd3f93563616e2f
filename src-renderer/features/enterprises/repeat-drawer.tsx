// The same period again and again: payday on the 15th of each month, overtime every Tuesday and Thursday.
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import type { IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import type { ProductionPeriodKind } from '../../../src-main/domain/calendar/production-periods.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { WeekdayInput } from '../../ui/weekday-input.tsx'
import { effectOptions } from './period-drawer.tsx'
import { kindOptions, usualBrush } from './period-kinds.ts'
import { useRepeatPeriods } from './queries.ts'

interface RepeatValues {
  readonly kind: ProductionPeriodKind
  readonly unit: 'month' | 'week'
  readonly day: number | null
  readonly weekdays: readonly number[]
  readonly dates: readonly [IsoDate, IsoDate]
  readonly isBeforeRest: boolean
  readonly effect: 'block' | 'burden'
  readonly weight: number | null
  readonly startMinute: number | null
  readonly endMinute: number | null
  readonly note: string
}

export interface RepeatDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enterpriseId: string
}

const units = [
  { value: 'month', label: '每月' },
  { value: 'week', label: '每周' },
]

// long: one form, its fields as they stand on the screen
export function RepeatDrawer({ open, onClose, enterpriseId }: RepeatDrawerProps) {
  const [form] = Form.useForm<RepeatValues>()
  const { today } = useHouse()
  const repeat = useRepeatPeriods(onClose)
  const unit = Form.useWatch('unit', form)
  const year = today.slice(0, 4)
  const { effect, weight, startMinute, endMinute } = usualBrush('payday')
  return (
    <EditDrawer<RepeatValues>
      title="按周、按月重复"
      open={open}
      onClose={onClose}
      form={form}
      isSaving={repeat.isPending}
      saveLabel="画到日历上"
      initial={{
        kind: 'payday',
        unit: 'month',
        day: 15,
        weekdays: [2, 4],
        dates: [today, `${year}-12-31`],
        isBeforeRest: true,
        effect,
        weight,
        startMinute,
        endMinute,
        note: '',
      }}
      onSave={(values) => repeat.mutate(inputOf(enterpriseId, values))}
    >
      <FieldRow>
        <Field label="类别" name="kind" required>
          <Select options={kindOptions} onChange={(kind) => form.setFieldsValue(usualBrush(kind))} />
        </Field>
        <Field label="重复" name="unit">
          <Radio.Group options={units} optionType="button" />
        </Field>
        <Field label="每月几日" name="day" hidden={unit === 'week'} extra="短月按月末">
          <InputNumber min={1} max={31} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <Field label="每周哪几天" name="weekdays" hidden={unit !== 'week'}>
        <WeekdayInput />
      </Field>
      <Field label="从哪天到哪天" name="dates" required>
        <DateRangeInput />
      </Field>
      <Form.Item name="isBeforeRest" valuePropName="checked">
        <Checkbox>遇到休息日提前到前一个工作日</Checkbox>
      </Form.Item>
      <FieldRow>
        <Field label="对排课" name="effect">
          <Radio.Group options={effectOptions} optionType="button" />
        </Field>
        <Field label="程度" name="weight">
          <InputNumber min={1} max={10} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="每天从" name="startMinute">
          <TimeInput placeholder="00:00" width="100%" />
        </Field>
        <Field label="到" name="endMinute" extra="都不填就是全天。">
          <TimeInput placeholder="24:00" width="100%" />
        </Field>
      </FieldRow>
      <Field label="说明" name="note">
        <Input maxLength={120} />
      </Field>
    </EditDrawer>
  )
}

function inputOf(
  enterpriseId: string,
  { dates: [from, to], day, weekdays, unit, ...values }: RepeatValues,
): Parameters<ReturnType<typeof useRepeatPeriods>['mutate']>[0] {
  return {
    enterpriseId,
    from,
    to,
    kind: values.kind,
    effect: values.effect,
    isBeforeRest: values.isBeforeRest,
    weight: values.weight ?? 1,
    startMinute: values.startMinute ?? 0,
    endMinute: values.endMinute ?? minutesPerDay,
    note: values.note,
    every: unit === 'month' ? { unit, day: day ?? 15 } : { unit, weekdays: [...weekdays] },
  }
}
