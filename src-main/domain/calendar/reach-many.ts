// One sitting asked of a whole enterprise: what a team works around it is worked out once, however many people ask.
import { type IsoDate, isoDateOf } from './dates.ts'
import {
  absoluteSpan,
  blockedReach,
  daysTouching,
  type Reach,
  type ReachSettings,
  reachBetween,
  type SittingTime,
  type WorkedOn,
} from './reach.ts'
import type { ShiftSystem } from './shift-system.ts'
import { type DatedShifts, type KindLookup, type Roster, shiftsWorked } from './worked-day.ts'

interface WorkedDate extends WorkedOn {
  readonly date: IsoDate
}

interface TeamAnswer {
  readonly roster: Roster
  readonly settings: ReachSettings
  readonly worked: readonly WorkedDate[]
  readonly isBlocked: boolean
  readonly reach: Reach
}

/** Answers as reachOf does, roster by roster. */
// long: the answers already given are kept between two askings, here and nowhere else
export function reachAt(
  sitting: SittingTime,
  kindOf: KindLookup,
): (roster: Roster | null, settings: ReachSettings) => Reach {
  const { start, end } = absoluteSpan(sitting)
  const known = new Map<ShiftSystem, TeamAnswer[]>()
  const dates = new Map<number, IsoDate>()
  let latest: TeamAnswer | null = null

  function dateOf(day: number): IsoDate {
    const date = dates.get(day) ?? isoDateOf(day)
    dates.set(day, date)
    return date
  }

  function answerOfTeam(roster: Roster, settings: ReachSettings): TeamAnswer {
    const answers = known.get(roster.system) ?? []
    known.set(roster.system, answers)
    const found = answers.find((one) => isOf(one, roster, settings))
    if (found) return found
    const { personDays: _, ...team } = roster
    const { first, last } = daysTouching(start, end, settings)
    const worked: WorkedDate[] = []
    for (let day = first; day <= last; day += 1) {
      const date = dateOf(day)
      worked.push({ day, date, shifts: shiftsWorked(team, date, kindOf) })
    }
    const block = blockedReach(sitting, roster.periods ?? [])
    const reach = block ?? reachBetween(start, end, worked, settings)
    const made = { roster, settings, worked, isBlocked: block !== null, reach }
    answers.push(made)
    return made
  }

  return (roster, settings) => {
    if (roster === null) return { reachable: true }
    // People come team by team: mostly the answer is the last one's.
    if (latest === null || !isOf(latest, roster, settings)) latest = answerOfTeam(roster, settings)
    const { worked, isBlocked, reach } = latest
    const { personDays } = roster
    if (isBlocked || !personDays) return reach
    const own = withOwnDays(worked, personDays)
    return own === null ? reach : reachBetween(start, end, own, settings)
  }
}

/** null where none of these days is the person's own. */
function withOwnDays(worked: readonly WorkedDate[], personDays: DatedShifts): readonly WorkedOn[] | null {
  let own: WorkedOn[] | null = null
  for (const [index, { day, date }] of worked.entries()) {
    const shifts = personDays[date]
    if (shifts === undefined) continue
    own ??= [...worked]
    own[index] = { day, shifts }
  }
  return own
}

/** The same but for personal days: rosters of one team are read of the same things. */
function isOf({ roster: one, settings: own }: TeamAnswer, other: Roster, settings: ReachSettings): boolean {
  return (
    one.system === other.system &&
    one.offset === other.offset &&
    one.teamDays === other.teamDays &&
    one.periods === other.periods &&
    (own === settings || isSame(own, settings))
  )
}

function isSame(one: ReachSettings, other: ReachSettings): boolean {
  return (
    one.travelMinutes === other.travelMinutes &&
    one.restAfterWork === other.restAfterWork &&
    one.restAfterNight === other.restAfterNight &&
    one.restBeforeWork === other.restBeforeWork
  )
}
