// What makes the sample's rosters differ from their rotations: periods of every kind, dated days, rest and ways.
// Chance and ids are its own, so that the rest of the world stays as it was.
import { addDays } from '../../../domain/calendar/dates.ts'
import type { ShiftChange } from '../../../domain/calendar/production-periods.ts'
import { type Shift, shiftsOn } from '../../../domain/calendar/shift-system.ts'
import { newId } from '../../../procedures/new-id.ts'
import { SampleRandom } from './random.ts'
import { idOf, type World } from './world.ts'

const SEED = 7_00
const day12: Shift = { name: '白班', startMinute: 480, endMinute: 1200 }
const overtime: Shift = { name: '加班', startMinute: 1020, endMinute: 1260 }

interface SamplePeriod {
  readonly enterprise: string
  readonly kind: 'peak' | 'shutdown' | 'stocktaking' | 'overtime' | 'payday'
  /** Days from today. */
  readonly from: number
  readonly to: number
  readonly effect: 'block' | 'burden'
  readonly weight: number
  readonly hours?: readonly [number, number]
  readonly shiftChange?: ShiftChange
  readonly note: string
}

/** Never on the day itself: its evening has lessons. */
const periods: readonly SamplePeriod[] = [
  {
    enterprise: 'dancheng',
    kind: 'overtime',
    from: 15,
    to: 17,
    effect: 'burden',
    weight: 4,
    hours: [1020, 1380],
    shiftChange: { change: 'add', shifts: [overtime] },
    note: '冬装赶单',
  },
  {
    enterprise: 'donghai',
    kind: 'peak',
    from: 36,
    to: 62,
    effect: 'burden',
    weight: 3,
    note: '年底交模',
  },
  {
    enterprise: 'shipuyard',
    kind: 'shutdown',
    from: 70,
    to: 74,
    effect: 'block',
    weight: 1,
    shiftChange: { change: 'replace', shifts: [] },
    note: '坞门检修，全员休',
  },
]

/** After the workers are there, before anything is written. */
export function buildRhythm(world: World): void {
  const random = new SampleRandom(SEED)
  let made = 0
  const nextId = () => {
    made += 1
    return newId(world.at - 1_000_000 + made, random.bytes(10))
  }
  for (const period of periods) addPeriod(world, nextId(), period)
  addPaydays(world, nextId)
  askRest(world, nextId)
  changeTeamDays(world)
  changeWorkerDays(world)
}

function addPeriod(world: World, id: string, { enterprise, from, to, hours, ...rest }: SamplePeriod): void {
  const { kind, effect, weight, note, shiftChange = null } = rest
  world.rows.periods.push({
    id,
    enterpriseId: idOf(world, `enterprise:${enterprise}`),
    kind,
    startsOn: addDays(world.today, from),
    endsOn: addDays(world.today, to),
    startMinute: hours?.[0] ?? 0,
    endMinute: hours?.[1] ?? 1440,
    effect,
    weight,
    shiftChange,
    note,
  })
}

/** Pay comes on the 15th; people want to get home with it. */
function addPaydays(world: World, nextId: () => string): void {
  for (let days = -60; days <= 90; days += 1) {
    const isPayday = addDays(world.today, days).endsWith('-15')
    if (!isPayday || days === 0) continue
    addPeriod(world, nextId(), {
      enterprise: 'lanwan',
      kind: 'payday',
      from: days,
      to: days,
      effect: 'burden',
      weight: 1,
      hours: [1020, 1320],
      note: '',
    })
  }
}

/** 东海模具 asks for more rest after nights, counts its day from 04:00, and lies off the road. */
function askRest(world: World, nextId: () => string): void {
  const id = idOf(world, 'enterprise:donghai')
  const place = world.rows.enterprises.findIndex((one) => one.id === id)
  const found = world.rows.enterprises[place]
  if (found === undefined) throw new Error('no donghai')
  world.rows.enterprises[place] = {
    ...found,
    restAfterWork: 45,
    restAfterNight: 420,
    dayStartsMinute: 240,
  }
  const way = (enterprise: string, far: { site?: string; enterprise?: string }, minutes: number) =>
    world.rows.ways.push({
      id: nextId(),
      enterpriseId: idOf(world, `enterprise:${enterprise}`),
      siteId: far.site === undefined ? null : idOf(world, `site:${far.site}`),
      otherEnterpriseId: far.enterprise === undefined ? null : idOf(world, `enterprise:${far.enterprise}`),
      minutes,
    })
  way('donghai', { site: 'palace' }, 35)
  way('donghai', { enterprise: 'hengtai' }, 25)
  way('lanwan', { site: 'shipusite' }, 10)
}

/** 恒泰 swapped two teams for two days; a team of 石浦船舶 stayed at home. */
function changeTeamDays(world: World): void {
  const put = (team: string, days: number, shifts: readonly Shift[], note: string) =>
    world.rows.teamDays.push({
      teamId: idOf(world, `team:${team}`),
      date: addDays(world.today, days),
      shifts,
      source: 'hand',
      note,
    })
  for (const days of [4, 5]) {
    put('hengtai:甲班', days, regularShifts(world, 'hengtai:乙班', days), '与乙班对调')
    put('hengtai:乙班', days, regularShifts(world, 'hengtai:甲班', days), '与甲班对调')
  }
  for (const days of [6, 7, 8]) put('shipuyard:丙班', days, [], '台风停工')
}

function regularShifts({ rows, today, ids }: World, key: string, days: number): readonly Shift[] {
  const team = rows.shiftTeams.find((one) => one.id === ids.get(`team:${key}`))
  const system = rows.shiftSystems.find((one) => one.id === team?.shiftSystemId)
  if (team === undefined || system === undefined) throw new Error(`no team ${key}`)
  return shiftsOn(system, team.offsetDays, addDays(today, days))
}

function changeWorkerDays(world: World): void {
  const put = (enterprise: string, place: number, days: number, shifts: readonly Shift[], note: string) => {
    const enterpriseId = idOf(world, `enterprise:${enterprise}`)
    const workerId = world.staff.get(enterpriseId)?.[place]
    if (workerId === undefined) throw new Error(`${enterprise} has nobody at ${place}`)
    const date = addDays(world.today, days)
    world.rows.workerDays.push({ workerId, enterpriseId, date, shifts, source: 'hand', note })
  }
  for (const days of [2, 3, 4]) put('donghai', 5, days, [], '请假：探亲')
  put('hengtai', 2, 3, [day12], '换班：与同事对换')
  put('hengtai', 9, 5, [], '调休')
}
