// What stands behind every call: the open database, who is signed in on which connection, the clock, and what must wait.
import type { RelaxationReport, RelaxationRequest } from '../domain/timetable/explain/relaxations.ts'
import type { PlanProblem } from '../domain/timetable/problem.ts'
import type { MendAnswer, MendRequest } from '../domain/timetable/replan/mend-request.ts'
import type { Substitutes, SubstitutesRequest } from '../domain/timetable/replan/substitutes.ts'
import type { Violation } from '../domain/timetable/rule.ts'
import type { Placement } from '../domain/timetable/solution.ts'
import type { SolverRequest, SolverRun } from '../domain/timetable/solver-run.ts'
import type { RosterCell } from '../domain/workers/roster-cell.ts'
import type { KeptMends } from '../features/timetable/mend/kept-mends.ts'
import type { PlanningRuns } from '../features/timetable/plan/planning-runs.ts'
import type { Handle } from '../storage/base/handle.ts'
import type { Announcer } from './announcer.ts'
import type { Sessions } from './sessions.ts'

/** A sheet as read from a spreadsheet file or a paste: rows of cells, from the file's first row. */
export interface SheetGrid {
  readonly name: string
  readonly rows: readonly (readonly RosterCell[])[]
}

/** What takes time and may only be asked for in `prepare`, never inside a transaction. */
export interface Services {
  /** @throws Refusal naming what is wrong with the file. */
  readonly readSpreadsheet: (file: {
    readonly name: string
    readonly bytes: Uint8Array
  }) => Promise<readonly SheetGrid[]>
  readonly readPaste: (text: string) => Promise<readonly SheetGrid[]>
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

/** Which database file is open, and how to change it: the palace's own or the sample beside it. */
export interface House {
  readonly db: Handle
  readonly isSample: boolean
  readonly openSample: (today: string | undefined) => Promise<void>
  readonly leaveSample: () => void
}

export interface Core {
  readonly house: House
  readonly sessions: Sessions
  readonly announcer: Announcer
  readonly planning: PlanningRuns
  readonly mends: KeptMends
  readonly services: Services
  readonly resources: { readonly read: (name: string) => string }
  /** Epoch ms. */
  readonly now: () => number
  /** Logs a bug with its stack under an incident number. */
  readonly reportBug: (incident: string, error: unknown) => void
}

/** What a host hands over with each call. */
export interface CallOrigin {
  readonly core: Core
  /** One browser cookie or one window; sessions hang on it. */
  readonly connection: string
}
