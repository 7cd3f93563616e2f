// What the gate in front of every procedure asks of accounts and settings; joined in app.ts.
import type { Reception } from '../../procedures/core.ts'
import { findAccount } from '../../storage/accounts/accounts-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

export const reception: Reception = {
  findAccount,
  idleMinutes: (db) => palaceSettingsOf(db).idleMinutes,
}
