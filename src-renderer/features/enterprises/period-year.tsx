// The year of an enterprise, painted: dragging or arrow keys mark days, a kind's brush or key paints them.
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import { dateLabel, type IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { type KindOfDay, kindOfDayNames } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { letterOfKind, periodsOn } from './period-kinds.ts'
import { periodWords } from './period-words.ts'
import { dateByKey, isWeekend, monthsOfYear } from './year-cells.ts'

export interface MarkedDays {
  readonly from: IsoDate
  /** The day that has the keyboard. */
  readonly at: IsoDate
}

export interface PeriodYearProps {
  readonly year: number
  readonly today: IsoDate
  readonly periods: readonly ProductionPeriodRow[]
  /** Days that a notice names. */
  readonly days: ReadonlyMap<IsoDate, { readonly kind: KindOfDay; readonly name: string }>
  /** A drag has ended on these days. */
  readonly onDragged: (marked: MarkedDays) => void
  /** A press on one day. */
  readonly onPressed: (date: IsoDate) => void
  /** Any key that doesn't move. True where it was of use. */
  readonly onKey: (key: string, marked: MarkedDays) => boolean
}

const dayNumbers = Array.from({ length: 31 }, (_, index) => index + 1)

// long: one grid: what is marked, how pointer and keys mark it, and its cells
export function PeriodYear({ year, today, periods, days, onDragged, onPressed, onKey }: PeriodYearProps) {
  const frame = useRef<HTMLTableElement>(null)
  const first = today.startsWith(String(year)) ? today : `${year}-01-01`
  const [marked, setMarked] = useState<MarkedDays>({ from: first, at: first })
  const [isDragging, setIsDragging] = useState(false)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const date = dateByKey(marked.at, event.key)
    if (date !== null) {
      event.preventDefault()
      setMarked(event.shiftKey ? { ...marked, at: date } : { from: date, at: date })
      frame.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus()
      return
    }
    if (onKey(event.key, marked)) event.preventDefault()
  }
  const onPointerDown = (event: PointerEvent) => {
    const date = dateAt(event.target)
    if (date === null || event.button !== 0) return
    setMarked(event.shiftKey ? { ...marked, at: date } : { from: date, at: date })
    setIsDragging(true)
  }
  const onPointerOver = (event: PointerEvent) => {
    const date = dateAt(event.target)
    if (isDragging && date !== null) setMarked({ ...marked, at: date })
  }
  useEffect(() => {
    if (!isDragging) return
    const letGo = () => {
      setIsDragging(false)
      if (marked.from === marked.at) onPressed(marked.at)
      else onDragged(marked)
    }
    window.addEventListener('pointerup', letGo)
    return () => window.removeEventListener('pointerup', letGo)
  }, [isDragging, marked, onDragged, onPressed])

  const [low, high] = marked.from <= marked.at ? [marked.from, marked.at] : [marked.at, marked.from]
  return (
    <table
      ref={frame}
      className="period-year"
      aria-label={`${year}年生产时段`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerOver={onPointerOver}
    >
      <thead>
        <tr>
          <th scope="col">{year}年</th>
          {dayNumbers.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthsOfYear(year).map((month) => (
          <tr key={month[0]}>
            <th scope="row">{Number(month[0]?.slice(5, 7))}月</th>
            {month.map((date) => (
              <YearDay
                key={date}
                date={date}
                isToday={date === today}
                isMarked={low <= date && date <= high}
                hasKeyboard={date === marked.at}
                periods={periodsOn(periods, date)}
                day={days.get(date)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface YearDayProps {
  readonly date: IsoDate
  readonly isToday: boolean
  readonly isMarked: boolean
  readonly hasKeyboard: boolean
  readonly periods: readonly ProductionPeriodRow[]
  readonly day: { readonly kind: KindOfDay; readonly name: string } | undefined
}

function YearDay({ date, isToday, isMarked, hasKeyboard, periods, day }: YearDayProps) {
  const [strongest] = periods
  const kind = day === undefined ? '' : `${kindOfDayNames[day.kind]}${day.name && ` ${day.name}`}`
  const words = [dateLabel(date), kind, ...periods.map(periodWords)].filter((text) => text !== '').join('，')
  const look =
    strongest === undefined ? backgroundOf(date, day?.kind) : `${strongest.kind} ${strongest.effect}`
  return (
    <td>
      <button
        type="button"
        className={`year-day ${look}${isMarked ? ' marked' : ''}${isToday ? ' today' : ''}`}
        data-date={date}
        tabIndex={hasKeyboard ? 0 : -1}
        aria-label={words}
        aria-pressed={isMarked}
        title={words}
      >
        {strongest === undefined ? backgroundLetter(day?.kind) : letterOfKind(strongest.kind)}
        {periods.length > 1 && <sup>{periods.length}</sup>}
      </button>
    </td>
  )
}

function backgroundOf(date: IsoDate, kind: KindOfDay | undefined): string {
  if (kind === 'makeup-workday') return 'extra-day'
  if (kind === 'statutory-holiday' || kind === 'swapped-rest') return 'rest-day'
  return kind === undefined && isWeekend(date) ? 'weekend-day' : ''
}

function backgroundLetter(kind: KindOfDay | undefined): string {
  if (kind === 'makeup-workday') return '班'
  if (kind === 'statutory-holiday') return '节'
  return kind === 'swapped-rest' ? '休' : ''
}

const dateAt = (target: EventTarget): IsoDate | null =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-date]')?.getAttribute('data-date') ?? null)
    : null
