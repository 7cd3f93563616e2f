// The kinds of production period as they are painted: letter, key, and what each usually means for an evening.
import type { PeriodInput, ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import {
  type ProductionPeriodKind,
  productionPeriodNames,
} from '../../../src-main/domain/calendar/production-periods.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'

export interface PeriodBrush {
  readonly kind: ProductionPeriodKind
  readonly effect: 'block' | 'burden'
  readonly weight: number
  readonly startMinute: number
  readonly endMinute: number
}

interface KindLook {
  /** What stands in a painted day. */
  readonly letter: string
  /** The key that paints the marked days. */
  readonly key: string
  readonly usual: Omit<PeriodBrush, 'kind'>
}

const wholeDay = { startMinute: 0, endMinute: minutesPerDay }

const looks: Readonly<Record<ProductionPeriodKind, KindLook>> = {
  peak: { letter: '旺', key: 'w', usual: { effect: 'burden', weight: 3, ...wholeDay } },
  shutdown: { letter: '停', key: 't', usual: { effect: 'block', weight: 1, ...wholeDay } },
  stocktaking: { letter: '盘', key: 'p', usual: { effect: 'block', weight: 1, ...wholeDay } },
  overtime: {
    letter: '加',
    key: 'j',
    usual: { effect: 'block', weight: 1, startMinute: 1020, endMinute: 1380 },
  },
  payday: {
    letter: '薪',
    key: 'f',
    usual: { effect: 'burden', weight: 1, startMinute: 1020, endMinute: 1320 },
  },
}

export const periodKinds: readonly ProductionPeriodKind[] = [
  'peak',
  'shutdown',
  'stocktaking',
  'overtime',
  'payday',
]

export const kindOptions = periodKinds.map((kind) => ({ value: kind, label: productionPeriodNames[kind] }))
export const letterOfKind = (kind: ProductionPeriodKind): string => looks[kind].letter
export const keyOfKind = (kind: ProductionPeriodKind): string => looks[kind].key
export const usualBrush = (kind: ProductionPeriodKind): PeriodBrush => ({ kind, ...looks[kind].usual })

export function kindOfKey(key: string): ProductionPeriodKind | null {
  return periodKinds.find((kind) => looks[kind].key === key.toLowerCase()) ?? null
}

/** What a brush leaves on the days from one to another, whichever comes first. */
export function paintedPeriod(
  brush: PeriodBrush,
  enterpriseId: string,
  one: string,
  other: string,
): Omit<PeriodInput, 'id' | 'note' | 'shiftChange'> {
  const [startsOn, endsOn] = one <= other ? [one, other] : [other, one]
  return { ...brush, enterpriseId, startsOn, endsOn }
}

/** The forbidding ones first, then the heavier, then the later begun: the first gives a painted day its look. */
export function periodsOn(periods: readonly ProductionPeriodRow[], date: string): ProductionPeriodRow[] {
  return periods
    .filter((period) => period.startsOn <= date && date <= period.endsOn)
    .sort(
      (one, other) =>
        Number(other.effect === 'block') - Number(one.effect === 'block') ||
        other.weight - one.weight ||
        (one.startsOn < other.startsOn ? 1 : -1),
    )
}
