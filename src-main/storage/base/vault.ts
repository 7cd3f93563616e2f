// Seals personal columns: what was once stored in the clear stays in free pages and backups for ever.
import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import {
  freshIvs,
  type HashedField,
  hashText,
  type LentKeys,
  openText,
  type SealedColumn,
  sealText,
} from './sealing.ts'

/** As key objects: handing the bytes over anew costs four times the sealing itself. */
interface Keys extends LentKeys {
  readonly audit: KeyObject
}

export class VaultLocked extends Error {
  constructor() {
    super('the vault is locked until the first login since start')
    this.name = 'VaultLocked'
  }
}

/** Holds the data key in memory between the first login and the end of the process. */
export class Vault {
  #keys: Keys | null = null
  #dataKey: Buffer | null = null
  readonly #freshIv = freshIvs()

  get isUnlocked(): boolean {
    return this.#keys !== null
  }

  /** @param dataKey 32 bytes; the three working keys are derived from it (HKDF-SHA256). */
  unlock(dataKey: Buffer): void {
    const derive = (purpose: string) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, '', `seven-pm ${purpose}`, 32)))
    this.#dataKey = dataKey
    this.#keys = { seal: derive('seal'), lookup: derive('lookup'), audit: derive('audit') }
  }

  /** The data key itself, to wrap it in another slot. @throws VaultLocked */
  dataKey(): Buffer {
    if (this.#dataKey === null) throw new VaultLocked()
    return this.#dataKey
  }

  /** What a thread needs to seal and hash in the vault's stead. @throws VaultLocked */
  lendKeys(): LentKeys {
    const { seal, lookup } = this.#need()
    return { seal, lookup }
  }

  seal(column: SealedColumn, text: string): string {
    return sealText(this.#need().seal, column, text, this.#freshIv())
  }

  /** @throws when the text was altered or sealed for another column. */
  open(column: SealedColumn, sealed: string): string {
    return openText(this.#need().seal, column, sealed)
  }

  sealOptional(column: SealedColumn, text: string | null): string | null {
    return text === null || text === '' ? null : this.seal(column, text)
  }

  openOptional(column: SealedColumn, sealed: string | null): string | null {
    return sealed === null ? null : this.open(column, sealed)
  }

  /** Keyed hash for look-up and uniqueness. */
  hash(field: HashedField, text: string): string {
    return hashText(this.#need().lookup, field, text)
  }

  /** One link of the audit chain: HMAC over the link before and this entry's own text, in hex. */
  chain(previous: string, entry: string): string {
    return createHmac('sha256', this.#need().audit).update(`${previous}\0${entry}`).digest('hex')
  }

  #need(): Keys {
    if (this.#keys === null) throw new VaultLocked()
    return this.#keys
  }
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
