import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { RosterSource } from '../../../src-main/contract/rosters.ts'
import type { ReadHandle } from '../../../src-main/storage/base/handle.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import { addPeople, addPlant, pastedTable, shifts, tableFile } from './shift-tables.ts'

/** Each preview reads its file in a thread of its own. */

let palace: EmptyPalace
let planner: ContractClient
beforeEach(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
})
afterEach(() => palace.house.close())

/** Every row of the tables that an import may write. */
function tablesOf({ connection: { raw } }: ReadHandle): string {
  const tables = [
    'shift_system',
    'shift_team',
    'team_day',
    'worker_day',
    'shift_name',
    'employment',
    'worker',
  ]
  return JSON.stringify(tables.map((table) => raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()))
}

const preview = (enterpriseId: string, source: RosterSource, more = {}) =>
  planner.enterprises.previewShifts({ enterpriseId, source, ...more })

async function importTable(enterpriseId: string, source: RosterSource, more = {}) {
  const { digest } = await preview(enterpriseId, source, more)
  return planner.enterprises.importShifts({ enterpriseId, source, digest, ...more })
}

/** A table of the first days of November for some people, as letters. */
const november = (rows: readonly (readonly [string, string | readonly string[]])[], days = 8): RosterSource =>
  pastedTable([
    ['2025年11月排班表'],
    ['姓名', ...Array.from({ length: days }, (_, index) => index + 1)],
    ...rows.map(([name, letters]) => [name, ...letters]),
  ])

const teamDays = () =>
  palace.house.db.connection.raw
    .prepare(
      'SELECT t.name || d.date AS day FROM team_day d JOIN shift_team t ON t.id = d.team_id ORDER BY 1',
    )
    .pluck()
    .all()
const workerDays = () =>
  palace.house.db.connection.raw
    .prepare(
      'SELECT w.name || d.date || d.shifts || d.note AS day FROM worker_day d JOIN worker w ON w.id = d.worker_id ORDER BY 1',
    )
    .pluck()
    .all()

