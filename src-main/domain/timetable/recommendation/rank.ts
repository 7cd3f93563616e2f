// Which ways are worth showing: everyone over first, then heads, then cost, then how near to the wish; no two alike.
import { type Weekday, weekdayOfNumber } from '../../calendar/dates.ts'
import { type Rhythm, type Slot, weekdaysOf } from './shapes.ts'
import type { RecommendationProblem, Way } from './way.ts'

/** A way that was tried, with what decides its place. */
export interface RankedWay {
  readonly rhythm: Rhythm
  readonly slots: readonly Slot[]
  readonly headsOver: number
  /** Which cohorts are over, as text. */
  readonly over: string
  readonly extraSittings: number
  /** How far from what the class wishes, in about hours; 0 is the wish itself. */
  readonly distance: number
  readonly kind: string
}

const mostWays = 8
const mostOfAKind = 2
const usualStartMinute = 1140
const cost = {
  otherWeekday: 2,
  otherWeekdayAgain: 1,
  rotation: 4,
  laterWeek: 1,
  otherPace: 3,
  nextDay: 0.5,
  dayApart: 0.1,
  differentStart: 0.5,
}

export function wishedStart({ wishes, planned }: RecommendationProblem): number {
  return wishes.startMinute ?? planned[0]?.startMinute ?? usualStartMinute
}

/** How far a way lies from the wish: hours from the wished start, days of the week that nobody wished, weeks lost. */
export function distanceOf(
  problem: RecommendationProblem,
  wishedWeekdays: readonly Weekday[],
  starts: readonly number[],
  rhythm: Rhythm,
  slots: readonly Slot[],
): number {
  const wished = wishedStart(problem)
  const isOther = (weekday: Weekday) => wishedWeekdays.length > 0 && !wishedWeekdays.includes(weekday)
  const firsts = weekdaysOf(rhythm.weekdays)
  const startOf = ({ start }: Slot) => starts[start] ?? 0
  const pace = rhythm.everyDays === null ? rhythm.lessonsPerWeek : 7 / rhythm.everyDays
  let distance =
    rhythm.everyDays === null ? (rhythm.offset / 7) * cost.laterWeek : cost.rotation + rhythm.offset / 14
  distance += Math.abs(pace - problem.wishes.lessonsPerWeek) * cost.otherPace
  distance += firsts.filter(isOther).length * cost.otherWeekday
  // Two lessons on days that follow each other are a burden on the same people.
  distance += firsts.filter((day) => firsts.includes(weekdayOfNumber(day - 3))).length * cost.nextDay
  for (const slot of slots) {
    distance += Math.abs(startOf(slot) - wished) / 60 / slots.length
    distance += slot.daysAfter * cost.dayApart
    if (slot.daysAfter === 0) continue
    const again = firsts.filter((weekday) => isOther(weekdayOfNumber(weekday + slot.daysAfter - 4)))
    distance += again.length * cost.otherWeekdayAgain
  }
  const isMixed = slots.some((slot) => slot.start !== slots[0]?.start)
  return distance + (isMixed ? cost.differentStart : 0)
}

/** 一场, 同日两场, 隔日两场, 三场, each by week or by rotation: ways of different kinds are different to those who come. */
export function kindOfWay({ everyDays }: Rhythm, slots: readonly Slot[]): string {
  const days = new Set(slots.map((slot) => slot.daysAfter)).size
  return `${slots.length} ${days} ${everyDays === null ? 'week' : 'rotation'}`
}

/** Keeps, of ways alike in kind, heads and cost, only the nearest to the wish. */
export function createShortList() {
  const kept = new Map<string, RankedWay>()
  return {
    add(way: RankedWay): void {
      const key = `${way.kind}|${way.over}|${way.extraSittings}`
      const before = kept.get(key)
      if (before === undefined || way.distance < before.distance) kept.set(key, way)
    },
    /** The best first; nothing that another one beats. */
    best(): readonly RankedWay[] {
      const ranked = [...kept.values()].toSorted(compareRanked)
      const worth = ranked.filter((one) => !ranked.some((other) => beats(other, one)))
      const counts = new Map<string, number>()
      return worth
        .filter(({ kind }) => {
          const count = (counts.get(kind) ?? 0) + 1
          counts.set(kind, count)
          return count <= mostOfAKind
        })
        .slice(0, mostWays)
    },
  }
}

/** One of those that put every lesson at the same times, the first: a single lesson left knows no week and no rotation. */
export function differentWays<W extends Pick<Way, 'sittings'>>(ways: readonly W[]): readonly W[] {
  const seen = new Set<string>()
  return ways.filter(({ sittings }) => {
    const key = JSON.stringify(sittings)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function compareRanked(one: RankedWay, other: RankedWay): number {
  return (
    other.headsOver - one.headsOver ||
    one.extraSittings - other.extraSittings ||
    one.distance - other.distance ||
    (one.kind + one.over < other.kind + other.over ? -1 : 1)
  )
}

/** No fewer heads for no more, and one of the two better: by week against by rotation only where it is also nearer. */
function beats(one: RankedWay, other: RankedWay): boolean {
  if (one.headsOver < other.headsOver || one.extraSittings > other.extraSittings) return false
  if (one.headsOver === other.headsOver && one.extraSittings === other.extraSittings) return false
  const isSameRhythm = (one.rhythm.everyDays === null) === (other.rhythm.everyDays === null)
  return isSameRhythm || one.distance <= other.distance
}
