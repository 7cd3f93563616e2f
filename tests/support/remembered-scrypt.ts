// Derives the key of a password once in a test process: scrypt is slow on purpose, and the tests sign the same few people in a thousand times.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Answer = Parameters<typeof crypto.scrypt>[4]

/** From here on `scrypt` answers with what the same secret, salt and cost gave before; never sooner than the next turn. */
export function rememberScrypt(): void {
  const derived = new Map<string, Buffer>()
  const derive = crypto.scrypt
  const remembering = (
    secret: crypto.BinaryLike,
    salt: crypto.BinaryLike,
    length: number,
    options: crypto.ScryptOptions,
    answer: Answer,
  ): void => {
    const asked = JSON.stringify([secret, salt, length, options])
    const known = derived.get(asked)
    if (known !== undefined) {
      setImmediate(answer, null, Buffer.from(known))
      return
    }
    derive(secret, salt, length, options, (error, key) => {
      if (error === null) derived.set(asked, Buffer.from(key))
      answer(error, key)
    })
  }
  Object.assign(crypto, { scrypt: remembering })
  syncBuiltinESMExports()
}
