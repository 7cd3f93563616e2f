// Rotations, teams, production periods and the strip of days, through the real router.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'

let palace: EmptyPalace
let planner: ContractClient
let enterpriseId = ''

beforeAll(async () => {
  palace = await openEmptyPalace('2025-11-12')
  planner = await palace.join('planner')
  enterpriseId = (await planner.enterprises.save({ name: '象山石化' })).id
})
afterAll(() => palace.house.close())

const patternOf = async (code: string) => {
  const found = (await planner.enterprises.patterns()).rows.find((row) => row.code === code)
  if (found === undefined) throw new Error(`no pattern ${code}`)
  return found
}

const saveFrom = async (code: string, anchorDate: string, names?: readonly string[]) => {
  const pattern = await patternOf(code)
  const teams = pattern.teams.map(({ name, offset }, index) => ({
    name: names?.[index] ?? name,
    offsetDays: offset,
  }))
  const { name, cycle, followsHolidays } = pattern
  return planner.enterprises.saveShiftSystem({
    enterpriseId,
    name,
    patternCode: code,
    cycle,
    followsHolidays,
    anchorDate,
    teams,
  })
}

const strip = async (from: string, days: number) => {
  const { teams } = await planner.enterprises.roster({ enterpriseId, from, days })
  return Object.fromEntries(
    teams.map((team) => [
      team.teamName,
      team.days.map(({ shifts }) => shifts[0]?.name.slice(0, 1) ?? '休').join(''),
    ]),
  )
}

describe('shift systems', () => {
  it('a system picked from a pattern gives every team its days from the anchor on', async () => {
    const system = await saveFrom('four-crew-three-shift-8', '2025-11-12')
    expect(system.teams.map((team) => team.name)).toEqual(['甲班', '乙班', '丙班', '丁班'])
    expect(await strip('2025-11-12', 8)).toEqual({
      甲班: '早早中中夜夜休休',
      乙班: '中中夜夜休休早早',
      丙班: '夜夜休休早早中中',
      丁班: '休休早早中中夜夜',
    })
  })

  it('a system that follows holidays rests on them and works on 补班日', async () => {
    await saveFrom('long-day', '2025-09-29', ['办公室'])
    const days = await strip('2025-09-28', 14)
    expect(days.办公室).toBe('白白白休休休休休休休休白白白')
    const { dates } = await planner.enterprises.roster({ enterpriseId, from: '2025-09-28', days: 5 })
    expect(dates.map((date) => date.kind)).toEqual([
      'makeup-workday',
      'workday',
      'workday',
      'statutory-holiday',
      'statutory-holiday',
    ])
  })

  it('the strip starts today and is six weeks long unless said otherwise', async () => {
    const { dates, teams } = await planner.enterprises.roster({ enterpriseId })
    expect([dates.length, dates[0]?.date, teams[0]?.days.length]).toEqual([42, '2025-11-12', 42])
  })

  it('teams may be renamed and left out, as long as nobody is in them, and come back by undo', async () => {
    const detail = await planner.enterprises.detail({ id: enterpriseId })
    const system = detail.shiftSystems.find((one) => one.patternCode === 'four-crew-three-shift-8')
    if (system === undefined) throw new Error('the system is gone')
    const [first, second, third, last] = system.teams
    const teams = [
      { id: first?.id, name: '常白班', offsetDays: 0 },
      { id: second?.id, name: '乙班', offsetDays: 2 },
      { id: third?.id, name: '丙班', offsetDays: 12 },
    ]
    const { id, name, patternCode, cycle, anchorDate, followsHolidays } = system
    const kept = { id, enterpriseId, name, patternCode, cycle, anchorDate, followsHolidays }
    const saved = await planner.enterprises.saveShiftSystem({ ...kept, teams })
    expect(saved.teams.map((team) => [team.id, team.name, team.offsetDays])).toEqual([
      [second?.id, '乙班', 2],
      [first?.id, '常白班', 0],
      [third?.id, '丙班', 4],
    ])
    expect(saved.teams.some((team) => team.id === last?.id)).toBe(false)
    await planner.accounts.undo({})
    expect(await strip('2025-11-12', 2)).toMatchObject({ 甲班: '早早', 丁班: '休休' })
  })

  it('two teams may swap their names', async () => {
    const { shiftSystems } = await planner.enterprises.detail({ id: enterpriseId })
    const system = shiftSystems.find((one) => one.patternCode === 'four-crew-three-shift-8')
    if (system === undefined) throw new Error('the system is gone')
    const swapped = system.teams.map((team) => {
      const name = team.name === '甲班' ? '乙班' : team.name === '乙班' ? '甲班' : team.name
      return { id: team.id, name, offsetDays: team.offsetDays }
    })
    await planner.enterprises.saveShiftSystem({ ...system, teams: swapped })
    expect(await strip('2025-11-12', 8)).toMatchObject({ 乙班: '早早中中夜夜休休', 甲班: '中中夜夜休休早早' })
    await planner.enterprises.saveShiftSystem(system)
    expect(await strip('2025-11-12', 2)).toMatchObject({ 甲班: '早早', 乙班: '中中' })
  })

  it('a team that people are in stays, and the refusal says how many', async () => {
    const { shiftSystems } = await planner.enterprises.detail({ id: enterpriseId })
    const system = shiftSystems.find((one) => one.patternCode === 'long-day')
    putWorkerInto(system?.teams[0]?.id ?? '')
    expect(await refusalOf(planner.enterprises.removeShiftSystem({ id: system?.id ?? '' }))).toEqual({
      code: 'STILL_IN_USE',
      data: { what: '班组“办公室”', by: '1 名职工' },
    })
    const { rows } = await planner.enterprises.list({})
    expect(rows[0]).toMatchObject({
      teamCount: 5,
      workerCount: 1,
      shiftSystemNames: ['四班三倒（8 天）', '长白班'],
    })
  })

  it('refuses shifts that overlap, naming the day and both', async () => {
    const cycle = [
      [{ name: '夜班', startMinute: 1200, endMinute: 1980 }],
      [{ name: '白班', startMinute: 480, endMinute: 1200 }],
    ]
    const call = planner.enterprises.saveShiftSystem({
      enterpriseId,
      name: '自定',
      patternCode: null,
      cycle,
      anchorDate: '2025-11-12',
      followsHolidays: false,
      teams: [{ name: '戊班', offsetDays: 0 }],
    })
    expect(await refusalOf(call)).toEqual({
      code: 'SHIFTS_OVERLAP',
      data: { cycleDay: 2, one: '夜班', other: '白班' },
    })
  })

  it('refuses a team name that the enterprise has already', async () => {
    expect(await refusalOf(saveFrom('three-crew-two-shift', '2025-11-12'))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { what: '班组“甲班”' },
    })
  })

  it('offers the teams of an enterprise with their system', async () => {
    const { rows } = await planner.enterprises.teamOptions({ enterpriseId })
    expect(rows.map((row) => [row.name, row.shiftSystemName])).toContainEqual(['办公室', '长白班'])
  })
})

