// Rules called one after the other from a place in the code of their own, not in a loop: so the engine that runs the
// program sees one rule at each place and can build it in. Twice as quick, and the only reason for this file.

type Price = (item: number, time: number, room: number, trainer: number) => number
type Refusal = (item: number, time: number, room: number, trainer: number) => boolean
type Exchange = (one: number, other: number) => number
type Step = (item: number, time: number, room: number, trainer: number) => void

const free: Price = () => 0
const open: Refusal = () => false
const unchanged: Exchange = () => 0
const idle: Step = () => undefined

/** The sum of up to eight prices. @throws RangeError for more: give the places a ninth. */
export function sumOfPrices(prices: readonly Price[]): Price {
  const [a = free, b = free, c = free, d = free, e = free, f = free, g = free, h = free] = upToEight(prices)
  return (item, time, room, trainer) =>
    a(item, time, room, trainer) +
    b(item, time, room, trainer) +
    c(item, time, room, trainer) +
    d(item, time, room, trainer) +
    e(item, time, room, trainer) +
    f(item, time, room, trainer) +
    g(item, time, room, trainer) +
    h(item, time, room, trainer)
}

/** Whether any of up to eight refuses, asked in order. */
export function anyRefuses(refusals: readonly Refusal[]): Refusal {
  const [a = open, b = open, c = open, d = open, e = open, f = open, g = open, h = open] = upToEight(refusals)
  return (item, time, room, trainer) =>
    a(item, time, room, trainer) ||
    b(item, time, room, trainer) ||
    c(item, time, room, trainer) ||
    d(item, time, room, trainer) ||
    e(item, time, room, trainer) ||
    f(item, time, room, trainer) ||
    g(item, time, room, trainer) ||
    h(item, time, room, trainer)
}

/** The sum of up to eight prices of an exchange. */
export function sumOfExchanges(exchanges: readonly Exchange[]): Exchange {
  const none = unchanged
  const [a = none, b = none, c = none, d = none, e = none, f = none, g = none, h = none] =
    upToEight(exchanges)
  return (one, other) =>
    a(one, other) +
    b(one, other) +
    c(one, other) +
    d(one, other) +
    e(one, other) +
    f(one, other) +
    g(one, other) +
    h(one, other)
}

/** Tells up to ten watchers of a step, in order. */
export function tellAll(steps: readonly Step[]): Step {
  if (steps.length > 10) throw new RangeError(`${steps.length} watchers, there are places for ten`)
  const [a = idle, b = idle, c = idle, d = idle, e = idle, f = idle, g = idle, h = idle, i = idle, j = idle] =
    steps
  return (item, time, room, trainer) => {
    a(item, time, room, trainer)
    b(item, time, room, trainer)
    c(item, time, room, trainer)
    d(item, time, room, trainer)
    e(item, time, room, trainer)
    f(item, time, room, trainer)
    g(item, time, room, trainer)
    h(item, time, room, trainer)
    i(item, time, room, trainer)
    j(item, time, room, trainer)
  }
}

function upToEight<T>(rules: readonly T[]): readonly T[] {
  if (rules.length > 8) throw new RangeError(`${rules.length} rules, there are places for eight`)
  return rules
}
