import { describe, expect, test } from 'vitest'
import { previewRoster } from '../../../src-main/domain/workers/roster-classify.ts'
import { findRosterHeader } from '../../../src-main/domain/workers/roster-header.ts'
import { atOnce } from '../../../src-main/procedures/turns.ts'
import { gridOf, idNumberOf, onePersonAgain, preview, rosterRules } from './roster-support.ts'

const wang = idNumberOf('1990-05-06', 11)
const li = idNumberOf('1985-07-08', 22)
const heading = '序号|姓名|身份证号|电话|班组'

describe('what an import would do', () => {
  test('a person who is not there yet is new', () => {
    const { rows } = preview(gridOf(heading, `1|王小明|${wang}|19900000001|甲班`))
    expect(rows).toMatchObject([{ kind: 'new', rowNumber: 2, listed: { name: '王小明', idNumber: wang } }])
  })

  test('a person already there is known and the fields that change are listed', () => {
    const known = { name: '王小明', phone: '19900000001', shiftTeamName: '甲班', department: '装配车间' }
    const grid = gridOf(heading, `1|王 小明|${wang}|19900000009|甲`)
    const { rows } = preview(grid, () => known)
    expect(rows).toMatchObject([
      { kind: 'known', changes: [{ field: 'phone', from: '19900000001', to: '19900000009' }] },
    ])
  })

  test('an empty cell changes nothing of a known person', () => {
    const { rows } = preview(gridOf(heading, `1|王小明|${wang}||`), () => ({
      name: '王小明',
      phone: '19900000001',
    }))
    expect(rows).toMatchObject([{ kind: 'known', changes: [] }])
  })

  test('the same ID number again is a duplicate of the earlier row', () => {
    const grid = gridOf(heading, `1|王小明|${wang}`, `2|李丽|${li}`, `3|王　小明|'${wang}`)
    const { rows } = preview(grid)
    expect(rows.map((row) => row.kind)).toEqual(['new', 'new', 'duplicate'])
    expect(rows[2]).toMatchObject({ rowNumber: 4, ofRowNumber: 2 })
  })

  test('one ID number with two names is refused in every row that has it', () => {
    const grid = gridOf(heading, `1|王小明|${wang}`, `2|王小民|${wang}`, `3|王小明|${wang}`)
    expect(preview(grid).rows).toMatchObject([
      { kind: 'refused', rowNumber: 2, refusals: [{ code: 'nameConflict', otherRowNumber: 3 }] },
      { kind: 'refused', rowNumber: 3, refusals: [{ code: 'nameConflict', otherRowNumber: 2 }] },
      { kind: 'refused', rowNumber: 4, refusals: [{ code: 'nameConflict', otherRowNumber: 3 }] },
    ])
  })

  test('an ID number that is known under another name is refused', () => {
    const { rows } = preview(gridOf(heading, `1|王小明|${wang}`), () => ({ name: '赵强' }))
    expect(rows).toMatchObject([
      { kind: 'refused', refusals: [{ field: 'idNumber', code: 'knownUnderOtherName', knownName: '赵强' }] },
    ])
  })

  test('a refused row carries its number in the file and every reason', () => {
    const { rows } = preview(gridOf('标题', heading, '1|王小明|123456', '2||'.concat(wang), '3|张三|'))
    expect(rows).toMatchObject([
      { kind: 'refused', rowNumber: 3, refusals: [{ field: 'idNumber', code: 'length' }] },
      { kind: 'refused', rowNumber: 4, refusals: [{ field: 'name', code: 'missing' }] },
      { kind: 'refused', rowNumber: 5, refusals: [{ field: 'idNumber', code: 'missing' }] },
    ])
  })

  test('blank and pre-numbered rows, totals, signatures and repeated headings are skipped', () => {
    const grid = gridOf(
      heading,
      `1|王小明|${wang}`,
      '',
      '2|||',
      heading,
      `3|李丽|${li}`,
      '合 计|2人',
      '填表人：||审核人：',
      '备注：请于9月1日前报送',
    )
    const { rows, skipped } = preview(grid)
    expect(rows.map((row) => row.rowNumber)).toEqual([2, 6])
    expect(skipped).toEqual([
      { rowNumber: 3, reason: 'blank' },
      { rowNumber: 4, reason: 'blank' },
      { rowNumber: 5, reason: 'repeatedHeader' },
      { rowNumber: 7, reason: 'footer' },
      { rowNumber: 8, reason: 'footer' },
      { rowNumber: 9, reason: 'footer' },
    ])
  })

  test('the user may correct what a column means', () => {
    const grid = gridOf('姓名|身份证号|分组', `王小明|${wang}|乙班`)
    const header = findRosterHeader(grid)
    const columns =
      header?.columns.map((c) => (c.column === 2 ? { ...c, field: 'shiftTeamName' as const } : c)) ?? []
    const { rows } = atOnce(previewRoster(grid, { firstDataRow: 1, columns }, rosterRules))
    expect(rows).toMatchObject([{ listed: { shiftTeamName: '乙班' } }])
  })

  test('of 20,000 rows of one person all but the first are duplicates', () => {
    const { rows } = preview(onePersonAgain(20_000))
    expect(rows.filter((row) => row.kind === 'duplicate')).toHaveLength(19_999)
  })
})
