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
import { type KindLookup, type Roster, type ShiftSystem, shiftsWorked } from './shift-system.ts'

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
export function reachAt(
  sitting: SittingTime,
  kindOf: KindLookup,
): (roster: Roster | null, settings: ReachSettings) => Reach {
  const { start, end } = absoluteSpan(sitting)
  const known = new Map<ShiftSystem, TeamAnswer[]>()
  const dates = new Map<number, IsoDate>()

  function dateOf(day: number): IsoDate {
    const date = dates.get(day) ?? isoDateOf(day)
    dates.set(day, date)
    return date
  }

  function answerOfTeam(roster: Roster, settings: ReachSettings): TeamAnswer {
    const answers = known.get(roster.system) ?? []
    known.set(roster.system, answers)
    const found = answers.find((one) => isSameTeam(one.roster, roster) && isSame(one.settings, settings))
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
    const { worked, isBlocked, reach } = answerOfTeam(roster, settings)
    const { personDays } = roster
    if (isBlocked || !personDays || !worked.some(({ date }) => personDays[date])) return reach
    const own = worked.map(({ day, date, shifts }) => ({ day, shifts: personDays[date] ?? shifts }))
    return reachBetween(start, end, own, settings)
  }
}

/** The same but for personal days: they are read of the same things. */
function isSameTeam(one: Roster, other: Roster): boolean {
  return one.offset === other.offset && one.teamDays === other.teamDays && one.periods === other.periods
}

function isSame(one: ReachSettings, other: ReachSettings): boolean {
  return (
    one.travelMinutes === other.travelMinutes &&
    one.restAfterWork === other.restAfterWork &&
    one.restAfterNight === other.restAfterNight &&
    one.restBeforeWork === other.restBeforeWork
  )
}
