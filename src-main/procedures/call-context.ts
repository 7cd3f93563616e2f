// What a use case is given besides the database and its input: who calls, when, and fresh ids.
import type { Account, ProcedureMeta } from '../contract/people.ts'
import { civilDate } from '../domain/calendar/civil-time.ts'
import type { AccountCaller, Caller, CallerOf } from './caller.ts'
import type { Core, ReadingCore } from './core.ts'
import { newId } from './new-id.ts'

export interface CallContext<C extends Caller = Caller> {
  readonly caller: C
  readonly connection: string
  /** Epoch ms, one value for the whole call. */
  readonly now: number
  /** The civil date in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string
  readonly newId: () => string
  readonly core: ReadingCore
}

/** Of a call that only accounts get as far as. */
export interface StaffContext extends CallContext<AccountCaller> {
  readonly account: Account
}

/** Of a call that may change what lives in the process: a command's, an act's. */
export type Acting<C extends CallContext> = C & { readonly core: Core }

/** What the contract says of a procedure decides what its use case knows of the caller. */
export type ContextOf<M extends ProcedureMeta> = [CallerOf<M>] extends [AccountCaller]
  ? StaffContext
  : CallContext<CallerOf<M>>

export function contextFor<C extends Caller>(
  core: Core,
  connection: string,
  caller: C,
): Acting<CallContext<C>> {
  const now = core.now()
  const known = { caller, connection, now, today: civilDate(now), newId: () => newId(now), core }
  return caller.kind === 'account' ? Object.assign(known, { account: caller.account }) : known
}
