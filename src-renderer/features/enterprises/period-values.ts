// What the form of a production period holds, and the change of shifts that comes of it.
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import type { IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import type { ProductionPeriodKind } from '../../../src-main/domain/calendar/production-periods.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'

/** none: as the rosters say · off: everybody is off · replace: everybody works this · add: this besides their own */
export type Changing = 'none' | 'off' | 'replace' | 'add'

export interface PeriodValues {
  readonly kind: ProductionPeriodKind
  readonly dates: readonly [IsoDate, IsoDate]
  readonly startMinute: number | null
  readonly endMinute: number | null
  readonly effect: 'block' | 'burden'
  readonly weight: number | null
  readonly changing: Changing
  readonly shiftName?: string
  readonly shiftStart?: number | null
  readonly shiftEnd?: number | null
  readonly note: string
}

export function valuesOfPeriod(period: ProductionPeriodRow | undefined, today: IsoDate): PeriodValues {
  if (period === undefined) {
    const times = { startMinute: null, endMinute: null }
    return {
      kind: 'peak',
      dates: [today, today],
      ...times,
      effect: 'burden',
      weight: 3,
      changing: 'none',
      note: '',
    }
  }
  const { kind, startsOn, endsOn, startMinute, endMinute, effect, weight, note, shiftChange } = period
  const isWholeDay = startMinute === 0 && endMinute === minutesPerDay
  const times = isWholeDay ? { startMinute: null, endMinute: null } : { startMinute, endMinute }
  const shift = shiftChange?.shifts[0]
  return {
    kind,
    dates: [startsOn, endsOn],
    ...times,
    effect,
    weight,
    note,
    changing: shiftChange === null ? 'none' : shift === undefined ? 'off' : shiftChange.change,
    ...(shift && { shiftName: shift.name, shiftStart: shift.startMinute, shiftEnd: shift.endMinute }),
  }
}

/** Only called with checked values. An end that is not after the start is meant for the next day. */
export function changeOf(values: PeriodValues): ProductionPeriodRow['shiftChange'] {
  const { changing, shiftName = '', shiftStart = null, shiftEnd = null } = values
  if (changing === 'none') return null
  if (changing === 'off') return { change: 'replace', shifts: [] }
  if (shiftStart === null || shiftEnd === null) return null
  const endMinute = shiftEnd <= shiftStart ? shiftEnd + minutesPerDay : shiftEnd
  return { change: changing, shifts: [{ name: shiftName.trim(), startMinute: shiftStart, endMinute }] }
}
