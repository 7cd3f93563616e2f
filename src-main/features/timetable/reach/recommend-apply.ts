// 采用: a recommended way becomes the class's wishes and its sittings in the draft, all of it or nothing.
// long file: one command: looked at again, laid out, checked, stored
import { Refusal } from '../../../contract/errors.ts'
import type { WayChoice } from '../../../contract/timetable/reach/recommendations.ts'
import type { Weekday } from '../../../domain/calendar/dates.ts'
import { explainPlacement } from '../../../domain/timetable/moves.ts'
import type { PlanProblem, WantedTime } from '../../../domain/timetable/problem.ts'
import { reachByCohort } from '../../../domain/timetable/reach-report.ts'
import { inRoomsOfWay } from '../../../domain/timetable/recommendation/rooms-of-way.ts'
import { firstOpenDay } from '../../../domain/timetable/recommendation/search.ts'
import { wayLabel } from '../../../domain/timetable/recommendation/way-label.ts'
import { defaultScoring } from '../../../domain/timetable/scoring.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { Acting, CallContext } from '../../../procedures/call-context.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import { updateClass } from '../../../storage/classes/class-store.ts'
import { placementsOf, replacePlacements } from '../../../storage/timetable/placement-store.ts'
import { saveUnplaced } from '../../../storage/timetable/plan-store.ts'
import { deleteLooseSittings, insertSitting } from '../../../storage/timetable/sitting-store.ts'
import { ensureDraft } from '../draft.ts'
import type { TimetableOffice } from '../office.ts'
import { breachesOf } from '../plan-problem.ts'
import { digestOf } from '../season-facts.ts'
import { solveAtOnce } from '../solve-plan.ts'
import { type ClassCase, problemOfCase, readClassCase } from './recommend-facts.ts'

export interface ApplyInput {
  readonly classId: string
  readonly way: WayChoice
}

interface Target extends WantedTime {
  readonly lessonId: string
  readonly lessonNumber: number
  readonly ordinal: number
  readonly isNew: boolean
}

/** One class among others that stay: a moment's search. */
const search = { seeds: [1], budget: { moves: 60_000 } }
/** More than all other wishes of a class together. */
const weightOfWanted = 1000

export interface PreparedWay {
  readonly digest: string
  readonly targets: readonly Target[]
  readonly placements: readonly Placement[]
  readonly moved: readonly (Target & { readonly placement: Placement; readonly why: string })[]
  readonly label: string
  readonly headsOver: number
  readonly heads: number
}

/** @throws RECOMMENDATION_REFUSED naming each sitting that finds no place at all. */
export async function prepareApply(
  input: ApplyInput,
  context: Acting<CallContext>,
  { threads }: TimetableOffice,
): Promise<PreparedWay> {
  const given = readClassCase(context.core.house.db, input.classId, context)
  if (!given.isLive) throw new Refusal('CLASS_CLOSED', { name: given.one.name, state: '已结束' })
  const targets = targetsOf(given, input.way, context.newId)
  // Who can come was worked out for these rooms.
  const rooms = inRoomsOfWay({ ...given, problem: given.planning, classId: input.classId })
  const planning = asChosen(withTargets(rooms, given, targets), input.classId)
  const { placements, unplaced } = await solveAtOnce(context.core, threads, { problem: planning, ...search })
  const stuck = unplaced.filter((one) => one.classId === input.classId)
  if (stuck.length > 0) {
    throw new Refusal('RECOMMENDATION_REFUSED', {
      sentences: stuck.map((one) => `第 ${one.lessonNumber} 课次没有地方可排（${one.sentence}）`),
    })
  }
  const others = new Set(given.facts.otherPlacements.map((one) => one.sittingId))
  const plan = placements.filter((one) => !others.has(one.sittingId))
  const problem = withTargets(given.problem, given, targets)
  refuseBreaches(given, problem, plan, targets)
  const reach = reachByCohort(problem, plan).filter((one) => one.classId === input.classId)
  return {
    digest: digestOf(given.facts),
    label: labelOf(given, input.way),
    targets,
    placements: plan.filter((one) => targets.some(({ sittingId }) => sittingId === one.sittingId)),
    moved: movedOf(problem, plan, targets),
    heads: reach.reduce((sum, one) => sum + one.heads, 0),
    headsOver: reach.reduce(
      (sum, one) => sum + (one.reachableLessons >= one.requiredLessons ? one.heads : 0),
      0,
    ),
  }
}

/** In the words in which it was recommended. */
function labelOf(given: ClassCase, way: WayChoice): string {
  const problem = problemOfCase(given)
  // The contract lets only 1 to 7 in.
  const weekdays = way.weekdays as Weekday[]
  return wayLabel({ ...way, weekdays }, problem === null ? null : firstOpenDay(problem))
}

/** The way's sittings of each lesson, in order of time, on the sittings that there are and on new ones beyond. */
function targetsOf({ open }: ClassCase, way: WayChoice, newId: () => string): readonly Target[] {
  const byLesson = Map.groupBy(way.sittings, (sitting) => sitting.lessonNumber)
  if (
    open.length === 0 ||
    open.some((lesson) => !byLesson.has(lesson.number)) ||
    byLesson.size > open.length
  ) {
    throw new Refusal('RECOMMENDATION_OUTDATED')
  }
  return open.flatMap(({ id: lessonId, number: lessonNumber, sittings }) => {
    const known = sittings.filter(({ state }) => state === 'planned').map(({ id }) => id)
    return (byLesson.get(lessonNumber) ?? []).map(({ date, startMinute }, index) => ({
      lessonId,
      lessonNumber,
      ordinal: index + 1,
      sittingId: known[index] ?? newId(),
      isNew: known[index] === undefined,
      date,
      startMinute,
    }))
  })
}