describe('the preview of a shift table', () => {
  it('says who is known, what was read, what is flagged and how far it agrees with the rotation', async () => {
    const id = await addPlant(planner)
    const answer = await preview(id, tableFile('white-night.xlsx'))
    expect(answer).toMatchObject({
      issue: null,
      layout: 'grid',
      rowsAre: 'people',
      enterpriseName: '东海模具',
    })
    expect(answer.dates).toHaveLength(30)
    expect(answer.counts).toMatchObject({
      rows: 12,
      known: 12,
      asked: 0,
      unknown: 0,
      cells: 360,
      read: 358,
      flagged: 2,
    })
    expect(answer.flags.map(({ place, who, date }) => [place, who, date])).toEqual([
      ['G9', '赵丽娟', '2025-11-03'],
      ['P5', '陈静超', '2025-11-12'],
    ])
    expect(answer.agreement.map(({ teamName, systemName }) => `${teamName} ${systemName}`)).toEqual([
      '丁班 四班两倒',
      '丙班 四班两倒',
      '乙班 四班两倒',
      '甲班 四班两倒',
    ])
    const compared = answer.agreement.reduce((sum, team) => sum + team.compared, 0)
    const same = answer.agreement.reduce((sum, team) => sum + team.same, 0)
    expect([compared, same]).toEqual([356, 355])
    expect(answer.differences).toEqual([
      {
        who: '王小海',
        date: '2025-11-05',
        expected: '白班 08:00–20:00',
        found: '休息（年假）',
        isTeam: false,
      },
      {
        who: '马俊',
        date: '2025-11-11',
        expected: '夜班 20:00–次日 08:00',
        found: '白班 08:00–20:00',
        isTeam: false,
      },
    ])
    expect(answer.rows[0]?.cells[11]).toMatchObject({ state: 'flagged', hint: 'P5：读不懂“?”' })
    expect(answer.rows[9]?.cells[10]).toMatchObject({ state: 'differs', tone: 'day' })
    expect(answer.inferred).toMatchObject({ patternName: '四班两倒', length: 4, isUpdate: true })
  })

  it('writes nothing before it is confirmed', async () => {
    const id = await addPlant(planner)
    const before = tablesOf(palace.house.db)
    await preview(id, tableFile('white-night.xlsx'), { mode: 'rotation', movesEveryone: true })
    expect(tablesOf(palace.house.db)).toBe(before)
  })

  it('lists strangers and leaves them out, and asks which of two people of one name is meant', async () => {
    const id = await addPlant(planner)
    await addPeople(planner, id, [['张伟', '1099', '丙班']])
    const source = november([
      ['张伟', '夜休休白夜休休白'],
      ['过路人', '白白白白白白白白'],
    ])
    const asked = await preview(id, source)
    expect(asked.rows.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['张伟', 'asked', '有 2 人同名，请指明是哪一位'],
      ['过路人', 'unknown', '花名册里没有这个人'],
    ])
    expect(asked.counts.workerDays).toBe(0)
    const [row] = asked.rows
    const people = [
      {
        rowKey: row?.key ?? '',
        workerId: row?.candidates.find(({ detail }) => detail.startsWith('1099'))?.id ?? null,
      },
    ]
    const chosen = await preview(id, source, { people })
    expect(chosen.rows[0]).toMatchObject({ state: 'known', teamName: '丙班' })
    expect(chosen.counts.workerDays).toBeGreaterThan(0)
  })

  it('asks for the month where nothing in the table tells it', async () => {
    const id = await addPlant(planner)
    const days = Array.from({ length: 10 }, (_, index) => index + 1)
    const source = pastedTable([
      ['姓名', ...days],
      ['陈静超', ...'白夜休休白夜休休白夜'],
    ])
    expect(await preview(id, source)).toMatchObject({ issue: 'no-month', rows: [] })
    expect((await preview(id, source, { month: '2025-11' })).dates[0]).toBe('2025-11-01')
    expect(
      await preview(
        id,
        pastedTable([
          ['随便', '写的'],
          ['不是', '表'],
        ]),
      ),
    ).toMatchObject({ issue: 'no-table' })
  })

  it('shows no personal number', async () => {
    const id = await addPlant(planner)
    expect(JSON.stringify(await preview(id, tableFile('dingtalk-roster.xlsx')))).not.toMatch(/\d{15}/)
  })
})

describe('names of shifts', () => {
  it('are asked once, written with the import, and known at the next one', async () => {
    const id = await addPlant(planner)
    const source = tableFile('dingtalk-daily.xlsx')
    const asked = await preview(id, source)
    expect(
      asked.names
        .filter((one) => one.source === 'unknown')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['车间夜班', '车间白班'])
    const names = [
      { name: '车间白班', shifts: [{ ...shifts.day, name: '车间白班' }] },
      { name: '车间夜班', shifts: [{ ...shifts.night, name: '车间夜班' }] },
    ]
    const imported = await importTable(id, source, { names })
    expect(imported).toMatchObject({ names: 2, workerDays: 1, teamDays: 0 })
    expect((await planner.enterprises.shiftNames({ enterpriseId: id })).rows.map(({ name }) => name)).toEqual(
      ['车间夜班', '车间白班'],
    )
    const again = await preview(id, source)
    expect(again.names.filter(({ name }) => name.startsWith('车间')).map((one) => one.source)).toEqual([
      'remembered',
      'remembered',
    ])
    await planner.enterprises.removeShiftName({ enterpriseId: id, name: '车间白班' })
    await planner.enterprises.saveShiftName({ enterpriseId: id, name: '车间夜班', shifts: [] })
    expect((await planner.enterprises.shiftNames({ enterpriseId: id })).rows).toEqual([
      { name: '车间夜班', shifts: [] },
    ])
  })
})

