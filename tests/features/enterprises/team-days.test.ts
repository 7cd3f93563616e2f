// 实际排班 of teams and persons through the real router: what is kept, shown, swapped, taken back and cleaned away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { refusalOf } from '../../support/empty-palace.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

const night = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const day = { name: '白班', startMinute: 480, endMinute: 1200 }
let house: TestHouse
let planner: ContractClient
let enterpriseId = ''
let teamIds: readonly string[] = []

beforeAll(async () => {
  house = await openTestHouse({ today: '2025-11-12' })
  planner = await house.as('planner')
  house.db.connection.raw.exec('DELETE FROM team_day; DELETE FROM worker_day; DELETE FROM production_period')
  const { rows } = await planner.enterprises.list({ search: '恒泰' })
  enterpriseId = rows[0]?.id ?? ''
  teamIds = (await rosterNow()).teams.map((team) => team.teamId)
})
afterAll(() => house.close())

const rosterNow = (from = '2025-11-12', days = 14) => planner.enterprises.roster({ enterpriseId, from, days })
const letters = async (from?: string, days?: number) =>
  (await rosterNow(from, days)).teams.map((team) =>
    team.days.map(({ shifts }) => shifts.map(({ name }) => name.slice(0, 1)).join('') || '休').join(''),
  )
const teamAt = (index: number) => teamIds[index] ?? ''
const rowCount = () =>
  house.db.connection.raw.prepare<[], { n: number }>('SELECT count(*) n FROM team_day').get()?.n

describe('A16: the rotation and what is really worked are two layers', () => {
  it('a dated day is worked, says that it decided, and leaves the rotation readable beneath', async () => {
    const before = await letters()
    const range = { enterpriseId, teamIds: [teamAt(0)], from: '2025-11-13', to: '2025-11-14' }
    const saved = await planner.enterprises.setTeamDays({ ...range, shifts: [], note: '设备故障' })
    expect(saved).toMatchObject({ days: expect.any(Number), name: '甲班 11月13日 周四至11月14日 周五' })
    const { teams } = await rosterNow()
    const changed = teams[0]?.days.filter(({ decidedBy }) => decidedBy === 'team-day') ?? []
    expect(changed.length).toBe(saved.days)
    expect(changed.length).toBeGreaterThan(0)
    for (const one of changed) {
      expect(one).toMatchObject({ shifts: [], source: 'hand', note: '设备故障' })
      expect(one.regular).not.toEqual([])
    }
    await planner.accounts.undo({})
    expect(await letters()).toEqual(before)
  })

  it('a day set to what would be worked anyway keeps nothing', async () => {
    const { teams } = await rosterNow('2025-11-12', 1)
    const shifts = (teams[0]?.days[0]?.shifts ?? []).map(({ tone: _tone, ...shift }) => shift)
    const range = { enterpriseId, teamIds: [teamAt(0)], from: '2025-11-12', to: '2025-11-12' }
    expect((await planner.enterprises.setTeamDays({ ...range, shifts })).days).toBe(0)
    expect(rowCount()).toBe(0)
    await planner.enterprises.setTeamDays({ ...range, shifts: shifts.length === 0 ? [night] : [] })
    expect(rowCount()).toBe(1)
    expect((await planner.enterprises.setTeamDays({ ...range, shifts })).days).toBe(1)
    expect(rowCount()).toBe(0)
  })

  it('several teams and days are set at once and given back to the rotation at once', async () => {
    const before = await letters()
    const range = { enterpriseId, teamIds: [teamAt(1), teamAt(2)], from: '2025-11-12', to: '2025-11-15' }
    await planner.enterprises.setTeamDays({ ...range, shifts: [night] })
    expect((await letters()).map((line) => line.slice(0, 4)).slice(1, 3)).toEqual(['夜夜夜夜', '夜夜夜夜'])
    await planner.enterprises.restoreTeamDays(range)
    expect(await letters()).toEqual(before)
    expect(rowCount()).toBe(0)
  })

  it('the order is visible: a dated day is stronger than a production period that changes shifts', async () => {
    const period = await planner.enterprises.savePeriod({
      enterpriseId,
      kind: 'shutdown',
      startsOn: '2025-11-18',
      endsOn: '2025-11-19',
      effect: 'block',
      shiftChange: { change: 'replace', shifts: [] },
    })
    const range = { enterpriseId, teamIds: [teamAt(0)], from: '2025-11-18', to: '2025-11-18' }
    await planner.enterprises.setTeamDays({ ...range, shifts: [day] })
    const { teams } = await rosterNow('2025-11-18', 2)
    expect(teams[0]?.days.map(({ decidedBy }) => decidedBy)).toEqual(['team-day', 'production-period'])
    expect(teams[1]?.days.map(({ decidedBy }) => decidedBy)).toEqual([
      'production-period',
      'production-period',
    ])
    await planner.enterprises.restoreTeamDays(range)
    await planner.enterprises.removePeriod({ id: period.id })
  })
})

