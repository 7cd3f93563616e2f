// Why a sitting cannot stay where it lies, named after what happened: who is away, what is closed, whose rush it is.
import { dayLabel } from '../../calendar/dates.ts'
import { periodsAt, productionPeriodLabel } from '../../calendar/production-periods.ts'
import { minutesPerDay, spanLabel } from '../../calendar/times.ts'
import { type PlacedSitting, type ProblemIndex, resolvePlacement } from '../plan-view.ts'
import type { DatedSpan } from '../problem.ts'
import type { Violation } from '../rule.ts'
import type { Placement } from '../solution.ts'

/** By sitting id, for every sitting that breaks a rule in this plan; `violations` are what it breaks. */
export function directReasons(
  index: ProblemIndex,
  plan: readonly Placement[],
  violations: readonly Violation[],
): ReadonlyMap<string, string> {
  const places = new Map(plan.map((one) => [one.sittingId, one]))
  const reasons = new Map<string, string>()
  for (const violation of violations) {
    for (const id of violation.sittingIds) {
      const placement = places.get(id)
      const sitting = placement === undefined ? null : resolvePlacement(index, placement)
      if (!reasons.has(id)) reasons.set(id, reasonOf(index, violation, sitting))
    }
  }
  return reasons
}

function reasonOf(index: ProblemIndex, { code, sentence }: Violation, sitting: PlacedSitting | null): string {
  if (sitting === null) return sentence
  if (code === 'trainer-available') return absenceOf(sitting) ?? sentence
  if (code === 'closed-site') return closureOf(index, sitting) ?? sentence
  if (code === 'enterprise-block') return blockOf(index, sitting) ?? sentence
  return sentence
}

/** '李老师 9月12日–9月19日 请假'. */
function absenceOf({ trainer, placement }: PlacedSitting): string | null {
  const found = trainer.absences.find((span) => holds(span, placement.date))
  return found === undefined ? null : `${trainer.name} ${daysOf(found)} ${found.reason}`
}

/** '文化宫 301 9月12日 停用（漏水）'. */
function closureOf({ problem }: ProblemIndex, { room, placement }: PlacedSitting): string | null {
  const own = (room.closures ?? []).find((span) => holds(span, placement.date))
  if (own !== undefined) return `${room.placeName} ${room.name} ${daysOf(own)} 停用（${own.reason}）`
  const ofPlace = problem.closures.find(
    (span) => span.placeId === room.placeId && holds(span, placement.date),
  )
  return ofPlace === undefined ? null : `${room.placeName} ${daysOf(ofPlace)} 停用（${ofPlace.reason}）`
}

/** '东海模具 9月12日–9月19日 17:00–22:00 旺季（双十一赶单）'. */
function blockOf({ problem }: ProblemIndex, { planClass, placement, lesson }: PlacedSitting): string | null {
  const own = problem.periods.filter((one) => planClass.enterpriseIds.includes(one.enterpriseId))
  const [block] = periodsAt(own, placement.date, placement.startMinute, lesson.minutes).blocks
  if (block === undefined) return null
  const isWholeDay = block.startMinute === 0 && block.endMinute >= minutesPerDay
  const hours = isWholeDay ? '' : `${spanLabel(block.startMinute, block.endMinute)} `
  return `${block.enterpriseName} ${daysOf(block)} ${hours}${productionPeriodLabel(block)}`
}

const holds = ({ startsOn, endsOn }: DatedSpan, date: string): boolean => startsOn <= date && date <= endsOn

/** '9月12日' or '9月12日–9月19日'. */
const daysOf = ({ startsOn, endsOn }: Pick<DatedSpan, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? dayLabel(startsOn) : `${dayLabel(startsOn)}–${dayLabel(endsOn)}`
