// Classes, lessons and sittings by number: a class's lessons lie together in their order, and so do a lesson's sittings.
import { dayNumber } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { nowhere } from '../board/board.ts'
import type { PlanProblem } from '../problem.ts'
import type { Placement } from '../solution.ts'
import { type Announced, compileAnnounced } from './announced.ts'
import { type Days, quarterMinutes, quartersPerDay } from './days.ts'

export interface Sittings {
  readonly classes: number
  readonly lessons: number
  readonly items: number
  readonly itemIds: readonly string[]
  readonly itemLesson: Int32Array
  readonly itemClass: Int32Array
  /** 1 for those that the planner may leave out. */
  readonly itemIsSpare: Uint8Array
  /** One more entry than there are lessons, or classes. */
  readonly lessonFirstItem: Int32Array
  readonly classFirstLesson: Int32Array
  readonly lessonClass: Int32Array
  /** How many sittings of it are asked for. */
  readonly lessonAsked: Int32Array
  /** Where fixed sittings lie, else `nowhere`, as are rooms and trainers that are gone; a start off the grid is rounded down. */
  readonly fixed: PlacesAt
  /** Minutes after its quarter hour at which an item begins; 0 but for a fixed one that lies off the grid. */
  readonly itemOffset: Uint8Array
  readonly announced: Announced
  /** In minutes from the beginning of day 0; `noMinute` where its class wants it nowhere in particular. */
  readonly wantedMinute: Int32Array
  /** Where a plan's sittings lie, by item. */
  placesOf(plan: readonly Placement[]): PlacesAt
}

export const noMinute = 0x7fffffff

export interface PlacesAt {
  readonly time: Int32Array
  readonly room: Int32Array
  readonly trainer: Int32Array
}

export function compileSittings(problem: PlanProblem, days: Days): Sittings {
  const lists = listSittings(problem)
  const numbers = new Map(lists.itemIds.map((id, item) => [id, item]))
  const at = (placements: readonly Placement[]) => placesOf(problem, days, numbers, placements)
  const itemOffset = new Uint8Array(numbers.size)
  for (const { sittingId, startMinute } of problem.fixed) {
    const item = numbers.get(sittingId)
    if (item !== undefined) itemOffset[item] = startMinute % quarterMinutes
  }
  return {
    ...lists,
    placesOf: at,
    fixed: at(problem.fixed),
    itemOffset,
    announced: compileAnnounced(problem, days, lists.itemIds),
    wantedMinute: wantedMinutes(problem, days, numbers, lists.itemClass),
  }
}

function listSittings({ classes }: PlanProblem) {
  const itemIds: string[] = []
  const [itemLesson, itemClass, itemIsSpare]: number[][] = [[], [], []]
  const lessonFirstItem = [0]
  const classFirstLesson = [0]
  const [lessonClass, lessonAsked]: number[][] = [[], []]
  for (const [classNumber, planClass] of classes.entries()) {
    for (const { sittingIds, spareSittingIds = [] } of planClass.lessons) {
      for (const [index, id] of [...sittingIds, ...spareSittingIds].entries()) {
        itemIds.push(id)
        itemLesson?.push(lessonClass?.length ?? 0)
        itemClass?.push(classNumber)
        itemIsSpare?.push(index < sittingIds.length ? 0 : 1)
      }
      lessonClass?.push(classNumber)
      lessonAsked?.push(sittingIds.length)
      lessonFirstItem.push(itemIds.length)
    }
    classFirstLesson.push(lessonClass?.length ?? 0)
  }
  return {
    classes: classes.length,
    lessons: lessonFirstItem.length - 1,
    items: itemIds.length,
    itemIds,
    itemLesson: Int32Array.from(itemLesson ?? []),
    itemClass: Int32Array.from(itemClass ?? []),
    itemIsSpare: Uint8Array.from(itemIsSpare ?? []),
    lessonFirstItem: Int32Array.from(lessonFirstItem),
    classFirstLesson: Int32Array.from(classFirstLesson),
    lessonClass: Int32Array.from(lessonClass ?? []),
    lessonAsked: Int32Array.from(lessonAsked ?? []),
  }
}

function placesOf(
  { rooms, trainers }: PlanProblem,
  days: Days,
  numbers: ReadonlyMap<string, number>,
  placements: readonly Placement[],
): PlacesAt {
  const empty = () => new Int32Array(numbers.size).fill(nowhere)
  const places = { time: empty(), room: empty(), trainer: empty() }
  const roomOf = new Map(rooms.map(({ id }, index) => [id, index]))
  const trainerOf = new Map(trainers.map(({ id }, index) => [id, index]))
  for (const { sittingId, date, startMinute, roomId, trainerId } of placements) {
    const item = numbers.get(sittingId)
    if (item === undefined) continue
    const quarter = Math.floor(startMinute / quarterMinutes)
    places.time[item] = (dayNumber(date) - days.first) * quartersPerDay + quarter
    places.room[item] = roomOf.get(roomId) ?? nowhere
    places.trainer[item] = trainerOf.get(trainerId) ?? nowhere
  }
  return places
}

/** Of several entries for one sitting the last counts; a class has a say in its own sittings alone. */
function wantedMinutes(
  { classes }: PlanProblem,
  days: Days,
  numbers: ReadonlyMap<string, number>,
  itemClass: Int32Array,
): Int32Array {
  const minutes = new Int32Array(numbers.size).fill(noMinute)
  for (const [classNumber, { wanted = [] }] of classes.entries()) {
    for (const { sittingId, date, startMinute } of wanted) {
      const item = numbers.get(sittingId)
      if (item === undefined || itemClass[item] !== classNumber) continue
      minutes[item] = (dayNumber(date) - days.first) * minutesPerDay + startMinute
    }
  }
  return minutes
}
