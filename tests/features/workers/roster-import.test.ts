import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { RosterSource } from '../../../src-main/contract/rosters.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import { addEnterprise, idNumberOf, pasted, rosterFile, rosterTruth, tablesOf } from './rosters.ts'

let palace: EmptyPalace
let planner: ContractClient
let enterpriseId: string
beforeEach(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
  enterpriseId = await addEnterprise(planner)
})
afterEach(() => palace.house.close())

async function importAll(source: RosterSource) {
  const { counts } = await planner.workers.readRoster({ source, enterpriseId })
  return planner.workers.importRoster({ source, enterpriseId, counts })
}

/** The session has locked itself by then. */
async function passDays(days: number) {
  palace.house.pass(days * 86_400_000)
  await planner.accounts.unlock({ password: 'seven-pm-2025' })
}

const changeCount = () => palace.house.db.connection.raw.prepare('SELECT total_changes() AS n').get()
const head = ['姓名', '身份证号', '手机', '班组', '部门']

describe('a roster', () => {
  it.each(Object.entries(rosterTruth))('%s comes out as truth.json says', async (name, truth) => {
    const preview = await planner.workers.readRoster({ source: rosterFile(name), enterpriseId })
    expect(preview.counts).toEqual({
      new: truth.good,
      changed: 0,
      unchanged: 0,
      duplicate: truth.duplicates ?? 0,
      refused: 0,
    })
    expect(preview.unknownTeams).toEqual([])
    expect(preview.missingFields).toEqual([])
    expect(await importAll(rosterFile(name))).toEqual({
      enterpriseName: '东海模具',
      added: truth.good,
      updated: 0,
      withoutTeam: 0,
    })
    expect((await planner.workers.list({ enterpriseId })).total).toBe(truth.good)
  })

  it('writes nothing before it is confirmed', async () => {
    const [before, changes] = [tablesOf(palace.house.db), changeCount()]
    await planner.workers.readRoster({ source: rosterFile('messy-40.xlsx'), enterpriseId })
    expect(tablesOf(palace.house.db)).toBe(before)
    expect(changeCount()).toEqual(changes)
  })

  it('shows no number in full before or after', async () => {
    const preview = await planner.workers.readRoster({ source: rosterFile('clean-36.xlsx'), enterpriseId })
    await importAll(rosterFile('clean-36.xlsx'))
    // an id may end in twelve digits by chance
    const withoutIds = (key: string, value: unknown) => (/^id$|Id$/.test(key) ? undefined : value)
    const text = JSON.stringify([preview, await planner.workers.list({ enterpriseId })], withoutIds)
    expect(text).not.toMatch(/\d{12}/)
    expect(text).not.toMatch(/1[3-9]\d{9}/)
    expect(preview.rows[0]?.idMasked).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/)
  })

  it('leaves the tables as they were when it is undone, and says what was done', async () => {
    await importAll(pasted([head, ['陈静超', idNumberOf(1), '13900000001', '甲班', '装配']]))
    const before = tablesOf(palace.house.db)
    const [row] = (await planner.workers.list({})).rows
    const changed = pasted([
      head,
      ['陈静超', idNumberOf(1), '13900000002', '乙班', '注塑'],
      ['王小二', idNumberOf(2), '', '', ''],
    ])
    await passDays(1)
    expect(await importAll(changed)).toMatchObject({ added: 1, updated: 1 })
    expect(tablesOf(palace.house.db)).not.toBe(before)
    expect(await planner.accounts.undo({})).toEqual({ sentence: '导入花名册 东海模具：新增 1 人，更新 1 人' })
    expect(tablesOf(palace.house.db)).toBe(before)
    expect((await planner.workers.list({})).rows).toEqual([row])
  })

  it('finds everybody known and nothing to change when it is read again', async () => {
    for (const name of Object.keys(rosterTruth)) {
      await importAll(rosterFile(name))
      const { counts, rows } = await planner.workers.readRoster({ source: rosterFile(name), enterpriseId })
      const { good = 0, duplicates = 0 } = rosterTruth[name] ?? {}
      expect(counts).toEqual({ new: 0, changed: 0, unchanged: good, duplicate: duplicates, refused: 0 })
      expect(rows.flatMap((row) => row.changes)).toEqual([])
      expect(await refusalOf(importAll(rosterFile(name)))).toMatchObject({ code: 'ROSTER_NOTHING_TO_WRITE' })
    }
  })

  it('changes only what it says, and what it leaves empty stays', async () => {
    await importAll(
      pasted([
        [...head, '岗位'],
        ['陈静超', idNumberOf(1), '13900000001', '', '装配', '操作工'],
      ]),
    )
    const source = pasted([head, ['陈静超', idNumberOf(1), '13900000002', '丙', '']])
    const { rows } = await planner.workers.readRoster({ source, enterpriseId })
    expect(rows[0]?.changes).toEqual([
      { label: '手机', from: '139****0001', to: '139****0002' },
      { label: '班组', from: '', to: '丙班' },
    ])
    await importAll(source)
    const [found] = (await planner.workers.find({ search: '陈静超' })).rows
    const detail = await planner.workers.detail({ id: found?.id ?? '' })
    expect(detail).toMatchObject({ phone: '13900000002', idNumber: idNumberOf(1) })
    expect(detail.employments).toHaveLength(1)
    expect(detail.employments[0]).toMatchObject({ teamName: '丙班', department: '装配', position: '操作工' })
  })

  it('gives somebody in another team a new dated employment, so that past evenings keep their shifts', async () => {
    await importAll(pasted([head, ['陈静超', idNumberOf(1), '', '甲班', '装配']]))
    await passDays(3)
    await importAll(pasted([head, ['陈静超', idNumberOf(1), '', '乙班', '']]))
    const [found] = (await planner.workers.list({})).rows
    const { employments } = await planner.workers.detail({ id: found?.id ?? '' })
    expect(employments).toMatchObject([
      { teamName: '乙班', startsOn: '2025-11-15', endsOn: null, department: '装配' },
      { teamName: '甲班', startsOn: '2025-11-12', endsOn: '2025-11-14', department: '装配' },
    ])
  })

  it('brings somebody over from another enterprise, and from the day after a dismissal', async () => {
    await importAll(
      pasted([head, ['陈静超', idNumberOf(1), '', '甲班', '装配'], ['王小二', idNumberOf(2), '', '', '']]),
    )
    const left = (await planner.workers.find({ search: '王小二' })).rows[0]?.id ?? ''
    await planner.workers.endEmployment({ workerId: left, lastDay: '2025-11-12' })
    await passDays(1)
    const other = await addEnterprise(planner, '象山运生工贸有限公司', '运生工贸')
    const source = pasted([
      head,
      ['陈静超', idNumberOf(1), '', '甲班', ''],
      ['王小二', idNumberOf(2), '', '', ''],
    ])
    const { rows, counts } = await planner.workers.readRoster({ source, enterpriseId: other })
    expect(rows.map((row) => row.changes)).toEqual([
      [{ label: '企业', from: '其他企业', to: '运生工贸' }],
      [{ label: '企业', from: '已离职', to: '运生工贸' }],
    ])
    await planner.workers.importRoster({ source, enterpriseId: other, counts })
    const listed = await planner.workers.list({ enterpriseId: other })
    expect(listed.rows.map((row) => row.enterpriseName)).toEqual(['运生工贸', '运生工贸'])
  })

  it('refuses bad rows with their number and reason and takes the others', async () => {
    const [a, b] = [idNumberOf(1), idNumberOf(2)]
    await importAll(pasted([head, ['老职工', idNumberOf(9), '', '', '']]))
    const wrong = `${a.slice(0, 17)}${a.endsWith('1') ? '2' : '1'}`
    const source = pasted([
      ['东海模具职工花名册'],
      head,
      ['陈静超', a, '12345', '甲班', ''],
      ['', b, '', '', ''],
      ['王小二', wrong, '', '', ''],
      ['赵一', '3.30225E+17', '', '', ''],
      ['钱二', b, '', '', ''],
      ['孙三', b, '', '', ''],
      ['冒名者', idNumberOf(9), '', '', ''],
      ['合计', '7', '', '', ''],
    ])
    const { rows, skipped, counts } = await planner.workers.readRoster({ source, enterpriseId })
    expect(counts).toEqual({ new: 1, changed: 0, unchanged: 0, duplicate: 0, refused: 6 })
    expect(rows.map((row) => [row.rowNumber, row.refusals])).toEqual([
      [3, []],
      [4, ['没有姓名']],
      [5, ['身份证号校验位不符，可能有一位写错或两位颠倒']],
      [6, ['身份证号被表格软件改成了数字，末几位已丢失，请向本人或人事重新核对']],
      [7, ['与第 8 行身份证号相同而姓名不同']],
      [8, ['与第 7 行身份证号相同而姓名不同']],
      [9, ['这个身份证号已登记在“老职工”名下']],
    ])
    expect(rows[0]?.warnings).toEqual(['手机号不是 11 位的手机号码，未取用'])
    expect(skipped).toEqual([{ rowNumber: 10, reason: '合计、签字或说明' }])
    expect(await importAll(source)).toMatchObject({ added: 1 })
  })

  it('is refused as a whole when somebody else has changed who is known meanwhile', async () => {
    const source = pasted([
      head,
      ['陈静超', idNumberOf(1), '', '', ''],
      ['王小二', idNumberOf(2), '', '', ''],
    ])
    const { counts } = await planner.workers.readRoster({ source, enterpriseId })
    const other = await palace.join('planner')
    const employment = { employerId: enterpriseId, workplaceId: enterpriseId, startsOn: '2025-11-12' }
    const person = { name: '王小二', idNumber: idNumberOf(2), isUnionMember: true, isFrontLine: true }
    await other.workers.add({ ...person, employment })
    const before = tablesOf(palace.house.db)
    expect(await refusalOf(planner.workers.importRoster({ source, enterpriseId, counts }))).toEqual({
      code: 'ROSTER_CHANGED',
      data: {
        previewed: '新增 2、更新 0、不变 0、重复 0、拒绝 0',
        now: '新增 1、更新 0、不变 1、重复 0、拒绝 0',
      },
    })
    expect(tablesOf(palace.house.db)).toBe(before)
  })

  it('is not read by who may not keep the records', async () => {
    const manager = await palace.join('manager')
    const source = rosterFile('clean-36.xlsx')
    expect(await refusalOf(manager.workers.readRoster({ source, enterpriseId }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('the mapping', () => {
  const odd = [
    ['人员', '号', '班'],
    ['陈静超', idNumberOf(1), '早一线'],
    ['王小二', idNumberOf(2), '甲'],
  ]

  it('is asked for where the headings say nothing, and no row is judged until then', async () => {
    const source = pasted([
      ['人员', '编'],
      ['陈静超', '一号'],
      ['王小二', '二号'],
    ])
    const { missingFields, rows, columns } = await planner.workers.readRoster({ source, enterpriseId })
    expect(missingFields).toEqual(['name', 'idNumber'])
    expect(rows).toEqual([])
    expect(columns.map((column) => column.letter)).toEqual(['A', 'B'])
    const nobody = { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }
    expect(await refusalOf(planner.workers.importRoster({ source, enterpriseId, counts: nobody }))).toEqual({
      code: 'ROSTER_COLUMNS_MISSING',
      data: { columns: '姓名、身份证号' },
    })
  })

  it('is corrected by the user, heading row and columns both', async () => {
    const fields = ['name', 'idNumber', 'shiftTeamName'] as const
    const asked = { source: pasted(odd), enterpriseId, headerRow: 1, fields: [...fields] }
    const preview = await planner.workers.readRoster(asked)
    expect(preview.columns.map(({ header, field }) => [header, field])).toEqual([
      ['人员', 'name'],
      ['号', 'idNumber'],
      ['班', 'shiftTeamName'],
    ])
    expect(preview.columns[1]?.sample).toMatch(/^330\*{4}/)
    expect(preview.counts.new).toBe(2)
  })

  it('lists team names that the enterprise does not have, and takes the team that the user says they mean', async () => {
    const source = pasted([['姓名', '身份证号', '班组'], ...odd.slice(1)])
    const preview = await planner.workers.readRoster({ source, enterpriseId })
    expect(preview.unknownTeams).toEqual([{ name: '早一线', people: 1, teamId: null }])
    const teams = (await planner.enterprises.teamOptions({ enterpriseId })).rows
    const teamId = teams.find((team) => team.name === '丙班')?.id ?? ''
    const mapped = { source, enterpriseId, teams: [{ name: '早一线', teamId }] }
    const { counts } = await planner.workers.readRoster(mapped)
    expect(await planner.workers.importRoster({ ...mapped, counts })).toMatchObject({
      added: 2,
      withoutTeam: 0,
    })
    expect((await planner.workers.list({ teamId })).rows.map((row) => row.name)).toEqual(['陈静超'])
  })

  it('lets people in without a team where nobody says which', async () => {
    const source = pasted([['姓名', '身份证号', '班组'], ...odd.slice(1)])
    expect(await importAll(source)).toMatchObject({ added: 2, withoutTeam: 1 })
  })
})
