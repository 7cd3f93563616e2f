// One production period: kind, dates, the part of the day, and whether it forbids evenings or only burdens them.
import { Form, Input, Radio, Select } from 'antd'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import type { IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import {
  type ProductionPeriodKind,
  productionPeriodNames,
} from '../../../src-main/domain/calendar/production-periods.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { useSavePeriod } from './queries.ts'

interface PeriodValues {
  readonly kind: ProductionPeriodKind
  readonly dates: readonly [IsoDate, IsoDate]
  readonly startMinute: number | null
  readonly endMinute: number | null
  readonly effect: 'block' | 'burden'
  readonly note: string
}

export interface PeriodDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enterpriseId: string
  /** Absent for a new period. */
  readonly period?: ProductionPeriodRow | undefined
}

const kinds: readonly ProductionPeriodKind[] = ['peak', 'shutdown', 'stocktaking', 'overtime']
const kindOptions = kinds.map((kind) => ({ value: kind, label: productionPeriodNames[kind] }))
const effectOptions = [
  { value: 'block', label: '不能排课' },
  { value: 'burden', label: '尽量不排' },
]

export function PeriodDrawer({ open, onClose, enterpriseId, period }: PeriodDrawerProps) {
  const [form] = Form.useForm<PeriodValues>()
  const { today } = useHouse()
  const save = useSavePeriod(onClose)
  const onSave = ({ dates: [startsOn, endsOn], startMinute, endMinute, ...values }: PeriodValues) =>
    save.mutate({
      ...values,
      enterpriseId,
      startsOn,
      endsOn,
      startMinute: startMinute ?? 0,
      endMinute: endMinute ?? minutesPerDay,
      weight: period?.weight ?? 1,
      ...(period !== undefined && { id: period.id }),
    })
  return (
    <EditDrawer
      title={period === undefined ? '新增生产时段' : '编辑生产时段'}
      open={open}
      onClose={onClose}
      form={form}
      initial={initialValues(period, today)}
      isSaving={save.isPending}
      onSave={onSave}
    >
      <FieldRow>
        <Field label="类别" name="kind" required>
          <Select options={kindOptions} />
        </Field>
        <Field label="对排课" name="effect" required>
          <Radio.Group options={effectOptions} optionType="button" />
        </Field>
      </FieldRow>
      <Field label="日期" name="dates" required extra="首尾两天都算在内。">
        <DateRangeInput />
      </Field>
      <FieldRow>
        <Field label="每天从" name="startMinute">
          <TimeInput placeholder="00:00" width="100%" />
        </Field>
        <Field label="到" name="endMinute" extra="都不填就是全天。">
          <TimeInput placeholder="24:00" width="100%" />
        </Field>
      </FieldRow>
      <Field label="说明" name="note">
        <Input maxLength={120} placeholder="如 双十一赶单、年度大修" />
      </Field>
    </EditDrawer>
  )
}

function initialValues(period: ProductionPeriodRow | undefined, today: IsoDate): PeriodValues {
  if (period === undefined) {
    return {
      kind: 'peak',
      dates: [today, today],
      startMinute: null,
      endMinute: null,
      effect: 'block',
      note: '',
    }
  }
  const { kind, startsOn, endsOn, startMinute, endMinute, effect, note } = period
  const isWholeDay = startMinute === 0 && endMinute === minutesPerDay
  const times = isWholeDay ? { startMinute: null, endMinute: null } : { startMinute, endMinute }
  return { kind, dates: [startsOn, endsOn], ...times, effect, note }
}
