// Random numbers that are the same on every machine: whole-number arithmetic only, seeded.

/** Marsaglia's xorshift over two words (2003): quick, good enough to search with, not for secrets. */
export class Random {
  readonly #state = new Int32Array(2)

  constructor(seed: number) {
    let mixed = seed | 0
    for (let index = 0; index < 2; index += 1) {
      mixed = (mixed + 0x9e3779b9) | 0
      let value = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
      this.#state[index] = value ^ (value >>> 16) || 1
    }
  }

  /** 32 random bits as a whole number, negative as often as not. */
  next(): number {
    const state = this.#state
    const first = state[0] ?? 0
    const second = state[1] ?? 0
    const shifted = first ^ (first << 10)
    const value = second ^ (second >>> 10) ^ shifted ^ (shifted >>> 13)
    state[0] = second
    state[1] = value
    return value
  }

  /** A whole number from 0 to n − 1, for n up to 65,536 a quick one. */
  below(n: number): number {
    if (n > 0xffff) return Math.floor((this.next() >>> 0) * 2.3283064365386963e-10 * n)
    return ((this.next() >>> 16) * n) >>> 16
  }

  /** From 0 up to but not 1. */
  unit(): number {
    return (this.next() >>> 0) * 2.3283064365386963e-10
  }
}
