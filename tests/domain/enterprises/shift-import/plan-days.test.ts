import { describe, expect, it } from 'vitest'
import { type PlanWorld, planDays } from '../../../../src-main/domain/enterprises/shift-import/plan-days.ts'

const day = { name: '白班', startMinute: 480, endMinute: 1200 }
const night = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const system = { cycle: [[day]], followsHolidays: false, anchorDate: '2025-11-01' }
const date = '2025-11-03'
const says = (shifts: readonly (typeof day)[], note = '') => ({
  date,
  row: 0,
  column: 0,
  text: '',
  shifts,
  note,
  isSilent: false,
})
const world = (more: Partial<PlanWorld>): PlanWorld => ({
  people: [],
  teams: [],
  sizeOf: () => 10,
  rosterOf: () => ({ system, offset: 0 }),
  defaultTeamKey: 'T',
  teamDays: new Map(),
  workerDays: new Map(),
  kindOf: () => 'workday',
  ...more,
})

describe('people without a team', () => {
  const people = [{ workerId: 'p', teamKey: null, days: [says([day])] }]

  it('differ from what the default team really works that day, as it is stored', () => {
    const { workerDays } = planDays(world({ people, teamDays: new Map([['T', { [date]: [night] }]]) }))
    expect(workerDays).toEqual([{ key: 'p', date, shifts: [day], note: '' }])
  })

  it('and as the same table decides it', () => {
    const { workerDays } = planDays(world({ people, teams: [{ teamKey: 'T', days: [says([night])] }] }))
    expect(workerDays).toEqual([{ key: 'p', date, shifts: [day], note: '' }])
  })
})

describe('a team’s own row', () => {
  const teams = [{ teamKey: 'T', days: [says([night])] }]
  const person = (workerId: string, shifts: readonly (typeof day)[]) => ({
    workerId,
    teamKey: 'T',
    days: [says(shifts)],
  })

  it('decides the team’s day though a listed person differs; his day is kept as his own', () => {
    expect(planDays(world({ teams, people: [person('p', []), person('q', [night])] }))).toEqual({
      teamDays: [{ key: 'T', date, shifts: [night], note: '' }],
      workerDays: [{ key: 'p', date, shifts: [], note: '' }],
    })
  })

  it('without it, people decide together or not at all', () => {
    const people = ['p', 'q', 'r'].map((id) => person(id, [night]))
    expect(planDays(world({ people, sizeOf: () => 3 })).teamDays).toHaveLength(1)
    const split = [...people.slice(1), person('p', [])]
    expect(planDays(world({ people: split, sizeOf: () => 3 })).teamDays).toEqual([])
  })
})