describe('a name that means two shifts at once', () => {
  const overlapping = [shifts.day, { ...shifts.night, startMinute: 1000 }]

  it('is neither remembered nor taken with an import', async () => {
    const id = await addPlant(planner)
    const saved = planner.enterprises.saveShiftName({ enterpriseId: id, name: '连班', shifts: overlapping })
    expect(await refusalOf(saved)).toMatchObject({ code: 'INVALID_VALUE' })
    const source = november([['陈静超', ['连班', '夜', '休', '休', '白', '夜', '休', '休']]])
    const names = [{ name: '连班', shifts: overlapping }]
    expect(await refusalOf(preview(id, source, { names }))).toMatchObject({ code: 'INVALID_VALUE' })
    const call = planner.enterprises.importShifts({ enterpriseId: id, source, names, digest: '' })
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_VALUE' })
  })
})

describe('只记实际排班', () => {
  it('keeps a team’s day where the whole team differs, and a person’s day where one does', async () => {
    const id = await addPlant(planner)
    // 甲班 by the rotation: 白夜休休白夜休休; the team works on the 3rd, 林国强 is on leave on the 5th.
    const imported = await importTable(
      id,
      november([
        ['陈静超', '白夜白休白夜休休'],
        ['王小海', '白夜白休白夜休休'],
        ['林国强', ['白', '夜', '白', '休', '年假', '夜', '休', '白']],
      ]),
    )
    expect(imported).toMatchObject({ teamDays: 1, workerDays: 2, system: null })
    expect(teamDays()).toEqual(['甲班2025-11-03'])
    expect(workerDays()).toEqual([
      '林国强2025-11-05[]年假',
      '林国强2025-11-08[{"name":"白班","startMinute":480,"endMinute":1200}]',
    ])
  })

  it('takes a kept day back when the next table follows the rotation again', async () => {
    const id = await addPlant(planner)
    const team = ['陈静超', '王小海', '林国强']
    await importTable(id, november(team.map((name) => [name, '白夜白休白夜休休'])))
    const source = november([
      ...team.slice(0, 2).map((name) => [name, '白夜休休白夜休休'] as const),
      ['林国强', '白夜白休白夜休休'],
    ])
    expect((await preview(id, source)).counts.replaced).toBe(0)
    const regular = november(team.map((name) => [name, '白夜休休白夜休休']))
    const counted = { teamDays: 0, workerDays: 0, restoredDays: 1 }
    expect((await preview(id, regular)).counts).toMatchObject({
      ...counted,
      replaced: 1,
      differenceCount: 1,
    })
    expect(await importTable(id, regular)).toMatchObject(counted)
    expect(teamDays()).toEqual([])
    const [step] = (await planner.accounts.undoable()).steps
    expect(step?.sentence).toBe('排班表导入 东海模具 2025-11-01 至 2025-11-08：1 天恢复轮班')
    expect(await refusalOf(importTable(id, regular))).toMatchObject({ code: 'SHIFT_TABLE_NOTHING_TO_WRITE' })
  })

  it('counts every day that changes, however many are listed', async () => {
    const id = await addPlant(planner, { inTeams: false })
    const names = Array.from(
      { length: 40 },
      (_, index) => `工人${'一二三四五六七八'[index % 8]}${'甲乙丙丁戊'[Math.floor(index / 8)]}`,
    )
    await addPeople(
      planner,
      id,
      names.map((name, index) => [name, String(200 + index), '']),
    )
    const worked = november(
      names.map((name) => [name, '白'.repeat(30)]),
      30,
    )
    const { counts, differences } = await preview(id, worked)
    expect(counts).toMatchObject({ workerDays: 1200, differenceCount: 1200, restoredDays: 0 })
    expect(differences).toHaveLength(1000)
  })

  it('leaves days alone that were kept at a former workplace', async () => {
    const id = await addPlant(planner)
    const former = await planner.enterprises.save({ name: '宁波旧厂有限公司', shortName: '旧厂' })
    const [first] = (await planner.workers.find({ search: '陈静超' })).rows
    palace.house.db.connection.raw
      .prepare("INSERT INTO worker_day VALUES (?, ?, ?, '[]', 'hand', '旧')")
      .run(first?.id, former.id, '2025-11-01')
    const source = november([['陈静超', '白夜白休白夜休休']])
    expect((await preview(id, source)).counts).toMatchObject({ workerDays: 1, replaced: 0, restoredDays: 0 })
    await importTable(id, source)
    expect(workerDays()).toEqual([
      '陈静超2025-11-01[]旧',
      '陈静超2025-11-03[{"name":"白班","startMinute":480,"endMinute":1200}]',
    ])
  })

  it('compares people without a team with the default team, its own days included', async () => {
    const id = await addPlant(planner)
    await addPeople(planner, id, [['周无班', '1088', '']])
    const [system] = (await planner.enterprises.detail({ id })).shiftSystems
    if (system === undefined) throw new Error('no system')
    const teams = system.teams.map((team) => ({ ...team, isDefault: team.name === '甲班' }))
    await planner.enterprises.saveShiftSystem({ ...system, teams })
    const rows = ['陈静超', '王小海', '林国强', '周无班'].map((name) => [name, '白夜白休白夜休休'] as const)
    expect(await importTable(id, november(rows))).toMatchObject({ teamDays: 1, workerDays: 0 })
  })

  it('is undone as a whole, and the trail says what was done', async () => {
    const id = await addPlant(planner)
    const before = tablesOf(palace.house.db)
    await importTable(id, tableFile('white-night.xlsx'))
    expect(tablesOf(palace.house.db)).not.toBe(before)
    expect(await planner.accounts.undo({})).toEqual({
      sentence: '排班表导入 东海模具 2025-11-01 至 2025-11-30：个人实际排班 2 天',
    })
    expect(tablesOf(palace.house.db)).toBe(before)
  })
})

