// A date as people say it, with the exact one for machines and for the tooltip.
import { formatDate, formatLongDate } from '../lib/format-date.ts'

export interface DateTextProps {
  readonly date: string | null
  /** Today's date; dates of another year are then shown with their year. */
  readonly today?: string
  readonly whenNull?: string
}

export function DateText({ date, today, whenNull = '—' }: DateTextProps) {
  if (date === null) return <span>{whenNull}</span>
  return (
    <time dateTime={date} title={formatLongDate(date)}>
      {formatDate(date, today)}
    </time>
  )
}
