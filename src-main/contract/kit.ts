// How a procedure is declared: what kind it is, who may call it, and the closed list of errors it can answer with.
import { oc } from '@orpc/contract'
import { errorMap } from './errors.ts'
import type { May, MaySigned, ProcedureMeta } from './people.ts'

const declare = <const M extends May>(kind: ProcedureMeta['kind'], may: M) =>
  oc.$meta<ProcedureMeta<M, 'none'>>({ kind, may, lan: 'none' }).errors(errorMap)

/** A read. It changes nothing, neither the database nor the process. */
export const query = <const M extends May>(may: M) => declare('query', may)

/** Changes what lives in the process (a session, a run, which house is open), never the database. */
export const act = <const M extends May>(may: M) => declare('act', may)

/** A change: one transaction with its audit entry and, unless it is final, its undo record. */
export const command = <const M extends May>(may: M) => declare('command', may)

/** A stream of events (progress, announcements). */
export const stream = <const M extends May>(may: M) => declare('stream', may)

/** Everybody on the staff; what a trainer may see is narrowed in the use case. */
export const staff: MaySigned = { roles: ['planner', 'trainer', 'manager', 'admin'] }
/** Who plans and keeps the records: 教务 and the administrator. */
export const planning: MaySigned = { roles: ['planner', 'admin'] }
/** Who reads records across the house: everybody but trainers. */
export const office: MaySigned = { roles: ['planner', 'manager', 'admin'] }
/** Who answers for policies, quotas and reports. */
export const managing: MaySigned = { roles: ['manager', 'admin'] }
/** Accounts, rights and machine settings. */
export const administering: MaySigned = { roles: ['admin'] }
