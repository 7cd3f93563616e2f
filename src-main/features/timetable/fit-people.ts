// 适配: of these people, who can come at a time and who cannot, with the reason and with what decided their shifts.
import type { ReachTally } from '../../contract/timetable/reach-tally.ts'
import { addDays, dayNumber } from '../../domain/calendar/dates.ts'
import {
  type ReachSettings,
  reachOf,
  type SittingTime,
  shortReason,
  type Unreachable,
  unreachableSentence,
} from '../../domain/calendar/reach.ts'
import { minutesPerDay } from '../../domain/calendar/times.ts'
import {
  type KindLookup,
  type Roster,
  type RosterLevel,
  rosterLevelNames,
  workedDay,
} from '../../domain/calendar/worked-day.ts'
import { tallyReach } from '../../domain/timetable/reach-tally.ts'
import type { PeopleRow } from '../../storage/timetable/cohort-store.ts'
import type { Effective } from './rosters.ts'

export interface PlacedTime extends SittingTime {
  /** The site or enterprise that the room lies at; null: everybody's own workplace. */
  readonly placeId: string | null
}

export interface FitPeople {
  readonly cohorts: readonly (PeopleRow & Effective)[]
  readonly wayBetween: (from: string, to: string) => number
  readonly kindOf: KindLookup
}

export interface Lost {
  /** '夜班', '刚下夜班': as the bar has it. */
  readonly label: string
  /** '夜班 20:00–次日 08:00'. */
  readonly sentence: string
  /** What the shifts come from: '个人', '实际排班', '生产时段', '节假日', '班组', '默认'. */
  readonly decidedBy: string
}

export function fitTally({ cohorts, wayBetween, kindOf }: FitPeople, time: PlacedTime): ReachTally {
  const asked = cohorts.map((one) => ({ ...one, settings: settingsAt(one, time, wayBetween) }))
  const { reasons, ...tally } = tallyReach(time, asked, kindOf)
  return { ...tally, reasons: [...reasons] }
}

/** By worker id; who can come is left out. */
export function lostAt(
  { cohorts, wayBetween, kindOf }: FitPeople,
  time: PlacedTime,
): ReadonlyMap<string, Lost> {
  const lost = new Map<string, Lost>()
  for (const cohort of cohorts) {
    const { roster, workerIds } = cohort
    const settings = settingsAt(cohort, time, wayBetween)
    const reach = reachOf(time, roster, settings, kindOf)
    if (reach.reachable || roster === null) continue
    const told: Lost = {
      label: shortReason(reach),
      sentence: unreachableSentence(reach, settings),
      decidedBy: rosterLevelNames[decidedBy(reach, roster, time, kindOf)],
    }
    for (const workerId of workerIds) lost.set(workerId, told)
  }
  return lost
}

/** Rest as the workplace has it, and the way from there to the room. */
export function settingsAt(
  { rest, workplaceId }: PeopleRow & Effective,
  { placeId }: Pick<PlacedTime, 'placeId'>,
  wayBetween: FitPeople['wayBetween'],
): ReachSettings {
  return { ...rest, travelMinutes: placeId === null ? 0 : wayBetween(workplaceId, placeId) }
}

/** How far before and after a sitting a shift can lie that speaks against it, in days. */
const daysBefore = 4
const daysAfter = 3

/** Of the days with that shift the one nearest to the sitting is the one that is in its way. */
function decidedBy(
  unreachable: Unreachable,
  roster: Roster,
  { date, startMinute, minutes }: SittingTime,
  kindOf: KindLookup,
): RosterLevel {
  if (unreachable.reason === 'production-block') return 'production-period'
  const { shift } = unreachable
  let [level, nearest]: [RosterLevel, number] = ['team', Number.POSITIVE_INFINITY]
  for (let days = -daysBefore; days <= daysAfter; days += 1) {
    const on = addDays(date, days)
    const worked = workedDay(roster, on, kindOf(on))
    const base = (dayNumber(on) - dayNumber(date)) * minutesPerDay
    const gap = Math.max(
      base + shift.startMinute - startMinute - minutes,
      startMinute - base - shift.endMinute,
      0,
    )
    if (gap < nearest && worked.shifts.includes(shift)) [level, nearest] = [worked.decidedBy, gap]
  }
  return level
}
