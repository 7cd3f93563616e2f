import { expect, it } from 'vitest'
import { findRosterHeader } from '../../../../src-main/domain/workers/roster-header.ts'
import { readSpreadsheet } from '../../../../src-main/workers/spreadsheet-runner.ts'
import { rosterTemplate } from '../../../../src-renderer/features/workers/roster-template.ts'

it('the template is a workbook of which every heading is known for sure', async () => {
  const outcome = await readSpreadsheet({
    kind: 'file',
    fileName: '花名册模板.xlsx',
    bytes: rosterTemplate(),
  })
  if (!outcome.ok) throw new Error(outcome.detail)
  expect(outcome.sheets.map((sheet) => sheet.name)).toEqual(['花名册'])
  const header = findRosterHeader(outcome.sheets[0]?.rows ?? [])
  expect(header?.headerRow).toBe(0)
  expect(header?.columns.map((column) => column.confidence)).toEqual(Array.from({ length: 11 }, () => 1))
  expect(header?.columns.map((column) => column.field)).toEqual([
    'name',
    'idNumber',
    'phone',
    'department',
    'shiftTeamName',
    'position',
    'employeeNumber',
    'education',
    'unionMember',
    'hiredOn',
    'note',
  ])
})
