// What crosses between the main thread and the one that reckons: a question, and its answer in the same place of the table.
import type { PlanProblem } from '../domain/timetable/problem.ts'
import type { MendAnswer, MendRequest } from '../domain/timetable/replan/mend-request.ts'
import type { Substitutes, SubstitutesRequest } from '../domain/timetable/replan/substitutes.ts'
import type { Violation } from '../domain/timetable/rule.ts'
import type { Placement } from '../domain/timetable/solution.ts'

export interface Reckonings {
  readonly mend: { readonly asked: MendRequest; readonly answer: MendAnswer }
  readonly substitutes: { readonly asked: SubstitutesRequest; readonly answer: readonly Substitutes[] }
  readonly check: { readonly asked: CheckRequest; readonly answer: readonly Violation[] }
}

export type ReckoningKind = keyof Reckonings

export interface CheckRequest {
  readonly problem: PlanProblem
  readonly placements: readonly Placement[]
}

export type ReckoningJob = {
  readonly [Kind in ReckoningKind]: { readonly kind: Kind; readonly asked: Reckonings[Kind]['asked'] }
}[ReckoningKind]