describe('production periods', () => {
  it('lie on the dates of the strip, first and last day included', async () => {
    const { id } = await planner.enterprises.savePeriod({
      enterpriseId,
      kind: 'shutdown',
      startsOn: '2025-11-14',
      endsOn: '2025-11-15',
      effect: 'block',
      note: '年度大修',
    })
    const { dates } = await planner.enterprises.roster({ enterpriseId, days: 5 })
    expect(dates.map((date) => date.periods.length)).toEqual([0, 0, 1, 1, 0])
    expect(await planner.enterprises.removePeriod({ id })).toEqual({ id, name: '停产检修 2025-11-14' })
    expect((await planner.enterprises.periods({ enterpriseId })).rows).toEqual([])
  })

  it('never end before they start', async () => {
    const period = { enterpriseId, kind: 'peak', startsOn: '2025-11-15', effect: 'burden' } as const
    expect(await refusalOf(planner.enterprises.savePeriod({ ...period, endsOn: '2025-11-14' }))).toEqual({
      code: 'INVALID_VALUE',
      data: { what: '结束日期早于开始日期' },
    })
    const times = { endsOn: '2025-11-15', startMinute: 1200, endMinute: 1080 }
    expect(await refusalOf(planner.enterprises.savePeriod({ ...period, ...times }))).toMatchObject({
      code: 'INVALID_VALUE',
    })
  })
})

function putWorkerInto(teamId: string): void {
  const { raw } = palace.house.db.connection
  raw.exec(`INSERT INTO worker (id, name, name_pinyin, name_initials, sex, id_number_sealed, id_number_hash, id_tail_hash,
    birth_date_sealed, created_at) VALUES ('w', '赵一', 'zhaoyi', 'zy', 'male', 'x', 'x', 'x', 'x', 0)`)
  raw
    .prepare(`INSERT INTO employment (id, worker_id, employer_id, workplace_id, shift_team_id, starts_on)
    VALUES ('e', 'w', ?, ?, ?, '2025-01-01')`)
    .run(enterpriseId, enterpriseId, teamId)
}
