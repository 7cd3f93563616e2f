// Broken rules as bits of one number, so that a set of them costs nothing to keep for each start, room and trainer.
import { killers } from '../explain/time-killers.ts'
import type { Starts } from './starts.ts'

/** In the order in which a reader wants to hear of them. */
const codes = ['fixed-moved', ...killers] as const

export type CandidateCode = (typeof codes)[number]

export const bitOf = (code: CandidateCode): number => 1 << codes.indexOf(code)

export const codesOf = (bits: number): readonly CandidateCode[] =>
  codes.filter((_, at) => ((bits >>> at) & 1) === 1)

/** What marks a run of starts in a row that has a set for each start. */
export function marker(row: Int32Array, code: CandidateCode) {
  const bit = bitOf(code)
  return (first: number, end: number): void => {
    for (let start = first; start < end; start += 1) row[start] = (row[start] ?? 0) | bit
  }
}

/** Marks whole days, by their number from day 0. */
export function markDays(
  row: Int32Array,
  { perDay, days }: Starts,
  code: CandidateCode,
  isBroken: (day: number) => boolean,
): void {
  const mark = marker(row, code)
  for (let day = 0; day < days; day += 1) if (isBroken(day)) mark(day * perDay, (day + 1) * perDay)
}
