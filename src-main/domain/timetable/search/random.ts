// Random numbers that are the same on every machine: whole-number arithmetic only, seeded.

/** xorshift128: quick, good enough to search with, not for secrets. */
export class Random {
  readonly #state = new Uint32Array(4)

  constructor(seed: number) {
    let mixed = seed >>> 0
    for (let index = 0; index < 4; index += 1) {
      mixed = (mixed + 0x9e3779b9) >>> 0
      let value = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
      this.#state[index] = (value ^ (value >>> 16)) >>> 0 || 1
    }
  }

  /** A whole number from 0 to 2³² − 1. */
  next(): number {
    const state = this.#state
    let value = state[3] ?? 0
    const first = state[0] ?? 0
    state[3] = state[2] ?? 0
    state[2] = state[1] ?? 0
    state[1] = first
    value ^= value << 11
    value ^= value >>> 8
    value = (value ^ first ^ (first >>> 19)) >>> 0
    state[0] = value
    return value
  }

  /** A whole number from 0 to n − 1, for n up to 2³¹. */
  below(n: number): number {
    return Math.floor(this.next() * 2.3283064365386963e-10 * n)
  }

  /** From 0 up to but not 1. */
  unit(): number {
    return this.next() * 2.3283064365386963e-10
  }
}
