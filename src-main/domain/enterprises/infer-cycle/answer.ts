// A settled rotation in the words of a shift system, with what differs from it cell by cell.
import { type CodedGrid, unknownCode } from './coded-grid.ts'
import { namedGroups } from './named-groups.ts'
import type { Settled } from './settling.ts'
import type { InferredException, InferredRotation } from './shift-grid.ts'
import { dayAtOffset, type StandardCycle, standardCycle } from './standard-cycle.ts'

export function inferredRotation(settled: Settled, grid: CodedGrid): InferredRotation {
  const standard = standardCycle(settled, grid.dates)
  const expected = expectedCodes(standard, grid)
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
    followsHolidays: followsHolidays(standard, grid),
    match: known === 0 ? 0 : (known - exceptions.length) / known,
    exceptions,
    others: grid.rows.filter((row) => !standard.offsetOf.has(row)).map(({ key }) => key),
  }
}

/** By offset: the code of each date, holidays considered as a shift system that follows them does. */
function expectedCodes(standard: StandardCycle, grid: CodedGrid): ReadonlyMap<number, Uint8Array> {
  const follows = followsHolidays(standard, grid)
  const firstWorked = standard.cycle.find((code) => code > 0) ?? 0
  const codesAt = (offset: number) =>
    Uint8Array.from(grid.dates, (_, at) => {
      const regular = standard.cycle[dayAtOffset(standard, at, offset)] ?? 0
      if (follows && grid.isHoliday[at]) return 0
      return follows && grid.isMakeupWorkday[at] && regular === 0 ? firstWorked : regular
    })
  return new Map([...new Set(standard.offsetOf.values())].map((offset) => [offset, codesAt(offset)]))
}

/** More of the holidays that the cycle would have worked are off than worked. */
function followsHolidays(standard: StandardCycle, grid: CodedGrid): boolean {
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
