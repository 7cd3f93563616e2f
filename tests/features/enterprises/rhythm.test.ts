// 节奏设置, repeated periods, copying from another enterprise, turning rotations, and what goes when something goes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { addDays, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'

let palace: EmptyPalace
let planner: ContractClient
let oneId = ''
let otherId = ''
let siteId = ''

beforeAll(async () => {
  palace = await openEmptyPalace('2025-11-12')
  planner = await palace.join('planner')
  oneId = (await planner.enterprises.save({ name: '象山石化' })).id
  otherId = (await planner.enterprises.save({ name: '象山造纸', shortName: '造纸' })).id
  siteId = (
    await planner.network.saveSite({
      parentId: null,
      kind: 'college',
      name: '工匠学院',
      address: '',
      note: '',
    })
  ).id
})
afterAll(() => palace.house.close())

const early = { name: '早班', startMinute: 480, endMinute: 960 }
const middle = { name: '中班', startMinute: 960, endMinute: 1440 }
const week = (shift: typeof early) => [...Array.from({ length: 6 }, () => [shift]), []]
const monthly = (enterpriseId: string, prefix = '') => ({
  enterpriseId,
  name: `${prefix}两班倒（月倒）`,
  patternCode: null,
  cycle: [...week(early), ...week(middle)],
  anchorDate: '2025-11-10',
  followsHolidays: false,
  turn: 'month' as const,
  teams: [
    { name: `${prefix}甲班`, offsetDays: 0, isDefault: true },
    { name: `${prefix}乙班`, offsetDays: 7 },
  ],
})
const count = (table: string) =>
  palace.house.db.connection.raw.prepare<[], { n: number }>(`SELECT count(*) n FROM ${table}`).get()?.n

describe('rotations that turn with the month', () => {
  it('hand their weeks on with the month, and keep how they turn', async () => {
    const saved = await planner.enterprises.saveShiftSystem(monthly(oneId))
    expect(saved.turn).toBe('month')
    const { teams } = await planner.enterprises.roster({ enterpriseId: oneId, from: '2025-11-24', days: 14 })
    const letters = teams.map((team) => team.days.map(({ shifts }) => shifts[0]?.name[0] ?? '休').join(''))
    expect(letters).toEqual(['早早早早早早休中中中中中中休', '中中中中中中休早早早早早早休'])
  })

  it('are of whole weeks, and so are their offsets', async () => {
    const { cycle, ...rest } = monthly(otherId)
    const short = planner.enterprises.saveShiftSystem({ ...rest, cycle: cycle.slice(1) })
    expect(await refusalOf(short)).toMatchObject({ code: 'INVALID_VALUE' })
    const odd = planner.enterprises.saveShiftSystem({
      ...rest,
      cycle,
      teams: [{ name: '甲班', offsetDays: 3 }],
    })
    expect(await refusalOf(odd)).toMatchObject({ code: 'INVALID_VALUE' })
  })

  it('an enterprise has one default team at most, and naming another moves it', async () => {
    const { shiftSystems } = await planner.enterprises.detail({ id: oneId })
    const [system] = shiftSystems
    if (system === undefined) throw new Error('the system is gone')
    const both = system.teams.map((team) => ({ ...team, isDefault: true }))
    expect(await refusalOf(planner.enterprises.saveShiftSystem({ ...system, teams: both }))).toMatchObject({
      code: 'INVALID_VALUE',
    })
    const office = await planner.enterprises.saveShiftSystem({
      enterpriseId: oneId,
      name: '长白班',
      patternCode: null,
      cycle: week(early),
      anchorDate: '2025-11-10',
      followsHolidays: true,
      teams: [{ name: '办公室', offsetDays: 0, isDefault: true }],
    })
    expect(office.teams[0]?.isDefault).toBe(true)
    const after = await planner.enterprises.detail({ id: oneId })
    expect(after.shiftSystems.flatMap((one) => one.teams).filter((team) => team.isDefault)).toHaveLength(1)
    await planner.accounts.undo({})
    expect((await planner.enterprises.detail({ id: oneId })).shiftSystems).toHaveLength(1)
  })
})

