// How a personal text becomes a sealed one and a keyed hash. Apart from the vault, so that a thread that is lent the keys
// does it in the same way. If this file imports anything of ours, the thread that seals loads that too.
import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto'

const IV_BYTES = 12
const TAG_BYTES = 16
/** Drawing the bytes one seal at a time takes longer than the sealing. */
const IVS_AT_ONCE = 512

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

/**
 * What seals and what hashes. A thread may be lent them by message: key objects are handed on inside the process, whose
 * memory holds the keys anyway; no bytes of a key are copied into a thread's heap, where nobody could wipe them.
 */
export interface LentKeys {
  readonly seal: KeyObject
  readonly lookup: KeyObject
}

/** AES-256-GCM, as base64 of iv, tag and ciphertext. @param iv 12 bytes that were never used before */
export function sealText(key: KeyObject, column: SealedColumn, text: string, iv: Uint8Array): string {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(column))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** @throws when the text was altered or sealed for another column. */
export function openText(key: KeyObject, column: SealedColumn, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const options = { authTagLength: TAG_BYTES }
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), options)
  decipher.setAAD(Buffer.from(column)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  const body = bytes.subarray(IV_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

/** HMAC-SHA256 in base64. */
export const hashText = (key: KeyObject, field: HashedField, text: string): string =>
  createHmac('sha256', key).update(`${field}\0${text}`).digest('base64')

/** Texts of one column; null stays null. */
export type Texts = readonly (string | null)[]

/** What is to become of many texts; the answer has each in its place. */
export type SealingTask =
  | { readonly kind: 'seal'; readonly column: SealedColumn; readonly texts: Texts }
  | { readonly kind: 'hash'; readonly field: HashedField; readonly texts: Texts }

export function sealTexts(keys: LentKeys, task: SealingTask, freshIv: () => Uint8Array): Texts {
  const each = (change: (text: string) => string) =>
    task.texts.map((text) => (text === null ? null : change(text)))
  switch (task.kind) {
    case 'seal':
      return each((text) => sealText(keys.seal, task.column, text, freshIv()))
    case 'hash':
      return each((text) => hashText(keys.lookup, task.field, text))
  }
}

/** Hands out fresh ivs, each once. */
export function freshIvs(atOnce = IVS_AT_ONCE): () => Uint8Array {
  let drawn = randomBytes(0)
  return () => {
    if (drawn.length === 0) drawn = randomBytes(IV_BYTES * atOnce)
    const iv = drawn.subarray(0, IV_BYTES)
    drawn = drawn.subarray(IV_BYTES)
    return iv
  }
}
