// A settled rotation in the words of a shift system, with what differs from it cell by cell.
import { makeupCycleDay } from '../../calendar/shift-system.ts'
import { type CodedGrid, unknownCode } from './coded-grid.ts'
import { namedGroups } from './named-groups.ts'
import type { Settled } from './settling.ts'
import type { InferredException, InferredRotation } from './shift-grid.ts'
import { dayAtOffset, type StandardCycle, standardCycle } from './standard-cycle.ts'

export function inferredRotation(settled: Settled, grid: CodedGrid): InferredRotation {
  const standard = standardCycle(settled, grid.dates)
  const follows = followsHolidays(standard, grid)
  const expected = expectedCodes(standard, grid, follows)
  const exceptions: InferredException[] = []
  let known = 0
  for (const row of grid.rows) {
    const days = expected.get(standard.offsetOf.get(row) ?? -1)
    if (!days) continue
    row.written.forEach((found, at) => {
      if (found === unknownCode) return
      known += 1
      if (found !== days[at])
        exceptions.push({
          rowKey: row.key,
          date: grid.dates[at] ?? '',
          expected: grid.keys[days[at] ?? 0] ?? '',
          found: grid.keys[found] ?? '',
        })
    })
  }
  return {
    cycle: Array.from(standard.cycle, (code) => grid.keys[code] ?? ''),
    length: standard.cycle.length,
    groups: namedGroups(standard.offsetOf),
    anchorDate: standard.anchorDate,
    turn: standard.turn,
    followsHolidays: follows,
    match: known === 0 ? 0 : (known - exceptions.length) / known,
    exceptions,
    others: grid.rows.filter((row) => !standard.offsetOf.has(row)).map(({ key }) => key),
  }
}

/** By offset: the code of each date, holidays considered as a shift system that follows them does. */
function expectedCodes(
  standard: StandardCycle,
  grid: CodedGrid,
  follows: boolean,
): ReadonlyMap<number, Uint8Array> {
  const codesAt = (offset: number) =>
    Uint8Array.from(grid.dates, (_, at) => {
      const day = dayAtOffset(standard, at, offset)
      const regular = standard.cycle[day] ?? 0
      if (follows && grid.isHoliday[at]) return 0
      if (!follows || !grid.isMakeupWorkday[at] || regular !== 0) return regular
      const madeUp = makeupCycleDay(standard, day, (code) => code > 0)
      return madeUp === null ? regular : (standard.cycle[madeUp] ?? 0)
    })
  return new Map([...new Set(standard.offsetOf.values())].map((offset) => [offset, codesAt(offset)]))
}

/**
 * More of the holidays that the cycle would have worked are off than worked. Only of whole weeks: a continuous plant that
 * stood still over a holiday does not follow holidays.
 */
function followsHolidays(standard: StandardCycle, grid: CodedGrid): boolean {
  if (standard.cycle.length % 7 !== 0) return false
  let off = 0
  let worked = 0
  for (const [{ written }, offset] of standard.offsetOf) {
    written.forEach((code, at) => {
      if (
        !grid.isHoliday[at] ||
        code === unknownCode ||
        standard.cycle[dayAtOffset(standard, at, offset)] === 0
      )
        return
      if (code === 0) off += 1
      else worked += 1
    })
  }
  return off > worked
}