describe('节奏设置', () => {
  it("keeps the enterprise's own rest, and the palace's where it says nothing", async () => {
    const ways = [
      { placeId: siteId, minutes: 20 },
      { placeId: otherId, minutes: 35 },
    ]
    const rest = { restAfterWork: null, restAfterNight: 480, restBeforeWork: 0, dayStartsMinute: 240 }
    await planner.enterprises.saveRhythm({ enterpriseId: oneId, ...rest, ways })
    const kept = await planner.enterprises.rhythm({ enterpriseId: oneId })
    expect(kept).toMatchObject({ ...rest, palace: { restAfterWork: 30, travelMinutes: 30 } })
    expect(kept.ways).toEqual(expect.arrayContaining(ways))
    // The way is the same from the other end
    expect((await planner.enterprises.rhythm({ enterpriseId: otherId })).ways).toEqual([
      { placeId: oneId, minutes: 35 },
    ])
  })

  it('saving what the enterprise is called leaves its rest alone', async () => {
    await planner.enterprises.save({ id: oneId, name: '象山石化', address: '临港路' })
    expect(await planner.enterprises.detail({ id: oneId })).toMatchObject({
      restAfterNight: 480,
      dayStartsMinute: 240,
    })
  })

  it('one way between two places is kept once, changed from either end, and taken away', async () => {
    const rest = { restAfterWork: null, restAfterNight: null, restBeforeWork: null, dayStartsMinute: 0 }
    const save = (minutes: readonly number[]) =>
      planner.enterprises.saveRhythm({
        enterpriseId: otherId,
        ...rest,
        ways: minutes.map((one) => ({ placeId: oneId, minutes: one })),
      })
    await save([40])
    expect(count('travel')).toBe(2)
    expect((await planner.enterprises.rhythm({ enterpriseId: oneId })).ways).toContainEqual({
      placeId: otherId,
      minutes: 40,
    })
    expect(await refusalOf(save([10, 20]))).toMatchObject({ code: 'INVALID_VALUE' })
    await save([])
    expect(count('travel')).toBe(1)
    await planner.accounts.undo({})
    expect(count('travel')).toBe(2)
  })
})

describe('repeated periods', () => {
  it('payday on the 15th of each month is one a month, before a day off, made and undone in one step', async () => {
    const repeat = {
      enterpriseId: oneId,
      kind: 'payday',
      from: '2025-01-01',
      to: '2025-12-31',
      every: { unit: 'month', day: 15 },
      isBeforeRest: true,
      effect: 'burden',
    } as const
    expect(await planner.enterprises.repeatPeriods(repeat)).toMatchObject({ count: 12, name: '发薪日' })
    const { rows } = await planner.enterprises.periods({ enterpriseId: oneId })
    expect(rows.map((row) => row.startsOn).slice(9)).toEqual(['2025-10-15', '2025-11-14', '2025-12-15'])
    expect(rows.every((row) => weekdayOf(row.startsOn) < 6 && row.endsOn === row.startsOn)).toBe(true)
    expect((await planner.enterprises.repeatPeriods(repeat)).count).toBe(0)
    await planner.accounts.undo({})
    expect((await planner.enterprises.periods({ enterpriseId: oneId })).rows).toEqual([])
  })
})

describe('a long period', () => {
  const long = (endsOn: string) => ({
    enterpriseId: otherId,
    kind: 'shutdown' as const,
    startsOn: '2025-01-01',
    endsOn,
    effect: 'block' as const,
  })

  it('of more than a year can be kept and edited, a mistyped century cannot', async () => {
    const { id } = await planner.enterprises.savePeriod(long('2027-06-30'))
    await planner.enterprises.savePeriod({ ...long('2027-06-30'), id, note: '停产改造' })
    expect(await refusalOf(planner.enterprises.savePeriod({ ...long('2125-06-30'), id }))).toEqual({
      code: 'INVALID_VALUE',
      data: { what: '一个时段最长十年' },
    })
    await planner.enterprises.removePeriod({ id })
  })
})

