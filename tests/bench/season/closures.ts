// Days on which a place is shut: known before the hidden plan is laid, which goes around them.
import { isoDateOf } from '../../../src-main/domain/calendar/dates.ts'
import type { SiteClosure } from '../../../src-main/domain/timetable/problem.ts'
import type { Place } from './places.ts'
import type { Random } from './random.ts'
import type { SeasonCalendar } from './season-calendar.ts'

export function makeClosures(
  random: Random,
  { firstDay, lastDay }: SeasonCalendar,
  sites: readonly Place[],
): readonly SiteClosure[] {
  return sites
    .filter(() => random.chance(50))
    .map(({ id }) => {
      const day = random.between(firstDay, lastDay - 3)
      const reason = random.pick(['消防检查', '职工运动会占用', '线路检修'])
      return { placeId: id, startsOn: isoDateOf(day), endsOn: isoDateOf(day + random.below(3)), reason }
    })
}
