// First run: the administrator, the data key and its two slots come into being together, after the recovery code was typed back.

import { Refusal } from '../../contract/errors.ts'
import type { Account } from '../../contract/people.ts'
import type { Acting, CallContext } from '../../procedures/call-context.ts'
import { insertAccount, isEmptyHouse, replaceSlot } from '../../storage/accounts/accounts-store.ts'
import {
  newDataKey,
  newRecoveryCode,
  normaliseRecoveryCode,
  type WrappedKey,
  wrapKey,
} from '../../storage/accounts/key-slots.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { seedDays } from '../settings/days.ts'
import { defaultPalace, savePalace } from '../settings/palace.ts'
import { demandPassword } from './demand-password.ts'

interface SetUpInput {
  readonly palaceName: string
  readonly username: string
  readonly displayName: string
  readonly password: string
  readonly recoveryCode: string
}

interface Slots {
  readonly dataKey: Buffer
  readonly password: WrappedKey
  readonly recovery: WrappedKey
}

/** Shows a code that nothing has been stored of yet. */
export function drawRecoveryCode(
  _db: ReadHandle,
  _input: unknown,
  { core, connection }: Acting<CallContext>,
) {
  const code = newRecoveryCode()
  core.sessions.keepRecoveryDraft(connection, code)
  return { code }
}

/** @throws Refusal ALREADY_SET_UP, RECOVERY_CODE_MISTYPED or PASSWORD_TOO_WEAK; then nothing was written. */
export async function prepareSetUp(
  input: SetUpInput,
  { core, connection }: Acting<CallContext>,
): Promise<Slots> {
  if (!isEmptyHouse(core.house.db)) throw new Refusal('ALREADY_SET_UP')
  demandPassword(input.password, input.username)
  const typed = normaliseRecoveryCode(input.recoveryCode)
  const drawn = core.sessions.recoveryDraft(connection)
  if (drawn === null || normaliseRecoveryCode(drawn) !== typed) throw new Refusal('RECOVERY_CODE_MISTYPED')
  const dataKey = newDataKey()
  return {
    dataKey,
    password: await wrapKey(dataKey, input.password),
    recovery: await wrapKey(dataKey, typed),
  }
}

export function setUp(tx: WriteHandle, input: SetUpInput, context: CallContext, slots: Slots): Account {
  if (!isEmptyHouse(tx)) throw new Refusal('ALREADY_SET_UP')
  // Not before: of two first runs at once only the one that stores its slots may seal with its key.
  tx.vault.unlock(slots.dataKey)
  const account: Account = {
    id: context.newId(),
    username: input.username,
    displayName: input.displayName,
    role: 'admin',
    rights: [],
    trainerId: null,
    isActive: true,
  }
  insertAccount(tx, account, context.now)
  replaceSlot(tx, context.newId(), account.id, slots.password, context.now)
  replaceSlot(tx, context.newId(), null, slots.recovery, context.now)
  savePalace(tx, { ...defaultPalace, palaceName: input.palaceName })
  seedDays(tx, context.core.resources)
  return account
}
