// Keeps every open window true: after each commit anywhere, what is on screen and rests on it is asked for again.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Change } from '../../src-main/contract/accounts.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'
import { createRefetcher, type Refetcher } from './refetcher.ts'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000

/** Listens while mounted, and reconnects when the core restarts. */
export function useWatchChanges(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const leaving = new AbortController()
    const refetcher = createRefetcher(queryClient)
    void watchForEver(queryClient, refetcher, leaving.signal)
    return () => {
      leaving.abort()
      refetcher.stop()
    }
  }, [queryClient])
}

async function watchForEver(
  queryClient: QueryClient,
  refetcher: Refetcher,
  signal: AbortSignal,
): Promise<void> {
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    try {
      const changes = await client.accounts.watch(undefined, { signal })
      wait = FIRST_WAIT_MS
      refetcher.moved(null) // something may have changed while nobody listened
      for await (const { stale, step } of changes) {
        if (step !== null) addStep(queryClient, step)
        refetcher.moved(stale)
      }
    } catch {
      // A broken stream is the ordinary end of a connection: wait and listen again.
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
}

/** What one has just done stands first among what one can take back; nothing needs to be asked for that. */
function addStep(queryClient: QueryClient, step: NonNullable<Change['step']>): void {
  queryClient.setQueryData(
    orpc.accounts.undoable.queryKey(),
    (known) => known && { steps: [step, ...known.steps.filter(({ id }) => id !== step.id)], next: step },
  )
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
