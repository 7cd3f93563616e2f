// Seals personal columns: what was once stored in the clear stays in free pages and backups for ever.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16

/** Which column a sealed text belongs to; it is authenticated with the text, so texts can't be swapped between columns. */
export type SealedColumn =
  | 'worker.id_number'
  | 'worker.phone'
  | 'worker.bank_card'
  | 'worker.birth_date'
  | 'trainer.phone'
  | 'enterprise.contact_phone'
  | 'audit_entry.payload'

/** Which look-up a keyed hash serves. */
export type HashedField = 'id-number' | 'id-tail' | 'phone'

/** As key objects: handing the bytes over anew costs four times the sealing itself. */
interface Keys {
  readonly seal: KeyObject
  readonly lookup: KeyObject
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

  /** AES-256-GCM, as base64 of iv, tag and ciphertext. */
  seal(column: SealedColumn, text: string): string {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', this.#need().seal, iv).setAAD(Buffer.from(column))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
  }

  /** @throws when the text was altered or sealed for another column. */
  open(column: SealedColumn, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', this.#need().seal, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(column)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
      'utf8',
    )
  }

  sealOptional(column: SealedColumn, text: string | null): string | null {
    return text === null || text === '' ? null : this.seal(column, text)
  }

  openOptional(column: SealedColumn, sealed: string | null): string | null {
    return sealed === null ? null : this.open(column, sealed)
  }

  /** Keyed hash for look-up and uniqueness: HMAC-SHA256 in base64. */
  hash(field: HashedField, text: string): string {
    return createHmac('sha256', this.#need().lookup).update(`${field}\0${text}`).digest('base64')
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
