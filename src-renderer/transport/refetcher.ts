// Asks again what no longer holds: at once, then gathered at most five times a second, and never starved. A reading that is on
// its way may have begun before the change, so it is let come in and asked once more.
import type { Query, QueryClient } from '@tanstack/react-query'

/** Between two rounds. */
export const ROUND_MS = 200

export interface Refetcher {
  /** These procedures' answers ('attendance.roll') may be others now; null: all of them. */
  readonly moved: (paths: readonly string[] | null) => void
  readonly stop: () => void
}

// long: one clock over four figures; taken apart they would need each other
export function createRefetcher(queryClient: QueryClient): Refetcher {
  let waiting = new Set<string>()
  let isAllWaiting = false
  let again = new Set<Query>()
  let lastRound = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | null = null

  const round = () => {
    timer = null
    lastRound = Date.now()
    const paths = isAllWaiting ? null : waiting
    const late = again
    waiting = new Set()
    isAllWaiting = false
    again = new Set()
    const isMoved = (query: Query) => late.has(query) || paths === null || paths.has(pathOf(query))
    const moved = queryClient.getQueryCache().findAll({ predicate: isMoved })
    for (const query of moved) if (query.state.fetchStatus === 'fetching') void askAfter(query)
    void queryClient.invalidateQueries({ predicate: isMoved }, { cancelRefetch: false })
  }
  const schedule = () => {
    if (timer !== null) return
    const wait = lastRound + ROUND_MS - Date.now()
    if (wait <= 0) round()
    else timer = setTimeout(round, wait)
  }
  const askAfter = async (query: Query) => {
    await query.promise?.catch(() => undefined)
    again.add(query)
    schedule()
  }

  return {
    moved: (paths) => {
      if (paths === null) isAllWaiting = true
      else for (const path of paths) waiting.add(path)
      schedule()
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      again.clear()
    },
  }
}

/** Keys begin with the procedure's path, as the oRPC client makes them. */
function pathOf({ queryKey }: Query): string {
  const [path] = queryKey
  return Array.isArray(path) ? path.join('.') : ''
}
