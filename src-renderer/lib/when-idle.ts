// Work for later: done when the screen has nothing else to do, and never in the way of a key.

/** One after another, each when there is time for it; one that fails is left, for whoever needs it will be told. @returns gives up the rest. */
export function whenIdle(works: readonly (() => Promise<unknown>)[]): () => void {
  let isGivenUp = false
  let forget = () => {}
  const begin = (index: number) => {
    const work = works[index]
    if (isGivenUp || work === undefined) return
    const next = () => begin(index + 1)
    forget = atNextIdle(() => void work().then(next, next))
  }
  begin(0)
  return () => {
    isGivenUp = true
    forget()
  }
}

/** Safari has no idle callbacks; a moment later is good enough there. */
function atNextIdle(work: () => void): () => void {
  if (window.requestIdleCallback === undefined) {
    const timer = window.setTimeout(work, 300)
    return () => window.clearTimeout(timer)
  }
  const asked = window.requestIdleCallback(work)
  return () => window.cancelIdleCallback(asked)
}
