// Wraps the one data key in slots (passwords, recovery code): whoever opens any slot opens the house.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'

/** scrypt cost N (r = 8, p = 1): about 60 ms on an office machine. */
export const SCRYPT_COST = 2 ** 15

export interface WrappedKey {
  readonly salt: string
  readonly cost: number
  readonly wrappedKey: string
}

export const newDataKey = (): Buffer => randomBytes(32)

/** 160 random bits in eight groups of four letters and digits, without 0/O and 1/I/L. */
export function newRecoveryCode(): string {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
  const limit = 256 - (256 % alphabet.length)
  let letters = ''
  while (letters.length < 32) {
    for (const byte of randomBytes(64))
      if (byte < limit && letters.length < 32) letters += alphabet[byte % alphabet.length]
  }
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** What the person typed, without dashes, spaces and case. */
export const normaliseRecoveryCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '')

export async function wrapKey(dataKey: Buffer, secret: string, cost = SCRYPT_COST): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, salt, cost), iv)
  const body = Buffer.concat([cipher.update(dataKey), cipher.final()])
  return {
    salt: salt.toString('base64'),
    cost,
    wrappedKey: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'),
  }
}

/** The data key, or null when the secret does not fit this slot. */
export async function unwrapKey(slot: WrappedKey, secret: string): Promise<Buffer | null> {
  const bytes = Buffer.from(slot.wrappedKey, 'base64')
  const key = await derive(secret, Buffer.from(slot.salt, 'base64'), slot.cost)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
  } catch {
    return null // the tag does not fit: a wrong secret
  }
}

function derive(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(
      secret.normalize('NFKC'),
      salt,
      32,
      { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })
}