/** The problem in which the class's open lessons have exactly these sittings. */
function withTargets(
  problem: PlanProblem,
  { one, open }: ClassCase,
  targets: readonly Target[],
): PlanProblem {
  const byLesson = Map.groupBy(targets, (target) => target.lessonId)
  const openIds = new Set(open.map((lesson) => lesson.id))
  const classes = problem.classes.map((planClass) =>
    planClass.id === one.id
      ? {
          ...planClass,
          wanted: targets,
          lessons: planClass.lessons.map((lesson) =>
            openIds.has(lesson.id)
              ? { ...lesson, sittingIds: (byLesson.get(lesson.id) ?? []).map(({ sittingId }) => sittingId) }
              : lesson,
          ),
        }
      : planClass,
  )
  return { ...problem, classes }
}

/** The problem in which nothing but a rule keeps a sitting from its time: who could come to others was weighed before. */
function asChosen(problem: PlanProblem, classId: string): PlanProblem {
  const { weights } = problem.scoring ?? defaultScoring
  return {
    ...problem,
    classes: problem.classes.map((one) => (one.id === classId ? { ...one, requiredLessons: 0 } : one)),
    scoring: { reserveLessons: 0, weights: { ...weights, 'off-wanted': weightOfWanted } },
  }
}

/** What others' sittings break among themselves lay so before and is not this command's to mend. */
function refuseBreaches(
  { facts }: ClassCase,
  problem: PlanProblem,
  plan: readonly Placement[],
  targets: readonly Target[],
): void {
  const own = new Set(targets.map((target) => target.sittingId))
  const breaches = breachesOf(facts, problem, plan).filter((one) => one.sittingIds.some((id) => own.has(id)))
  if (breaches.length > 0) {
    throw new Refusal('RECOMMENDATION_REFUSED', { sentences: breaches.map((one) => one.sentence) })
  }
}

function movedOf(problem: PlanProblem, plan: readonly Placement[], targets: readonly Target[]) {
  return targets.flatMap((target) => {
    const placement = plan.find((one) => one.sittingId === target.sittingId)
    if (placement === undefined) return []
    if (placement.date === target.date && placement.startMinute === target.startMinute) return []
    const { date, startMinute } = target
    const [breach] = explainPlacement(problem, plan, { ...placement, date, startMinute })
    return [{ ...target, placement, why: breach?.sentence ?? '那时没有空闲的教室和讲师' }]
  })
}

/** @throws RECOMMENDATION_OUTDATED when anything was changed while the sittings were placed. */
export function applyRecommendation(
  tx: WriteHandle,
  { classId, way }: ApplyInput,
  context: CallContext,
  prepared: PreparedWay,
) {
  const given = readClassCase(tx, classId, context)
  if (digestOf(given.facts) !== prepared.digest) throw new Refusal('RECOMMENDATION_OUTDATED')
  const [first] = way.sittingPattern
  updateClass(tx, classId, {
    weekdays: [...way.weekdays],
    startMinute: first?.startMinute ?? null,
    lessonsPerWeek: way.lessonsPerWeek,
    sittingPattern: way.sittingPattern,
  })
  storeSittings(tx, given, context, prepared)
  const { label, headsOver, heads, placements } = prepared
  return {
    id: classId,
    className: given.one.name,
    label,
    placed: placements.length,
    moved: prepared.moved.map(({ lessonNumber, ordinal, date, startMinute, placement, why }) => ({
      lessonNumber,
      ordinal,
      wanted: { date, startMinute },
      date: placement.date,
      startMinute: placement.startMinute,
      why,
    })),
    headsOver,
    heads,
  }
}

function storeSittings(
  tx: WriteHandle,
  { facts, open }: ClassCase,
  context: CallContext,
  { targets, placements }: PreparedWay,
): void {
  for (const target of targets) if (target.isNew) insertSitting(tx, target.sittingId, target.lessonId)
  const draft = ensureDraft(tx, facts.season.id, context)
  const replaced = new Set(
    open.flatMap((lesson) => lesson.sittings.filter(({ state }) => state === 'planned').map(({ id }) => id)),
  )
  const lengths = new Map(open.map((lesson) => [lesson.id, lesson.minutes]))
  const lessonOf = new Map(targets.map((target) => [target.sittingId, target.lessonId]))
  const before = placementsOf(tx, draft.id)
  const fresh = placements.map((placement) => ({
    ...placement,
    planId: draft.id,
    minutes: lengths.get(lessonOf.get(placement.sittingId) ?? '') ?? 0,
    // No wish expresses the dates of a rotation, nor a later week to begin in: the next run of the planner must leave them.
    isPinned: true,
  }))
  replacePlacements(tx, draft.id, [...before.filter((each) => !replaced.has(each.sittingId)), ...fresh])
  const placed = new Set(fresh.map((each) => each.sittingId))
  deleteLooseSittings(
    tx,
    [...replaced].filter((id) => !placed.has(id)),
  )
  saveUnplaced(
    tx,
    draft.id,
    draft.unplaced.filter((each) => !placed.has(each.sittingId) && !replaced.has(each.sittingId)),
  )
}

/** '「商务英语一班」改为 周二、周五 19:00，每课两场，隔 3 天'. */
export const appliedSentence = ({ className, label }: { className: string; label: string }): string =>
  `「${className}」改为${label}`
