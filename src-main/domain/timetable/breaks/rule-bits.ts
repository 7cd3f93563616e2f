// Broken rules as bits of one number, so that a set of them costs nothing to keep for each start, room and trainer.
import type { RuleCode } from '../rule-code.ts'
import type { Starts } from './starts.ts'

/**
 * What has to be known of a place to tell whether it breaks the rule; null for what no place made of rooms and trainers that
 * exist can break. If you add a rule, the compiler asks for its line here: tell its break in time-breaks.ts, owner-breaks.ts
 * or ways.ts, and give its code a place in the order below. A test looks for places that break each.
 */
export const asksFor = {
  'unknown-reference': null,
  'duplicate-sitting': null,
  'fixed-moved': 'place',
  'season-bounds': 'start',
  'frozen-week': 'start',
  holiday: 'start',
  'enterprise-block': 'start',
  'lesson-order': 'start',
  'class-clash': 'start',
  'worker-clash': 'start',
  'equipment-overuse': 'start',
  'room-kind': 'room',
  'room-capacity': 'room',
  'closed-site': 'room',
  'room-open': 'room',
  'room-clash': 'room',
  'trainer-qualified': 'trainer',
  'trainer-available': 'trainer',
  'trainer-limit': 'trainer',
  'trainer-clash': 'trainer',
  'travel-time': 'place',
} as const satisfies Readonly<Record<RuleCode, 'start' | 'room' | 'trainer' | 'place' | null>>

export type BreakCode = {
  [Code in RuleCode]: (typeof asksFor)[Code] extends null ? never : Code
}[RuleCode]

/** In the order in which a reader wants to hear of them; a start that breaks several is laid to the first. */
export const breakCodes = Object.keys(asksFor).filter(isBreakCode)

function isBreakCode(code: string): code is BreakCode {
  return asksFor[code as RuleCode] !== null // only keys of asksFor are asked about
}

/** Its place in the order. */
export const numberOf = (code: BreakCode): number => breakCodes.indexOf(code)

export const bitOf = (code: BreakCode): number => 1 << numberOf(code)

/** The number of the first of them in order; -1 of none. */
export const firstOf = (bits: number): number => 31 - Math.clz32(bits & -bits)

export const codesOf = (bits: number): readonly BreakCode[] =>
  breakCodes.filter((_, at) => ((bits >>> at) & 1) === 1)

/** What marks a run of starts in a row that has a set for each start. */
export function marker(row: Int32Array, code: BreakCode) {
  const bit = bitOf(code)
  return (first: number, end: number): void => {
    for (let start = first; start < end; start += 1) row[start] = (row[start] ?? 0) | bit
  }
}

/** Marks whole days, by their number from day 0. */
export function markDays(
  row: Int32Array,
  { perDay, days }: Starts,
  code: BreakCode,
  isBroken: (day: number) => boolean,
): void {
  const mark = marker(row, code)
  for (let day = 0; day < days; day += 1) if (isBroken(day)) mark(day * perDay, (day + 1) * perDay)
}
