// Keeps every open window true: after each commit anywhere, what is on screen is asked for again.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { client } from './client.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000
/** A burst of commits (a roll call from the keyboard) is answered with one refetch. */
const GATHER_MS = 80

/** Listens while mounted, and reconnects when the core restarts. */
export function useWatchChanges(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    // Lists show figures of other nouns too (a class its enterprise, tonight its marks), so a change of any noun
    // refetches all that is on screen; what is not shown is only marked stale.
    const refresh = gathered(() => void queryClient.invalidateQueries(), leaving.signal)
    void watchForEver(refresh, leaving.signal)
    return () => leaving.abort()
  }, [queryClient])
}

async function watchForEver(refresh: () => void, signal: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      const announcements = await client.accounts.watch(undefined, { signal })
      wait = FIRST_WAIT_MS
      refresh() // something may have changed while nobody listened
      for await (const { changed } of announcements) if (changed.length > 0) refresh()
    } catch {
      // A broken stream is the ordinary end of a connection: wait and listen again.
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

function gathered(work: () => void, signal: AbortSignal): () => void {
  let timer = 0
  signal.addEventListener('abort', () => window.clearTimeout(timer))
  return () => {
    window.clearTimeout(timer)
    timer = window.setTimeout(work, GATHER_MS)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer)
      resolve()
    })
  })
}
