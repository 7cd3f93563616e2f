// One small thing that people might allow, and the problem as it would be with it.
import { addDays } from '../../calendar/dates.ts'
import type { EnterprisePeriod, OpeningWindow, PlanClass, PlanProblem } from '../problem.ts'

export type Concession =
  /** Nothing but time to search. */
  | { readonly kind: 'longer-search' }
  | { readonly kind: 'trainer-limit'; readonly trainerId: string }
  | { readonly kind: 'trainer-window'; readonly trainerId: string; readonly window: OpeningWindow }
  | { readonly kind: 'trainer-qualified'; readonly trainerId: string; readonly classIds: readonly string[] }
  | { readonly kind: 'room-window'; readonly roomId: string; readonly window: OpeningWindow }
  | { readonly kind: 'room-allowed'; readonly roomId: string; readonly classIds: readonly string[] }
  | { readonly kind: 'room-seats'; readonly roomId: string; readonly seats: number }
  /** A week more for a class, at the cost of the season's end where the class has no sooner one. */
  | { readonly kind: 'later-end'; readonly classId: string }
  /** 双场, one more sitting of each lesson where it helps. */
  | { readonly kind: 'second-sittings'; readonly classId: string }
  | { readonly kind: 'holiday'; readonly date: string; readonly name: string }
  | { readonly kind: 'block'; readonly period: EnterprisePeriod }
  | { readonly kind: 'pinned'; readonly sittingId: string }
  | { readonly kind: 'worker-clash'; readonly classIds: readonly [string, string] }
  | { readonly kind: 'equipment'; readonly equipmentId: string; readonly more: number }

export function withConcession(problem: PlanProblem, given: Concession): PlanProblem {
  switch (given.kind) {
    case 'longer-search':
      return problem
    case 'trainer-limit':
      return withTrainer(problem, given.trainerId, ({ mostSittingsPerWeek }) => ({
        mostSittingsPerWeek: mostSittingsPerWeek === null ? null : mostSittingsPerWeek + 1,
      }))
    case 'trainer-window':
      return withTrainer(problem, given.trainerId, ({ availability }) => ({
        availability: availability && [...availability, given.window],
      }))
    case 'trainer-qualified':
      return withClasses(problem, given.classIds, ({ qualifiedTrainerIds }) => ({
        qualifiedTrainerIds: [...qualifiedTrainerIds, given.trainerId],
      }))
    case 'room-window':
      return withRoom(problem, given.roomId, ({ openings }) => ({
        openings: openings && [...openings, given.window],
      }))
    case 'room-allowed':
      return withClasses(problem, given.classIds, ({ allowedRoomIds }) => ({
        allowedRoomIds: allowedRoomIds && [...allowedRoomIds, given.roomId],
      }))
    case 'room-seats':
      return withRoom(problem, given.roomId, () => ({ seats: given.seats }))
    case 'later-end':
      return withLaterEnd(problem, given.classId)
    case 'second-sittings': {
      const fixed = new Set(problem.fixed.map(({ sittingId }) => sittingId))
      return withClasses(problem, [given.classId], ({ lessons }) => ({
        // A lesson of which something stays where it is, held or pinned, is not held once more.
        lessons: lessons.map((lesson) =>
          lesson.sittingIds.some((id) => fixed.has(id))
            ? lesson
            : {
                ...lesson,
                spareSittingIds: [...(lesson.spareSittingIds ?? []), `second sitting of ${lesson.id}`],
              },
        ),
      }))
    }
    case 'holiday': {
      const permission = { date: given.date, classId: null, permittedBy: '' }
      return { ...problem, permissions: [...problem.permissions, permission] }
    }
    case 'block':
      return { ...problem, periods: problem.periods.filter((period) => period !== given.period) }
    case 'pinned':
      return { ...problem, fixed: problem.fixed.filter(({ sittingId }) => sittingId !== given.sittingId) }
    case 'worker-clash':
      return {
        ...problem,
        sharedWorkers: problem.sharedWorkers.filter(({ classIds }) => classIds !== given.classIds),
      }
    case 'equipment':
      return {
        ...problem,
        equipment: problem.equipment.map((one) =>
          one.id === given.equipmentId ? { ...one, count: one.count + given.more } : one,
        ),
      }
  }
}

type Change<Thing> = (thing: Thing) => Partial<Thing>

const changed = <Thing extends { readonly id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
  change: Change<Thing>,
): readonly Thing[] => things.map((one) => (ids.includes(one.id) ? { ...one, ...change(one) } : one))

const withTrainer = (
  problem: PlanProblem,
  id: string,
  change: Change<PlanProblem['trainers'][number]>,
): PlanProblem => ({ ...problem, trainers: changed(problem.trainers, [id], change) })

const withRoom = (
  problem: PlanProblem,
  id: string,
  change: Change<PlanProblem['rooms'][number]>,
): PlanProblem => ({ ...problem, rooms: changed(problem.rooms, [id], change) })

const withClasses = (
  problem: PlanProblem,
  ids: readonly string[],
  change: Change<PlanClass>,
): PlanProblem => ({ ...problem, classes: changed(problem.classes, ids, change) })

/** Others keep the end that they had. */
function withLaterEnd(problem: PlanProblem, classId: string): PlanProblem {
  const { season } = problem
  const classes = problem.classes.map((one) => {
    const end = one.deadline !== null && one.deadline < season.endsOn ? one.deadline : season.endsOn
    return { ...one, deadline: one.id === classId ? addDays(end, 7) : end }
  })
  const own = classes.find(({ id }) => id === classId)?.deadline ?? season.endsOn
  return { ...problem, classes, season: { ...season, endsOn: own > season.endsOn ? own : season.endsOn } }
}