describe('A10: two teams swap their days', () => {
  it('each works what the other would have, and swapping again leaves nothing behind', async () => {
    const before = await letters('2025-11-12', 4)
    const swap = { enterpriseId, teamId: teamAt(0), otherTeamId: teamAt(1) }
    const span = { from: '2025-11-12', to: '2025-11-15' }
    await planner.enterprises.swapTeamDays({ ...swap, ...span })
    const after = await letters('2025-11-12', 4)
    expect([after[0], after[1]]).toEqual([before[1], before[0]])
    expect(after.slice(2)).toEqual(before.slice(2))
    await planner.enterprises.swapTeamDays({ ...swap, ...span })
    expect(await letters('2025-11-12', 4)).toEqual(before)
    expect(rowCount()).toBe(0)
  })

  it('a team is not swapped with itself', async () => {
    const call = planner.enterprises.swapTeamDays({
      enterpriseId,
      teamId: teamAt(0),
      otherTeamId: teamAt(0),
      from: '2025-11-12',
      to: '2025-11-12',
    })
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_VALUE' })
  })
})

describe('A6: a night shift runs into the next day', () => {
  it('the strip knows what was worked on the day before its first', async () => {
    const all = await rosterNow('2025-11-10', 8)
    for (const [index, team] of all.teams.entries()) {
      const later = await rosterNow('2025-11-12', 1)
      expect(later.teams[index]?.dayBefore).toEqual(team.days[1]?.shifts)
    }
  })

  it('a shift that begins before the night shift of the day before is over is shown as a clash, not refused', async () => {
    const range = { enterpriseId, teamIds: [teamAt(0)] }
    const early = { name: '早班', startMinute: 420, endMinute: 900 }
    await planner.enterprises.setTeamDays({
      ...range,
      from: '2025-11-20',
      to: '2025-11-20',
      shifts: [night],
    })
    await planner.enterprises.setTeamDays({
      ...range,
      from: '2025-11-21',
      to: '2025-11-21',
      shifts: [early],
    })
    const { teams, choices } = await rosterNow('2025-11-20', 2)
    expect(teams[0]?.days.map(({ clash }) => clash)).toEqual(['', '夜班与早班'])
    expect(choices.map(({ name, key }) => `${name}${key}`)).toEqual(['早班z', '白班b', '夜班y'])
    await planner.enterprises.restoreTeamDays({ ...range, from: '2025-11-20', to: '2025-11-21' })
  })

  it('two shifts of one day that overlap are refused', async () => {
    const call = planner.enterprises.setTeamDays({
      enterpriseId,
      teamIds: [teamAt(0)],
      from: '2025-11-12',
      to: '2025-11-12',
      shifts: [night, { ...night, startMinute: 1260 }],
    })
    expect(await refusalOf(call)).toMatchObject({ code: 'INVALID_VALUE' })
  })

  it('dates that do not exist and teams of others are refused', async () => {
    const range = { enterpriseId, teamIds: [teamAt(0)], from: '2025-02-29', to: '2025-03-01', shifts: [] }
    expect(await refusalOf(planner.enterprises.setTeamDays(range))).toMatchObject({ code: 'INVALID_VALUE' })
    const other = house.db.connection.raw
      .prepare<[string], { id: string }>('SELECT id FROM shift_team WHERE enterprise_id <> ? LIMIT 1')
      .get(enterpriseId)
    const strange = { ...range, from: '2025-11-12', to: '2025-11-12', teamIds: [other?.id ?? ''] }
    expect(await refusalOf(planner.enterprises.setTeamDays(strange))).toEqual({
      code: 'NOT_FOUND',
      data: { what: '班组' },
    })
  })
})

