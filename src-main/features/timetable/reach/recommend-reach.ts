// 到课: for each team of a class the lessons of the plan that it can reach, and those that it cannot with the reason.
import { Refusal } from '../../../contract/errors.ts'
import type { ClassReach } from '../../../contract/timetable/reach/recommendations.ts'
import { reachOfTeams } from '../../../domain/timetable/recommendation/lesson-reach.ts'
import type { StaffContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { isTrainersClass } from '../../../storage/classes/class-list-store.ts'
import { ownTrainer } from '../own-trainer.ts'
import { livePlacements } from '../plan-problem.ts'
import { namesByCohort, readClassCase } from './recommend-facts.ts'

export function classReach(
  db: ReadHandle,
  { classId }: { classId: string },
  context: StaffContext,
): ClassReach {
  const trainerId = ownTrainer(context)
  if (trainerId !== null && !isTrainersClass(db, classId, trainerId)) {
    throw new Refusal('FORBIDDEN', { needs: '本班讲师身份' })
  }
  const given = readClassCase(db, classId, context)
  const { facts, one, problem } = given
  const planClass = problem.classes.find((each) => each.id === classId) ?? given.planClass
  const version = facts.draft !== null && trainerId === null ? 'draft' : 'published'
  const shown = facts[version]
  const teams = reachOfTeams(problem, planClass, livePlacements(facts, shown?.placements ?? []))
  const names = namesByCohort(db, given)
  return {
    version: shown === null ? null : version,
    heads: teams.reduce((sum, team) => sum + team.heads, 0),
    headsOver: teams.reduce((sum, team) => sum + (team.isOver ? team.heads : 0), 0),
    isProspective: one.seated === 0,
    requiredLessons: planClass.requiredLessons,
    lessons: planClass.lessons.length,
    placedLessons: teams[0]?.lessons.filter((lesson) => lesson.standing !== 'unplaced').length ?? 0,
    teams: teams.map(({ cohortId, reachableLessons, lessons, ...team }, index) => ({
      ...team,
      id: cohortId,
      reachable: reachableLessons,
      lessons: lessons.map((lesson) => ({ ...lesson, reasons: [...lesson.reasons] })),
      people: [...(names[index] ?? [])],
    })),
  }
}
