// Fills an empty house with the sample palace: accounts first, then the world around today.
import type { Core } from '../../../procedures/core.ts'
import { newId } from '../../../procedures/new-id.ts'
import { insertAccount, replaceSlot } from '../../../storage/accounts-store.ts'
import type { Handle } from '../../../storage/handle.ts'
import { newDataKey, wrapKey } from '../../../storage/key-slots.ts'
import { sampleAccounts, samplePassword } from '../../accounts/sample-accounts.ts'
import { seedDays } from '../days.ts'
import { defaultPalace, savePalace } from '../palace.ts'

export interface SampleOptions {
  /** The day the world is built around, YYYY-MM-DD. */
  readonly today: string
  readonly resources: Core['resources']
}

/** Sample passwords are public, so their slots may be cheap to open. */
const SAMPLE_SCRYPT_COST = 2 ** 12

export async function fillSample(db: Handle, { today, resources }: SampleOptions): Promise<void> {
  const dataKey = newDataKey()
  const slot = await wrapKey(dataKey, samplePassword, SAMPLE_SCRYPT_COST)
  db.vault.unlock(dataKey)
  const at = Date.parse(today)
  const fill = db.raw.transaction(() => {
    savePalace(db, { ...defaultPalace, palaceName: '象山县工人文化宫', objectionPhone: '0574-65770019' })
    seedDays(db, resources)
    for (const account of sampleAccounts) {
      const id = newId(at)
      insertAccount(db, { ...account, id, trainerId: null, isActive: true }, at)
      replaceSlot(db, newId(at), id, slot, at)
    }
  })
  fill.immediate()
}
