// What the timetable keeps in the process beside the database: runs of the planner, previews seen, and its threads.
import type { RelaxationReport, RelaxationRequest } from '../../domain/timetable/explain/relaxations.ts'
import type { PlanProblem } from '../../domain/timetable/problem.ts'
import type { MendAnswer, MendRequest } from '../../domain/timetable/replan/mend-request.ts'
import type { Substitutes, SubstitutesRequest } from '../../domain/timetable/replan/substitutes.ts'
import type { Violation } from '../../domain/timetable/rule.ts'
import type { Placement } from '../../domain/timetable/solution.ts'
import type { SolverRequest, SolverRun } from '../../domain/timetable/solver-run.ts'
import { KeptMends } from './mend/kept-mends.ts'
import { PlanningRuns } from './plan/planning-runs.ts'

/** What takes time, outside the main thread; never asked for inside a transaction. */
export interface TimetableThreads {
  /** Never throws: what goes wrong is the run's outcome. */
  readonly solve: (request: SolverRequest) => SolverRun
  /** One at a time, some seconds each. Rejects when the search fails or the program ends. */
  readonly relax: (request: RelaxationRequest) => Promise<RelaxationReport>
  /** These three reject when the thread fails or the program ends. */
  readonly mend: (request: MendRequest) => Promise<MendAnswer>
  readonly findSubstitutes: (request: SubstitutesRequest) => Promise<readonly Substitutes[]>
  /** Every breach of every hard rule, by the rules alone. */
  readonly check: (problem: PlanProblem, placements: readonly Placement[]) => Promise<readonly Violation[]>
}

export class TimetableOffice {
  readonly runs = new PlanningRuns()
  readonly mends = new KeptMends()
  readonly threads: TimetableThreads

  constructor(threads: TimetableThreads) {
    this.threads = threads
  }

  /** Another database file has been opened: nothing that belonged to the last one goes on. */
  dropAll(): void {
    this.runs.discardAll()
    this.mends.discardAll()
  }
}
