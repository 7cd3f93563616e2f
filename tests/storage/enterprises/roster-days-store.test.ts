import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  deleteTeamDay,
  deleteWorkerDay,
  listWorkerDays,
  saveTeamDay,
  saveWorkerDay,
  teamDaysOf,
  workerDaysOf,
} from '../../../src-main/storage/enterprises/roster-days-store.ts'
import {
  deleteWaysToSite,
  saveWay,
  travelPairs,
  waysOf,
} from '../../../src-main/storage/enterprises/travel-store.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

const night = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const hand = { source: 'hand', note: '' } as const
let house: TestHouse
let teams: readonly string[] = []
let workers: readonly string[] = []
let enterprises: readonly string[] = []

const ids = (sql: string) =>
  house.db.connection.raw
    .prepare<[], { id: string }>(sql)
    .all()
    .map((row) => row.id)

beforeAll(async () => {
  house = await openTestHouse()
  teams = ids('SELECT id FROM shift_team ORDER BY id')
  workers = ids('SELECT id FROM worker ORDER BY id')
  enterprises = ids('SELECT id FROM enterprise ORDER BY id')
  house.db.connection.raw.exec('DELETE FROM team_day; DELETE FROM worker_day; DELETE FROM travel')
})
afterAll(() => house.close())

describe('dated days', () => {
  it('a team has one list of shifts a date, an empty one being a day off', () => {
    const [team = ''] = teams
    saveTeamDay(house.db, { teamId: team, date: '2025-11-12', shifts: [night], ...hand })
    saveTeamDay(house.db, { teamId: team, date: '2025-11-12', shifts: [], ...hand })
    saveTeamDay(house.db, { teamId: team, date: '2025-11-14', shifts: [night], ...hand })
    expect(teamDaysOf(house.db, teams, '2025-11-12', '2025-11-14')).toEqual(
      new Map([[team, { '2025-11-12': [], '2025-11-14': [night] }]]),
    )
    expect(teamDaysOf(house.db, teams, '2025-11-13', '2025-11-13').size).toBe(0)
    deleteTeamDay(house.db, team, '2025-11-12')
    expect(teamDaysOf(house.db, [team], '2025-01-01', '2025-12-31').get(team)).toEqual({
      '2025-11-14': [night],
    })
  })

  it('are found for more persons than one statement can name', () => {
    const [first = ''] = workers
    const [enterpriseId = ''] = enterprises
    saveWorkerDay(house.db, { workerId: first, enterpriseId, date: '2025-11-12', shifts: [], ...hand })
    const many = [...Array.from({ length: 40_000 }, (_, index) => `none-${index}`), first]
    const found = workerDaysOf(house.db, enterpriseId, many, '2025-11-12', '2025-11-12')
    expect(found.get(first)).toEqual({ '2025-11-12': [] })
    deleteWorkerDay(house.db, enterpriseId, first, '2025-11-12')
    expect(listWorkerDays(house.db, enterpriseId, many, '2025-11-12', '2025-11-12')).toEqual([])
  })

  it('of a person at two workplaces stand side by side and go apart', () => {
    const [workerId = ''] = workers
    const [former = '', current = ''] = enterprises
    const date = '2025-11-12'
    const shiftsAt = (enterpriseId: string) =>
      workerDaysOf(house.db, enterpriseId, [workerId], date, date).get(workerId)?.[date]
    saveWorkerDay(house.db, { workerId, enterpriseId: former, date, shifts: [night], ...hand })
    saveWorkerDay(house.db, { workerId, enterpriseId: current, date, shifts: [night], ...hand })
    saveWorkerDay(house.db, { workerId, enterpriseId: current, date, shifts: [], ...hand })
    expect([shiftsAt(former), shiftsAt(current)]).toEqual([[night], []])
    deleteWorkerDay(house.db, current, workerId, date)
    expect([shiftsAt(former), shiftsAt(current)]).toEqual([[night], undefined])
  })
})

describe('ways', () => {
  it('are known from both ends and go with their site', () => {
    const [one = '', other = ''] = enterprises
    const [site = ''] = ids('SELECT id FROM site')
    saveWay(house.db, { id: 'a', enterpriseId: one, siteId: site, otherEnterpriseId: null, minutes: 20 })
    saveWay(house.db, { id: 'b', enterpriseId: one, siteId: null, otherEnterpriseId: other, minutes: 35 })
    expect(travelPairs(house.db)).toEqual([
      { from: one, to: site, minutes: 20 },
      { from: one, to: other, minutes: 35 },
    ])
    expect(waysOf(house.db, other).map((way) => way.minutes)).toEqual([35])
    deleteWaysToSite(house.db, site)
    expect(waysOf(house.db, one).map((way) => way.id)).toEqual(['b'])
  })
})
