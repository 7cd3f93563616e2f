// What the first screen needs to know before anyone has signed in.
import type { CallContext } from '../../procedures/call-context.ts'
import { findAccount, isEmptyHouse } from '../../storage/accounts/accounts-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { sampleAccounts, samplePassword } from '../sample-accounts.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

export function houseState(db: ReadHandle, _input: unknown, context: CallContext) {
  const { core, connection, today } = context
  const session = core.sessions.peek(connection)
  const { palaceName, idleMinutes } = palaceSettingsOf(db)
  const { isSample } = core.house
  return {
    phase: isEmptyHouse(db) ? ('empty' as const) : ('ready' as const),
    isSample,
    palaceName,
    today,
    account: session.kind === 'none' ? null : findAccount(db, session.accountId),
    isLocked: session.kind === 'locked',
    sampleAccounts: isSample
      ? sampleAccounts.map((account) => ({ ...account, password: samplePassword }))
      : [],
    idleMinutes,
  }
}