describe('采用推出的班制', () => {
  const rotation = { mode: 'rotation' as const }

  it('makes the system, its teams and who is in them out of a table, where nothing was on record', async () => {
    const id = await addPlant(planner, { hasSystem: false, inTeams: false })
    const before = tablesOf(palace.house.db)
    const source = tableFile('white-night.xlsx')
    const answer = await preview(id, source, rotation)
    expect(answer.inferred).toMatchObject({ patternName: '四班两倒', isUpdate: false, length: 4 })
    expect(answer.inferred?.teams.map(({ name, isNew, moves }) => [name, isNew, moves])).toEqual([
      ['甲班', true, 3],
      ['乙班', true, 3],
      ['丙班', true, 3],
      ['丁班', true, 3],
    ])
    const imported = await importTable(id, source, rotation)
    expect(imported).toMatchObject({
      system: { name: '四班两倒', isUpdate: false, teams: 4 },
      moves: 12,
      teamDays: 0,
      workerDays: 2,
    })
    const { rows } = await planner.workers.list({ enterpriseId: id, pageSize: 50 })
    expect(new Set(rows.map(({ teamName }) => teamName))).toEqual(new Set(['甲班', '乙班', '丙班', '丁班']))
    const roster = await planner.enterprises.roster({ enterpriseId: id, from: '2025-11-17', days: 4 })
    const first = roster.teams.find(({ teamName }) => teamName === '甲班')
    expect(first?.days.map((one) => one.shifts[0]?.startMinute ?? null)).toEqual([480, 1200, null, null])
    await planner.accounts.undo({})
    expect(tablesOf(palace.house.db)).toBe(before)
  })

  it('corrects the offsets of a rotation on record and leaves its name and its people', async () => {
    const id = await addPlant(planner)
    const { shiftSystems } = await planner.enterprises.detail({ id })
    const [system] = shiftSystems
    if (system === undefined) throw new Error('no system')
    await planner.enterprises.saveShiftSystem({
      ...system,
      teams: system.teams.map(({ id: teamId, name, offsetDays }) => ({
        id: teamId,
        name,
        offsetDays: (offsetDays + 1) % 4,
      })),
    })
    const wrong = await preview(id, tableFile('dno-date-cells.xlsx'))
    expect(wrong.agreement.every(({ same, compared }) => same < compared / 2)).toBe(true)
    expect(await importTable(id, tableFile('dno-date-cells.xlsx'), rotation)).toMatchObject({
      moves: 0,
      teamDays: 0,
      workerDays: 0,
    })
    const after = await planner.enterprises.detail({ id })
    expect(after.shiftSystems.map(({ id: systemId, name }) => [systemId, name])).toEqual([
      [system.id, '四班两倒'],
    ])
    expect(after.shiftSystems[0]?.teams.map(({ name, offsetDays }) => [name, offsetDays])).toEqual([
      ['甲班', 0],
      ['乙班', 1],
      ['丙班', 2],
      ['丁班', 3],
    ])
    const right = await preview(id, tableFile('dno-date-cells.xlsx'))
    expect(right.agreement.every(({ same, compared }) => same === compared)).toBe(true)
  })

  it('puts people of another team where the table has them only when that is ticked', async () => {
    const id = await addPlant(planner)
    const rows: (readonly [string, string])[] = [
      ['陈静超', '白夜休休白夜休休白夜休休'],
      ['王小海', '白夜休休白夜休休白夜休休'],
      ['林国强', '夜休休白夜休休白夜休休白'],
      ['张伟', '夜休休白夜休休白夜休休白'],
      ['赵丽娟', '夜休休白夜休休白夜休休白'],
    ]
    const source = november(rows, 12)
    expect((await preview(id, source, rotation)).counts.moves).toBe(0)
    expect((await preview(id, source, { ...rotation, movesEveryone: true })).counts).toMatchObject({
      moves: 1,
      workerDays: 0,
    })
    palace.house.pass(86_400_000)
    await planner.accounts.unlock({ password: 'seven-pm-2025' })
    await importTable(id, source, { ...rotation, movesEveryone: true })
    const [found] = (await planner.workers.find({ search: '林国强' })).rows
    const { employments } = await planner.workers.detail({ id: found?.id ?? '' })
    expect(employments.map(({ teamName, endsOn }) => [teamName, endsOn])).toEqual([
      ['乙班', null],
      ['甲班', '2025-11-12'],
    ])
  })

  it('is refused where it would change nothing, and leaves the newest step what it was', async () => {
    const id = await addPlant(planner, { hasSystem: false, inTeams: false })
    const source = tableFile('white-night.xlsx')
    await importTable(id, source, rotation)
    const { steps } = await planner.accounts.undoable()
    const again = await preview(id, source, rotation)
    expect(again.counts).toMatchObject({ system: null, moves: 0, differenceCount: 0 })
    expect(again.inferred).toMatchObject({ isOnRecord: true })
    expect(await refusalOf(importTable(id, source, rotation))).toMatchObject({
      code: 'SHIFT_TABLE_NOTHING_TO_WRITE',
    })
    expect((await planner.accounts.undoable()).steps).toEqual(steps)
  })

  it('says which rotation goes because its teams all run the found one', async () => {
    const id = await addPlant(planner, { hasSystem: false })
    const own = { enterpriseId: id, anchorDate: '2025-11-01', followsHolidays: false, patternCode: null }
    const work = (name: string) => [{ name, startMinute: 480, endMinute: 1020 }]
    const teamsOf = (names: readonly string[]) => names.map((name, offsetDays) => ({ name, offsetDays }))
    await planner.enterprises.saveShiftSystem({
      ...own,
      name: '旧长白班',
      cycle: [work('长白'), work('长白'), []],
      teams: teamsOf(['甲班', '乙班']),
    })
    await planner.enterprises.saveShiftSystem({
      ...own,
      name: '旧两班',
      cycle: [work('两班'), []],
      teams: teamsOf(['丙班', '丁班']),
    })
    const source = tableFile('white-night.xlsx')
    const removed = { removedSystems: ['旧两班', '旧长白班'] }
    const more = { ...rotation, movesEveryone: true }
    const { counts } = await preview(id, source, more)
    expect(counts.removedSystems.toSorted()).toEqual(removed.removedSystems)
    const imported = await importTable(id, source, more)
    expect(imported.removedSystems.toSorted()).toEqual(removed.removedSystems)
    expect((await planner.accounts.undoable()).steps[0]?.sentence).toContain('删除不再有班组的班制“旧两班”')
    expect((await planner.enterprises.detail({ id })).shiftSystems).toHaveLength(1)
  })

  it('reads rows of teams as the teams', async () => {
    const id = await addPlant(planner, { hasSystem: false, inTeams: false })
    const imported = await importTable(id, tableFile('teams-from-26th.xlsx'), rotation)
    expect(imported).toMatchObject({
      system: { name: '四班三倒（8 天）' },
      teamDays: 0,
      workerDays: 0,
    })
    const { shiftSystems } = await planner.enterprises.detail({ id })
    expect(shiftSystems[0]?.teams.map(({ name }) => name.replace(' ', ''))).toEqual([
      '甲班',
      '乙班',
      '丙班',
      '丁班',
    ])
  })

  it('is refused where no rotation can be found', async () => {
    const id = await addPlant(planner)
    const source = november([['陈静超', '白夜休白休夜']], 6)
    expect(await refusalOf(importTable(id, source, rotation))).toMatchObject({ code: 'ROTATION_NOT_FOUND' })
  })
})

