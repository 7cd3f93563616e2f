// Answers who of a class can come to a sitting: cohorts, rosters and calendar read once, then asked sitting by sitting.
import type { ReachTally } from '../../contract/plans.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import { canReach, type SittingTime, unreachableSentence } from '../../domain/calendar/reach.ts'
import { type Roster, shiftsAround } from '../../domain/calendar/shift-system.ts'
import { tallyReach } from '../../domain/timetable/reach-tally.ts'
import { cohortsOfClasses, rostersOfTeams } from '../../storage/cohort-store.ts'
import type { Handle } from '../../storage/handle.ts'
import { houseCalendar } from '../settings/days.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

export interface ToldSitting extends SittingTime {
  /** The site or enterprise that the room lies at. */
  readonly placeId: string
}

export interface ReachTeller {
  readonly tally: (classId: string, sitting: ToldSitting) => ReachTally
  /** Why somebody of this team and workplace cannot come, in words; null when they can. */
  readonly whyNot: (teamId: string | null, workplaceId: string, sitting: ToldSitting) => string | null
}

export function reachTeller(db: Handle, classIds: readonly string[]): ReachTeller {
  const cohorts = cohortsOfClasses(db, classIds)
  const byClass = Map.groupBy(cohorts, (one) => one.classId)
  const teamIds = [...new Set(cohorts.flatMap((one) => one.teamId ?? []))]
  const rosters = new Map<string, Roster>(
    rostersOfTeams(db, teamIds).map(({ teamId, system, offset }) => [teamId, { system, offset }]),
  )
  const { travelMinutes, restAfterWorkMinutes, restAfterNightMinutes, restBeforeWorkMinutes } =
    palaceSettingsOf(db)
  const rest = {
    restAfterWork: restAfterWorkMinutes,
    restAfterNight: restAfterNightMinutes,
    restBeforeWork: restBeforeWorkMinutes,
  }
  const kindOf = kindsRemembered(db)
  const rosterOf = (teamId: string | null) => (teamId === null ? null : (rosters.get(teamId) ?? null))
  const travelTo = (workplaceId: string, placeId: string) => (workplaceId === placeId ? 0 : travelMinutes)
  return {
    tally: (classId, sitting) => {
      const own = (byClass.get(classId) ?? []).map(({ heads, teamId, workplaceId }) => ({
        heads,
        roster: rosterOf(teamId),
        travelMinutes: travelTo(workplaceId, sitting.placeId),
      }))
      const { reasons, ...tally } = tallyReach(sitting, own, rest, kindOf)
      return { ...tally, reasons: [...reasons] }
    },
    whyNot: (teamId, workplaceId, sitting) => {
      const roster = rosterOf(teamId)
      if (roster === null) return null
      const settings = { ...rest, travelMinutes: travelTo(workplaceId, sitting.placeId) }
      const reach = canReach(sitting, shiftsAround(roster, sitting.date, kindOf), settings)
      return reach.reachable ? null : unreachableSentence(reach.reason, reach.shift, settings)
    },
  }
}

/** Kinds of day by date; read in stretches around the dates that are asked for. */
function kindsRemembered(db: Handle) {
  let calendar: ReturnType<typeof houseCalendar> | null = null
  let [from, to] = ['', '']
  return (date: string) => {
    if (calendar === null || date < from || date > to) {
      from = addDays(date, -60)
      to = addDays(date, 60)
      calendar = houseCalendar(db, from, to)
    }
    return kindOfDay(date, calendar.holidays, calendar.knownUpTo).kind
  }
}
