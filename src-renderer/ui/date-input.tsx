// Date fields that take and give 'YYYY-MM-DD' text, so that no Date object ever leaves them.
import generateConfig from '@rc-component/picker/generate/dateFns'
import { DatePicker as DayjsPicker } from 'antd'
import { type IsoDate, isIsoDate } from '../../src-main/domain/calendar/dates.ts'

const DatePicker = DayjsPicker.generatePicker<Date>(generateConfig)

export interface DateInputProps {
  readonly id?: string
  readonly value?: IsoDate | null
  readonly onChange?: (date: IsoDate | null) => void
  readonly placeholder?: string
  readonly allowClear?: boolean
  readonly disabled?: boolean
  readonly earliest?: IsoDate
  readonly latest?: IsoDate
  readonly width?: number | string
}

/** For use inside a Form field: typed as 2025-11-12, 20251112 or 2025/11/12, or picked. */
export function DateInput({
  value = null,
  onChange,
  earliest,
  latest,
  width = '100%',
  ...rest
}: DateInputProps) {
  return (
    <DatePicker
      {...rest}
      style={{ width }}
      value={toDate(value)}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
      onChange={(date) => onChange?.(date === null ? null : toIso(date))}
      disabledDate={(date) => isOutside(toIso(date), earliest, latest)}
    />
  )
}

export interface DateRangeInputProps {
  readonly id?: string
  readonly value?: readonly [IsoDate, IsoDate] | null
  readonly onChange?: (range: readonly [IsoDate, IsoDate] | null) => void
  readonly allowClear?: boolean
  readonly width?: number | string
}

/** From the first to the last day, both included. */
export function DateRangeInput({
  id,
  value = null,
  onChange,
  allowClear = false,
  width = '100%',
}: DateRangeInputProps) {
  const [first, last] = [toDate(value?.[0] ?? null), toDate(value?.[1] ?? null)]
  return (
    <DatePicker.RangePicker
      {...(id !== undefined && { id })}
      style={{ width }}
      allowClear={allowClear}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D']}
      value={first === null || last === null ? null : [first, last]}
      onChange={(range) => {
        const [from, to] = range ?? [null, null]
        onChange?.(from === null || to === null ? null : [toIso(from), toIso(to)])
      }}
    />
  )
}

function toDate(iso: IsoDate | null): Date | null {
  if (iso === null || !isIsoDate(iso)) return null
  return new Date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)))
}

function toIso(date: Date): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function isOutside(date: IsoDate, earliest: IsoDate | undefined, latest: IsoDate | undefined): boolean {
  return (earliest !== undefined && date < earliest) || (latest !== undefined && date > latest)
}
