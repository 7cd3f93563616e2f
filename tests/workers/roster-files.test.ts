// The rosters as enterprises send them, from the file's bytes to the preview; truth.json says what must come out.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { previewRoster, type RosterRowOutcome } from '../../src-main/domain/workers/roster-classify.ts'
import { findRosterHeader } from '../../src-main/domain/workers/roster-header.ts'
import { atOnce } from '../../src-main/procedures/turns.ts'
import { readSpreadsheet } from '../../src-main/workers/spreadsheet-runner.ts'

const folder = new URL('../data/rosters/', import.meta.url)
// The file of the test data has this shape.
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Record<
  string,
  { good: number; duplicates?: number }
>

async function previewFile(fileName: string) {
  const bytes = new Uint8Array(readFileSync(new URL(fileName, folder)))
  const outcome = await readSpreadsheet({ kind: 'file', fileName, bytes })
  const grid = outcome.ok ? (outcome.sheets[0]?.rows ?? []) : []
  const header = findRosterHeader(grid)
  if (header === null) throw new Error(`no header in ${fileName}`)
  const rules = { today: '2025-11-12', ages: { youngest: 16, oldest: 70 }, findKnown: () => null }
  return atOnce(previewRoster(grid, header, rules))
}

const ofKind = (rows: readonly RosterRowOutcome[], kind: RosterRowOutcome['kind']) =>
  rows.filter((row) => row.kind === kind)

test('truth.json knows every roster', () => {
  const rosters = readdirSync(folder).filter((name) => name !== 'truth.json')
  expect(Object.keys(truth).sort()).toEqual(rosters.sort())
})

test.each(Object.entries(truth))('%s comes out as truth.json says', async (fileName, expected) => {
  const { rows } = await previewFile(fileName)
  expect(ofKind(rows, 'new')).toHaveLength(expected.good)
  expect(ofKind(rows, 'duplicate')).toHaveLength(expected.duplicates ?? 0)
  expect(ofKind(rows, 'refused')).toEqual([])
})

test('every good row of the rosters has its phone, team, department and education and no warning', async () => {
  for (const fileName of Object.keys(truth)) {
    for (const row of ofKind((await previewFile(fileName)).rows, 'new')) {
      if (row.kind !== 'new') continue
      expect(row.warnings).toEqual([])
      expect(row.listed.phone).toMatch(/^199\d{8}$/)
      expect(row.listed.shiftTeamName).toMatch(/^[甲乙丙丁]班$/)
      expect(row.listed.department).not.toBeNull()
      expect(row.listed.education).not.toBeNull()
      expect(row.listed.name).toMatch(/^\p{Script=Han}{2,3}$/u)
    }
  }
})
