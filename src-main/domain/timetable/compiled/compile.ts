// A problem in flat arrays: everything that does not change while a plan is sought, worked out once.
import { indexProblem, type ProblemIndex } from '../plan-view.ts'
import { type PlanProblem, travelTable } from '../problem.ts'
import { defaultScoring, type Scoring } from '../scoring.ts'
import { type ClassChoices, compileChoices } from './class-choices.ts'
import { compileDays, type Days, quartersPerDay } from './days.ts'
import { freeStartsFinder } from './free-starts.ts'
import { type Kind, type KindFinder, kindFinder } from './kinds.ts'
import { compileResources, type Resources } from './resources.ts'
import { compileSittings, type Sittings } from './sittings.ts'
import { teachableWeeksBefore } from './teachable-weeks.ts'

/** Numbers stand for the problem's things in the problem's order. */
export interface Compiled extends Sittings, ClassChoices, Resources {
  readonly problem: PlanProblem
  readonly index: ProblemIndex
  readonly scoring: Scoring
  readonly days: Days
  /** How many starts there are: days × 96. */
  readonly times: number
  readonly rooms: number
  readonly trainers: number
  readonly itemKind: readonly Kind[]
  /** The quarter hours that an item takes, rounded outward. */
  readonly itemQuarters: Int32Array
  /** By class. */
  readonly perWeek: Int32Array
  /** By class × (weeks + 1) + week: in how many weeks before it the class could be taught. */
  readonly teachableBefore: Int32Array
  /** By class: 1 where lessons may be taught in any order. */
  readonly isOrderFree: Uint8Array
  /** The cohorts of a class lie together; one more entry than there are classes. */
  readonly classFirstCohort: Int32Array
  readonly cohortHeads: Int32Array
  /** Lessons that a cohort should be able to reach, the reserve included. */
  readonly cohortNeed: Int32Array
  /** For each cohort of the item's class, by its place in it: a bit for every start that it can reach in that room. */
  freeStarts(item: number, room: number): readonly Int32Array[]
}

export function compileProblem(problem: PlanProblem): Compiled {
  const index = indexProblem(problem)
  const days = compileDays(problem)
  const scoring = problem.scoring ?? defaultScoring
  const sittings = compileSittings(problem, days)
  const choices = compileChoices(problem, travelTable(problem.travel))
  const kindOf = kindFinder(index, days)
  const itemKind = kindsOfItems(problem, kindOf, sittings)
  return {
    ...sittings,
    ...choices,
    ...compileResources(problem, days),
    ...compileCohorts(problem, scoring),
    problem,
    index,
    days,
    scoring,
    times: days.count * quartersPerDay,
    rooms: problem.rooms.length,
    trainers: problem.trainers.length,
    itemKind,
    itemQuarters: Int32Array.from(itemKind, ({ quarters }) => quarters),
    isOrderFree: Uint8Array.from(problem.classes, ({ freeOrder }) => (freeOrder ? 1 : 0)),
    perWeek: Int32Array.from(problem.classes, ({ lessonsPerWeek }) => Math.max(1, lessonsPerWeek)),
    teachableBefore: teachableWeeksBefore(problem, days, kindOf),
    freeStarts: freeStartsOf(index, days, sittings, choices, itemKind),
  }
}

function kindsOfItems({ classes }: PlanProblem, kindOf: KindFinder, sittings: Sittings): readonly Kind[] {
  const minutesOf = classes.flatMap((planClass) => planClass.lessons.map((lesson) => lesson.minutes))
  return Array.from(sittings.itemIds, (_, item) => {
    const minutes = minutesOf[sittings.itemLesson[item] ?? 0] ?? 0
    return kindOf(sittings.itemClass[item] ?? 0, minutes, sittings.itemOffset[item] ?? 0)
  })
}

function compileCohorts({ classes }: PlanProblem, { reserveLessons }: Scoring) {
  const classFirstCohort = [0]
  const [heads, need]: [number[], number[]] = [[], []]
  for (const { cohorts, lessons, requiredLessons } of classes) {
    for (const cohort of cohorts) {
      heads.push(cohort.heads)
      need.push(Math.min(lessons.length, requiredLessons + reserveLessons))
    }
    classFirstCohort.push(heads.length)
  }
  return {
    classFirstCohort: Int32Array.from(classFirstCohort),
    cohortHeads: Int32Array.from(heads),
    cohortNeed: Int32Array.from(need),
  }
}

function freeStartsOf(
  index: ProblemIndex,
  days: Days,
  { itemClass, itemOffset }: Sittings,
  { roomProfile, profiles }: ClassChoices,
  itemKind: readonly Kind[],
) {
  const finder = freeStartsFinder(index, days)
  const { classes, rooms } = index.problem
  const made = new Map<Kind, (readonly Int32Array[] | undefined)[]>()
  const lists = itemKind.map((kind) => {
    const list = made.get(kind) ?? []
    made.set(kind, list)
    return list
  })
  const none: readonly Int32Array[] = []

  function make(item: number, classNumber: number, profile: number): readonly Int32Array[] {
    const way = profiles[classNumber]?.[profile] ?? []
    const { minutes } = itemKind[item] ?? { minutes: 0 }
    const cohorts = classes[classNumber]?.cohorts ?? []
    return cohorts.map((cohort, at) => finder.of(cohort, way[at] ?? 0, minutes, itemOffset[item] ?? 0))
  }

  return (item: number, room: number): readonly Int32Array[] => {
    const classNumber = itemClass[item] ?? 0
    const profile = roomProfile[classNumber * rooms.length + room] ?? 0
    const list = lists[item]
    if (list === undefined) return none
    const known = list[profile]
    if (known !== undefined) return known
    const fresh = make(item, classNumber, profile)
    list[profile] = fresh
    return fresh
  }
}
