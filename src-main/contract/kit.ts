// How a procedure is declared: what kind it is, who may call it, and the closed list of errors it can answer with.
import { oc } from '@orpc/contract'
import { errorMap } from './errors.ts'
import type { May, ProcedureMeta } from './people.ts'

const initialMeta: ProcedureMeta = { kind: 'query', may: 'signed-in', lan: 'none' }
const procedure = oc.$meta<ProcedureMeta>(initialMeta).errors(errorMap)

/** A read. It changes nothing, neither the database nor the process. */
export const query = (may: May) => procedure.meta({ kind: 'query', may, lan: 'none' })

/** Changes what lives in the process (a session, a run, which house is open), never the database. */
export const act = (may: May) => procedure.meta({ kind: 'act', may, lan: 'none' })

/** A change: one transaction with its audit entry and, unless it is final, its undo record. */
export const command = (may: May) => procedure.meta({ kind: 'command', may, lan: 'none' })

/** A stream of events (progress, announcements). */
export const stream = (may: May) => procedure.meta({ kind: 'stream', may, lan: 'none' })

/** Everybody on the staff; what a trainer may see is narrowed in the use case. */
export const staff: May = { roles: ['planner', 'trainer', 'manager', 'admin'] }
/** Who plans and keeps the records: 教务 and the administrator. */
export const planning: May = { roles: ['planner', 'admin'] }
/** Who reads records across the house: everybody but trainers. */
export const office: May = { roles: ['planner', 'manager', 'admin'] }
/** Who answers for policies, quotas and reports. */
export const managing: May = { roles: ['manager', 'admin'] }
/** Accounts, rights and machine settings. */
export const administering: May = { roles: ['admin'] }
