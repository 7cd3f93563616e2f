// Who calls: an account, a device, a ticket, or nobody yet. None is ever pretended to be another kind.
import type { Account, LanAccess, May, ProcedureMeta } from '../contract/people.ts'

/** Somebody of the staff, signed in on this connection. */
export interface AccountCaller {
  readonly kind: 'account'
  readonly account: Account
}

/** One trainer's phone; it can be revoked. */
export interface DeviceCaller {
  readonly kind: 'device'
  readonly deviceId: string
  readonly trainerId: string
  readonly trainerName: string
}

/** One person at one sitting, for minutes. */
export interface TicketCaller {
  readonly kind: 'ticket'
  readonly ticketId: string
  readonly sittingId: string
  readonly enrolmentId: string
  readonly workerName: string
  /** Epoch ms. */
  readonly expiresAt: number
}

/** Nobody is signed in on this connection, or the session is locked. */
export interface Nobody {
  readonly kind: 'nobody'
}

/** Whom a host recognises by something else than a session. */
export type Principal = DeviceCaller | TicketCaller
export type Caller = AccountCaller | Principal | Nobody

/** Who gets as far as a procedure's use case, by what the contract says of it. */
export type CallerOf<M extends ProcedureMeta> = AccountCaller | OpenTo<M['may']> | LanCaller<M['lan']>
type OpenTo<M extends May> = 'anyone' extends M ? Nobody : never
type LanCaller<L extends LanAccess> = Extract<Principal, { readonly kind: L }>

export interface Actor {
  readonly id: string
  readonly displayName: string
}

/** As the audit trail and the undo list name who did it; ids of devices and tickets can't be taken for an account's. */
export function auditActor(caller: Caller): Actor {
  switch (caller.kind) {
    case 'account':
      return caller.account
    case 'device':
      return { id: `device:${caller.deviceId}`, displayName: `${caller.trainerName}的手机` }
    case 'ticket':
      return { id: `ticket:${caller.ticketId}`, displayName: `${caller.workerName}（签到码）` }
    case 'nobody':
      return { id: 'nobody', displayName: '未登录' }
  }
}