describe('personal days', () => {
  const workerOf = (teamId: string) =>
    house.db.connection.raw
      .prepare<[string], { id: string }>('SELECT worker_id AS id FROM employment WHERE shift_team_id = ?')
      .get(teamId)?.id ?? ''

  it('decide over the team, are undone in one step, and show where they work', async () => {
    const workerId = workerOf(teamAt(0))
    const before = await planner.enterprises.workerRoster({ workerId })
    expect(before).toMatchObject({ teamName: '甲班', isDefaultTeam: false })
    expect(before.days).toHaveLength(14)
    const span = { workerId, from: '2025-11-12', to: '2025-11-25' }
    const saved = await planner.enterprises.setWorkerDays({ ...span, shifts: [], note: '请假' })
    const after = await planner.enterprises.workerRoster({ workerId })
    expect(after.days.filter(({ decidedBy }) => decidedBy === 'person')).toHaveLength(saved.days)
    expect(after.days.every(({ shifts }) => shifts.length === 0)).toBe(true)
    await planner.accounts.undo({})
    expect(await planner.enterprises.workerRoster({ workerId })).toEqual(before)
  })

  it('the reason of leave stands nowhere in the clear in the trail', async () => {
    const span = { workerId: workerOf(teamAt(0)), from: '2025-11-12', to: '2025-11-25' }
    await planner.enterprises.setWorkerDays({ ...span, shifts: [], note: '住院化疗' })
    const entry = house.db.connection.raw.prepare('SELECT * FROM audit_entry ORDER BY seq DESC LIMIT 1').get()
    expect(entry).toMatchObject({ action: 'enterprises.setWorkerDays' })
    expect(JSON.stringify(entry)).not.toContain('化疗')
    const [undoable] = (await planner.accounts.undoable()).steps
    expect(undoable?.sentence).toMatch(/改为休息$/)
    await planner.accounts.undo({})
  })

  it('people without a team follow the default team, and without one nobody knows their shifts', async () => {
    const workerId = workerOf(teamAt(1))
    house.db.connection.raw
      .prepare('UPDATE employment SET shift_team_id = NULL WHERE worker_id = ?')
      .run(workerId)
    const unknown = await planner.enterprises.workerRoster({ workerId })
    expect(unknown).toMatchObject({ teamName: '', isDefaultTeam: false })
    expect(unknown.days.map(({ shifts, decidedBy }) => [shifts, decidedBy])).toEqual(
      unknown.dates.map(() => [[], 'default']),
    )
    const { shiftSystems } = await planner.enterprises.detail({ id: enterpriseId })
    const [system] = shiftSystems
    if (system === undefined) throw new Error('the system is gone')
    const teams = system.teams.map((team) => ({ ...team, isDefault: team.id === teamAt(2) }))
    await planner.enterprises.saveShiftSystem({ ...system, teams })
    const known = await planner.enterprises.workerRoster({ workerId })
    expect(known).toMatchObject({ teamName: '丙班', isDefaultTeam: true })
    expect(known.days[0]?.decidedBy).toBe('default')
  })

  it('of people without any team are shown, changed and given back', async () => {
    const workerId = workerOf(teamAt(1))
    house.db.connection.raw
      .prepare('UPDATE employment SET shift_team_id = NULL WHERE worker_id = ?')
      .run(workerId)
    house.db.connection.raw
      .prepare('UPDATE shift_team SET is_default = 0 WHERE enterprise_id = ?')
      .run(enterpriseId)
    const first = async () => (await planner.enterprises.workerRoster({ workerId })).days[0]
    const span = { workerId, from: '2025-11-12', to: '2025-11-12' }
    await planner.enterprises.setWorkerDays({ ...span, shifts: [night] })
    expect(await first()).toMatchObject({ decidedBy: 'person', source: 'hand', shifts: [night] })
    // Nothing says that they are off anyway: leave is kept as it was said.
    expect(await planner.enterprises.setWorkerDays({ ...span, shifts: [] })).toMatchObject({ days: 1 })
    expect(await first()).toMatchObject({ decidedBy: 'person', shifts: [] })
    expect(await planner.enterprises.restoreWorkerDays(span)).toMatchObject({ days: 1 })
    expect(await first()).toMatchObject({ decidedBy: 'default', source: null })
  })

  it('with a team of another enterprise they work what the default team does', async () => {
    const workerId = workerOf(teamAt(2))
    house.db.connection.raw
      .prepare(
        'UPDATE employment SET shift_team_id = (SELECT id FROM shift_team WHERE enterprise_id <> ? LIMIT 1) WHERE worker_id = ?',
      )
      .run(enterpriseId, workerId)
    house.db.connection.raw.prepare('UPDATE shift_team SET is_default = 1 WHERE id = ?').run(teamAt(0))
    expect(await planner.enterprises.workerRoster({ workerId })).toMatchObject({
      teamName: '甲班',
      isDefaultTeam: true,
    })
    house.db.connection.raw.prepare('UPDATE shift_team SET is_default = 0 WHERE id = ?').run(teamAt(0))
  })

  it('kept at a former workplace stay there, whatever is set or given back here', async () => {
    const workerId = workerOf(teamAt(3))
    const former = house.db.connection.raw
      .prepare<[string], { id: string }>('SELECT id FROM enterprise WHERE id <> ? LIMIT 1')
      .get(enterpriseId)
    const kept = () =>
      house.db.connection.raw
        .prepare('SELECT date FROM worker_day WHERE worker_id = ? AND enterprise_id = ?')
        .pluck()
        .all(workerId, former?.id ?? '')
    house.db.connection.raw
      .prepare("INSERT INTO worker_day VALUES (?, ?, '2025-11-12', '[]', 'hand', '')")
      .run(workerId, former?.id ?? '')
    const span = { workerId, from: '2025-11-12', to: '2025-11-12' }
    const odd = { name: '加班', startMinute: 600, endMinute: 1000 }
    await planner.enterprises.setWorkerDays({ ...span, shifts: [odd] })
    expect(kept()).toEqual(['2025-11-12'])
    expect(await planner.enterprises.restoreWorkerDays(span)).toMatchObject({ days: 1 })
    expect(kept()).toEqual(['2025-11-12'])
  })

  it('go with the person', async () => {
    const [{ id: workerId } = { id: '' }] = house.db.connection.raw
      .prepare<[], { id: string }>(
        `SELECT w.id FROM worker w JOIN employment j ON j.worker_id = w.id AND j.shift_team_id IS NOT NULL
         WHERE w.id NOT IN (SELECT worker_id FROM enrolment) AND w.id NOT IN (SELECT worker_id FROM claim WHERE worker_id IS NOT NULL)`,
      )
      .all()
    const span = { workerId, from: '2025-11-12', to: '2025-11-25' }
    await planner.enterprises.setWorkerDays({ ...span, shifts: [], note: '请假' })
    await planner.workers.remove({ id: workerId })
    expect(house.db.connection.raw.pragma('foreign_key_check')).toEqual([])
    await planner.accounts.undo({})
    expect((await planner.enterprises.workerRoster({ workerId })).days[0]).toMatchObject({ shifts: [] })
  })
})
