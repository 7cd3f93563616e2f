// What a use case is given besides the database and its input: who acts, when, and fresh ids.
import type { Account } from '../contract/accounts.ts'
import { civilDate } from '../domain/calendar/civil-time.ts'
import type { Core } from './core.ts'
import { newId } from './new-id.ts'

export interface CallContext {
  /** Who acts; before login the guest, who has no role and no right. */
  readonly account: Account
  readonly connection: string
  /** Epoch ms, one value for the whole call. */
  readonly now: number
  /** The civil date in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string
  readonly newId: () => string
  readonly core: Core
}

export const guest: Account = {
  id: 'guest',
  username: '',
  displayName: '未登录',
  role: 'trainer',
  rights: [],
  trainerId: null,
  isActive: false,
}

export function contextFor(core: Core, connection: string, account: Account): CallContext {
  const now = core.now()
  return { account, connection, now, today: civilDate(now), newId: () => newId(now), core }
}
