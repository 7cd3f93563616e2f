// What a use case is given besides the database and its input: who acts, when, and fresh ids.
import type { Account } from '../contract/accounts.ts'
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

const SHANGHAI_MS = 8 * 60 * 60 * 1000

/** The civil date in Asia/Shanghai (UTC+8, no daylight saving since 1991) of an instant. */
export const civilDate = (now: number): string => new Date(now + SHANGHAI_MS).toISOString().slice(0, 10)

/** Minutes from 00:00 in Asia/Shanghai of an instant. */
export const civilMinute = (now: number): number => Math.floor(((now + SHANGHAI_MS) % 86_400_000) / 60_000)

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
