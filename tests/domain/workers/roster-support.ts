// Grids for the roster tests, written as people see them: a row is its cells, separated by |.
import { idCheckCharacter } from '../../../src-main/domain/people/id-number.ts'
import type { RosterCell, RosterGrid } from '../../../src-main/domain/workers/roster-cell.ts'
import { type KnownRosterPerson, previewRoster } from '../../../src-main/domain/workers/roster-classify.ts'
import { findRosterHeader } from '../../../src-main/domain/workers/roster-header.ts'
import { atOnce } from '../../../src-main/procedures/turns.ts'

export const rosterRules = {
  today: '2025-11-12',
  ages: { youngest: 16, oldest: 70 },
  findKnown: (): KnownRosterPerson | null => null,
}

export function textCell(text: string): RosterCell {
  return text === '' ? { text: '', kind: 'empty' } : { text, kind: 'text' }
}

export function gridOf(...lines: readonly string[]): RosterGrid {
  return lines.map((line) => (line === '' ? [] : line.split('|').map(textCell)))
}

/** A valid ID number: born on that day, `order` odd for a man. */
export function idNumberOf(birthDate: string, order: number): string {
  const digits = `330225${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return digits + idCheckCharacter(digits)
}

/** A roster that names one and the same person so many times. */
export function onePersonAgain(times: number): RosterGrid {
  const wang = idNumberOf('1990-05-06', 11)
  const lines = Array.from({ length: times }, (_, index) => `${index}|王小明|${wang}`)
  return gridOf('序号|姓名|身份证号|电话|班组', ...lines)
}

export function preview(grid: RosterGrid, findKnown = rosterRules.findKnown) {
  const header = findRosterHeader(grid)
  if (header === null) throw new Error('no header found')
  return atOnce(previewRoster(grid, header, { ...rosterRules, findKnown }))
}
