// Where a changed sitting comes too close to others of its class: no rule forbids it, but whoever adopts it should know.
import { mondayOf } from '../../calendar/dates.ts'
import type { PlacedSitting, PlanView } from '../plan-view.ts'
import type { PlanChange } from './changes.ts'

/** Lessons that begin from here on are taken on one evening. */
const eveningMinute = 1020
/** With no more than this between them people stay where they are. */
const shortBreakMinutes = 60

/**
 * '同一晚连上两课次', '这一周有 4 课次，平时每周 2 课次'; '' where it comes too close to none, or where its day is the old
 * one. `after` is the plan with all changes in it.
 */
export function crowdingOf(after: PlanView, { sittingId, classId, from, to }: PlanChange): string {
  if (to === null) return ''
  const own = after.byClass.get(classId) ?? []
  const here = own.find((one) => one.sittingId === sittingId)
  if (here === undefined) return ''
  const isOtherTime = from?.date !== to.date || from.startMinute !== to.startMinute
  const sameDay = isOtherTime ? dayWords(here, own) : ''
  if (sameDay !== '') return sameDay
  const isOtherWeek = from === null || mondayOf(from.date) !== mondayOf(to.date)
  return isOtherWeek ? weekWords(here, own) : ''
}

function dayWords(here: PlacedSitting, own: readonly PlacedSitting[]): string {
  const sameDay = own.filter((one) => one.day === here.day)
  const others = sameDay.filter((one) => one.lesson.id !== here.lesson.id)
  if (others.length === 0) return ''
  const isEvening = [here, ...others].every((one) => one.placement.startMinute >= eveningMinute)
  const isInOneGo = others.some((one) => gapBetween(one, here) <= shortBreakMinutes)
  const count = lessonsIn([here, ...others])
  const lessons = count === 2 ? '两课次' : ` ${count} 课次`
  return `${isEvening ? '同一晚' : '同一天'}${isInOneGo ? '连上' : '有'}${lessons}`
}

const gapBetween = (one: PlacedSitting, other: PlacedSitting): number =>
  one.start < other.start ? other.start - one.end : one.start - other.end

/** A lesson that comes in 双场 counts once. */
function weekWords({ planClass, placement }: PlacedSitting, own: readonly PlacedSitting[]): string {
  const monday = mondayOf(placement.date)
  const count = lessonsIn(own.filter((one) => mondayOf(one.placement.date) === monday))
  const usual = planClass.lessonsPerWeek
  return count > usual ? `这一周有 ${count} 课次，平时每周 ${usual} 课次` : ''
}

const lessonsIn = (sittings: readonly PlacedSitting[]): number =>
  new Set(sittings.map(({ lesson }) => lesson.id)).size
