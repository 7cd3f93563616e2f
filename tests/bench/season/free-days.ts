// What the hidden plan does not need is taken away: evenings of enterprises, days of trainers.
import { isoDateOf } from '../../../src-main/domain/calendar/dates.ts'
import type { Enterprise } from './enterprises.ts'
import type { Random } from './random.ts'
import type { SeasonCalendar } from './season-calendar.ts'
import type { Trainer } from './trainers.ts'
import type { Planting } from './world.ts'

const longestBlock = 3
const blocks = [
  { kind: 'stocktaking', note: '月度盘点', startMinute: 960, endMinute: 1320 },
  { kind: 'overtime', note: '赶交货期', startMinute: 1020, endMinute: 1320 },
  { kind: 'peak', note: '旺季加班', startMinute: 1020, endMinute: 1380 },
] as const
const absentTrainers = 40

/** Blocks evenings without a sitting of the enterprise, until the size's share of all evenings is blocked. */
export function blockEvenings(planting: Planting, enterprise: Enterprise): void {
  const { random, calendar, size, classes } = planting
  const own = classes.filter(({ enterprises }) => enterprises.includes(enterprise))
  const busy = new Set(own.flatMap(({ slots }) => slots.flat().map(({ day }) => day)))
  const blocked = new Set(
    enterprise.periods
      .filter(({ effect }) => effect === 'block')
      .flatMap((period) => daysOf(calendar, period)),
  )
  const target = Math.round(((calendar.lastDay - calendar.firstDay + 1) * size.blockedEvenings) / 100)
  const mayBlock = (day: number) =>
    day >= calendar.firstDay && day <= calendar.lastDay && !busy.has(day) && !blocked.has(day)
  for (const day of random.shuffled(daysBetween(calendar.firstDay, calendar.lastDay))) {
    const left = target - blocked.size
    if (left <= 0) return
    const length = runFrom(day, Math.min(left, random.between(1, longestBlock)), mayBlock)
    if (length === 0) continue
    for (let step = 0; step < length; step += 1) blocked.add(day + step)
    enterprise.periods.push({
      enterpriseId: enterprise.id,
      enterpriseName: enterprise.name,
      effect: 'block',
      ...random.pick(blocks),
      startsOn: isoDateOf(day),
      endsOn: isoDateOf(day + length - 1),
    })
  }
}

/** Some trainers are away for some days on which the hidden plan does not need them. */
export function sendAway(
  random: Random,
  calendar: SeasonCalendar,
  trainer: Trainer,
  isBusy: (day: number) => boolean,
): void {
  if (!random.chance(absentTrainers)) return
  const mayGo = (day: number) => day <= calendar.lastDay && !isBusy(day)
  for (const day of random.shuffled(daysBetween(calendar.firstDay, calendar.lastDay))) {
    const length = runFrom(day, random.between(2, 6), mayGo)
    if (length < 2) continue
    const reason = random.pick(['出差', '评审', '进修', '年休假'])
    trainer.absences.push({ startsOn: isoDateOf(day), endsOn: isoDateOf(day + length - 1), reason })
    return
  }
}

function runFrom(day: number, most: number, mayTake: (day: number) => boolean): number {
  let length = 0
  while (length < most && mayTake(day + length)) length += 1
  return length
}

function daysBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function daysOf(
  { firstDay, lastDay }: SeasonCalendar,
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
): readonly number[] {
  return daysBetween(firstDay, lastDay).filter(
    (day) => startsOn <= isoDateOf(day) && isoDateOf(day) <= endsOn,
  )
}