describe('copying from another enterprise', () => {
  const nothing = { systems: false, rest: false, ways: false, periods: null }

  it('says what it would make, makes it in one step, and takes it back in one', async () => {
    await planner.enterprises.savePeriod({
      enterpriseId: oneId,
      kind: 'shutdown',
      startsOn: '2025-12-01',
      endsOn: '2025-12-05',
      effect: 'block',
      shiftChange: { change: 'replace', shifts: [] },
    })
    const thirdId = (await planner.enterprises.save({ name: '第三家' })).id
    const periods = { from: '2025-12-05', to: '2026-01-31' }
    const copy = { fromId: oneId, toId: thirdId, systems: true, rest: true, ways: true, periods }
    const preview = await planner.enterprises.previewCopy(copy)
    expect(preview).toEqual({
      collisions: [],
      alreadyThere: [],
      makes: [
        '班制“两班倒（月倒）”，班组 甲班（默认班组）、乙班',
        '休息要求与一天的起点（下班后按文化宫，夜班后 480 分钟，上班前 0 分钟，一天从 04:00 起）',
        '2 段路程',
        '1 个停产检修时段',
      ],
    })
    await planner.enterprises.copyFrom(copy)
    const made = await planner.enterprises.detail({ id: thirdId })
    expect(made).toMatchObject({ restAfterNight: 480, dayStartsMinute: 240, teamCount: 2 })
    expect(made.shiftSystems[0]).toMatchObject({ turn: 'month', anchorDate: '2025-11-10' })
    expect(made.shiftSystems[0]?.teams.map((team) => team.isDefault)).toEqual([true, false])
    const span = { from: '2025-11-24', days: 14 }
    const days = async (enterpriseId: string) =>
      (await planner.enterprises.roster({ enterpriseId, ...span })).teams.map((team) => team.days)
    expect(await days(thirdId)).toEqual(await days(oneId))
    await planner.accounts.undo({})
    expect(await planner.enterprises.detail({ id: thirdId })).toMatchObject({
      shiftSystems: [],
      restAfterNight: null,
    })
  })

  it('periods of the same kind, dates and times are not made twice, and it says how many are there', async () => {
    const fourthId = (await planner.enterprises.save({ name: '第四家' })).id
    const periods = { from: '2025-12-01', to: '2025-12-31' }
    const copy = { ...nothing, fromId: oneId, toId: fourthId, periods }
    await planner.enterprises.copyFrom(copy)
    expect(await planner.enterprises.previewCopy(copy)).toEqual({
      makes: [],
      alreadyThere: ['1 个停产检修时段'],
      collisions: [],
    })
    expect(await refusalOf(planner.enterprises.copyFrom(copy))).toMatchObject({ code: 'INVALID_VALUE' })
    const shift = { startsOn: '2025-12-01', endsOn: '2025-12-05', effect: 'block' as const }
    await planner.enterprises.savePeriod({
      enterpriseId: oneId,
      kind: 'shutdown',
      ...shift,
      startMinute: 1080,
    })
    expect((await planner.enterprises.previewCopy(copy)).makes).toEqual(['1 个停产检修时段'])
    await planner.enterprises.copyFrom(copy)
    expect((await planner.enterprises.periods({ enterpriseId: fourthId })).rows).toHaveLength(2)
  })

  it('names no default team where the other end keeps its own', async () => {
    const fifthId = (await planner.enterprises.save({ name: '第五家' })).id
    await planner.enterprises.saveShiftSystem(monthly(fifthId, '五'))
    const copy = { ...nothing, fromId: oneId, toId: fifthId, systems: true }
    expect((await planner.enterprises.previewCopy(copy)).makes).toEqual([
      '班制“两班倒（月倒）”，班组 甲班、乙班',
    ])
  })

  it('refuses names that are there already, and says which', async () => {
    await planner.enterprises.saveShiftSystem(monthly(otherId))
    const copy = { ...nothing, fromId: oneId, toId: otherId, systems: true }
    const collisions = ['班制“两班倒（月倒）”', '班组“甲班”“乙班”']
    expect((await planner.enterprises.previewCopy(copy)).collisions).toEqual(collisions)
    expect(await refusalOf(planner.enterprises.copyFrom(copy))).toEqual({
      code: 'ALREADY_EXISTS',
      data: { what: collisions.join('、') },
    })
  })

  it('refuses to make nothing, and to copy an enterprise onto itself', async () => {
    const call = planner.enterprises.copyFrom({ ...nothing, fromId: oneId, toId: otherId })
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_VALUE' })
    const self = planner.enterprises.copyFrom({ ...nothing, fromId: oneId, toId: oneId, rest: true })
    expect(await refusalOf(self)).toMatchObject({ code: 'INVALID_VALUE' })
  })
})

describe('what goes when something goes', () => {
  it('an enterprise takes its dated days, ways and shift names along, and brings them back by undo', async () => {
    const { raw } = palace.house.db.connection
    const { teams } = await planner.enterprises.roster({ enterpriseId: oneId, days: 1 })
    const teamIds = teams.map((team) => team.teamId)
    const from = '2025-11-12'
    await planner.enterprises.setTeamDays({
      enterpriseId: oneId,
      teamIds,
      from,
      to: addDays(from, 3),
      shifts: [],
    })
    raw.prepare("INSERT INTO shift_name VALUES (?, '早', '[]')").run(oneId)
    const before = ['team_day', 'travel', 'shift_name', 'shift_team'].map(count)
    expect(before[0]).toBeGreaterThan(3)
    await planner.enterprises.remove({ id: oneId })
    expect(['team_day', 'travel', 'shift_name'].map(count)).toEqual([0, 0, 0])
    expect(raw.pragma('foreign_key_check')).toEqual([])
    await planner.accounts.undo({})
    expect(['team_day', 'travel', 'shift_name', 'shift_team'].map(count)).toEqual(before)
  })

  it('a team left out of its system takes its dated days along', async () => {
    const { shiftSystems } = await planner.enterprises.detail({ id: oneId })
    const [system] = shiftSystems
    if (system === undefined) throw new Error('the system is gone')
    await planner.enterprises.saveShiftSystem({ ...system, teams: system.teams.slice(1) })
    expect(palace.house.db.connection.raw.pragma('foreign_key_check')).toEqual([])
    await planner.enterprises.removeShiftSystem({ id: system.id })
    expect(count('team_day')).toBe(0)
    await planner.accounts.undo({})
    await planner.accounts.undo({})
    expect(count('team_day')).toBeGreaterThan(3)
  })

  it('a site takes the ways to it along', async () => {
    await planner.network.removeSite({ id: siteId })
    expect(palace.house.db.connection.raw.pragma('foreign_key_check')).toEqual([])
    expect((await planner.enterprises.rhythm({ enterpriseId: oneId })).ways).toEqual([
      { placeId: otherId, minutes: 40 },
    ])
  })
})
