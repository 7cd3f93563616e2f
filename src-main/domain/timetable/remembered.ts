// A pure function that answers the same value only once: what is worked out of a season's problem is asked for again and again.
// Nobody can see the memory but by the clock: the answer is the function's own, and goes when the value it was worked out of goes.

/** The value must not change afterwards; that of an equal but other value is worked out anew. */
export function remembered<Given extends object, Answer>(
  work: (given: Given) => Answer,
): (given: Given) => Answer {
  const known = new WeakMap<Given, { readonly answer: Answer }>()
  return (given) => {
    const kept = known.get(given) ?? { answer: work(given) }
    known.set(given, kept)
    return kept.answer
  }
}