describe('all or nothing', () => {
  it('an import whose world has changed since the preview is refused and leaves nothing', async () => {
    const id = await addPlant(planner)
    const source = november([['陈静超', '白夜白休白夜休休']])
    const { digest } = await preview(id, source)
    const { teams } = (await planner.enterprises.detail({ id })).shiftSystems[0] ?? { teams: [] }
    const [first] = (await planner.workers.find({ search: '陈静超' })).rows
    const [job] = (await planner.workers.detail({ id: first?.id ?? '' })).employments
    if (job === undefined) throw new Error('no employment')
    await planner.workers.changeEmployment({
      ...job,
      workerId: first?.id ?? '',
      shiftTeamId: teams.find(({ name }) => name === '丙班')?.id ?? null,
      startsOn: '2025-11-12',
    })
    const before = tablesOf(palace.house.db)
    expect(
      await refusalOf(planner.enterprises.importShifts({ enterpriseId: id, source, digest })),
    ).toMatchObject({
      code: 'SHIFT_TABLE_CHANGED',
    })
    expect(tablesOf(palace.house.db)).toBe(before)
  })

  it('a failure in the middle of the writing leaves nothing behind', async () => {
    const id = await addPlant(planner, { hasSystem: false, inTeams: false })
    const before = tablesOf(palace.house.db)
    // The last thing that is written refuses: by then system, teams and employments are in the transaction.
    palace.house.db.connection.raw.exec(
      "CREATE TEMP TRIGGER stop_day BEFORE INSERT ON worker_day BEGIN SELECT RAISE(ABORT, 'power cut'); END",
    )
    const source = tableFile('white-night.xlsx')
    expect(await refusalOf(importTable(id, source, { mode: 'rotation' }))).toMatchObject({ code: 'INTERNAL' })
    palace.house.db.connection.raw.exec('DROP TRIGGER stop_day')
    expect(tablesOf(palace.house.db)).toBe(before)
  })

  it('a sheet without a table and a month is refused by name', async () => {
    const id = await addPlant(planner)
    const source = pastedTable([
      ['随便', '写的'],
      ['不是', '表'],
    ])
    expect(
      await refusalOf(planner.enterprises.importShifts({ enterpriseId: id, source, digest: '' })),
    ).toMatchObject({
      code: 'SHIFT_TABLE_UNREADABLE',
      data: { why: '没有找到排班表' },
    })
  })

  it('only planners and the administrator import', async () => {
    const id = await addPlant(planner)
    const manager = await palace.join('manager')
    const input = { enterpriseId: id, source: november([['陈静超', '白夜白休白夜休休']]) }
    expect(await refusalOf(manager.enterprises.previewShifts(input))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
