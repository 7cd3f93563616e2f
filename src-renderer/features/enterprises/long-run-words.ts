// What a fixed time reaches of a rotation in the long run, in one line: worked out day by day, never assumed.
import { addDays } from '../../../src-main/domain/calendar/dates.ts'
import { defaultReachSettings, type ReachSettings } from '../../../src-main/domain/calendar/reach.ts'
import {
  type FewestSittings,
  fewestSittings,
  reachByCycleDay,
  reachByDate,
} from '../../../src-main/domain/calendar/reach-profile.ts'
import type { ShiftSystem } from '../../../src-main/domain/calendar/shift-system.ts'
import { timeLabel } from '../../../src-main/domain/calendar/times.ts'

/** The lesson that is spoken of: an evening's two periods. */
const usualLesson = { startMinute: 1140, minutes: 90 }
/** More sittings of one lesson than this nobody holds. */
const mostSittings = 3
/** Months fall on the same weekdays again after some years; two show every difference there is. */
const daysOfTurning = 728

type Rest = Pick<ReachSettings, 'restAfterWork' | 'restAfterNight' | 'restBeforeWork'>
type RestOfEnterprise = { readonly [Name in keyof Rest]: number | null }

/** The enterprise's own rest, the palace's where it says nothing; in a room of its own, so there is no way to go. */
export function ownRest(own: RestOfEnterprise, palace: Rest): ReachSettings {
  return {
    restAfterWork: own.restAfterWork ?? palace.restAfterWork,
    restAfterNight: own.restAfterNight ?? palace.restAfterNight,
    restBeforeWork: own.restBeforeWork ?? palace.restBeforeWork,
    travelMinutes: 0,
  }
}

/**
 * '固定 19:00 的课长期能到 62.5%，每课 2 场、相隔 3 天人人能到；任何星期几都一样'. A share holds for every weekday only
 * where the cycle meets them all, which a cycle of whole weeks or one that turns with the month does not: then it is
 * said what makes a difference. Holidays and production periods are left out. Null for a cycle without days.
 */
export function longRunWords(
  system: ShiftSystem,
  rest: ReachSettings = defaultReachSettings,
  { startMinute, minutes } = usualLesson,
): string | null {
  if (system.cycle.length === 0) return null
  const fixed = `固定 ${timeLabel(startMinute)} 的课`
  const regular = { ...system, followsHolidays: false }
  const reached =
    reachByCycleDay(regular, startMinute, minutes, rest) ??
    reachByDate(
      { system: regular, offset: 0 },
      system.anchorDate,
      addDays(system.anchorDate, daysOfTurning - 1),
      startMinute,
      minutes,
      rest,
      () => 'workday',
    )
  if (reached.every(Boolean)) return `${fixed}天天能到`
  if (!reached.some(Boolean)) return `${fixed}哪天都到不了，换个时间看适配条`
  const difference = system.turn || reached.length % 7 === 0 ? differenceWords(reached) : null
  if (difference !== null) return `${fixed}${difference}有差别，看适配条`
  const percent = Math.round((1000 * reached.filter(Boolean).length) / reached.length) / 10
  return `${fixed}长期能到 ${percent}%，${sittingWords(fewestSittings(reached, mostSittings))}；任何星期几都一样`
}

/** Days of whole weeks: whether it matters on which weekday, and in which week, one begins. */
function differenceWords(reached: readonly boolean[]): string {
  const byWeekday = [0, 1, 2, 3, 4, 5, 6].map((weekday) => reached.filter((_, day) => day % 7 === weekday))
  const shares = byWeekday.map((days) => days.filter(Boolean).length)
  const isByWeekday = shares.some((share) => share !== shares[0])
  const isByWeek = byWeekday.some((days) => days.some((can) => can !== days[0]))
  if (isByWeekday && isByWeek) return '哪个星期几、哪一周开课'
  return isByWeekday ? '哪个星期几开课' : '哪一周开课'
}

function sittingWords(fewest: FewestSittings | null): string {
  if (fewest === null) return `每课 ${mostSittings} 场也不能人人能到`
  const { count, daysApart } = fewest
  const apart = daysApart.every((days) => days === 1)
    ? `连着 ${count} 天`
    : `${daysApart.length > 1 ? '依次' : ''}相隔 ${daysApart.join('、')} 天`
  return `每课 ${count} 场、${apart}人人能到`
}
