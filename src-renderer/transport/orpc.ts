// What screens call: `orpc.<noun>.<procedure>.queryOptions({ input })`, and the cache that holds the answers.
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { refusalOf } from '../lib/error-text.ts'
import { client } from './client.ts'

export const orpc: RouterUtils<ContractClient> = createTanstackQueryUtils(client)

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    // The core is on this machine and announces every change; a failure is an answer, not a hiccup.
    queries: { retry: false, networkMode: 'always', staleTime: 2_000, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
  queryCache: new QueryCache({ onError: lookWhoIsSignedIn }),
  mutationCache: new MutationCache({ onError: lookWhoIsSignedIn }),
})

// A session that ended or was locked elsewhere must bring up the login or lock screen at once.
function lookWhoIsSignedIn(error: unknown): void {
  const code = refusalOf(error)?.code
  if (code !== 'NOT_SIGNED_IN' && code !== 'SESSION_LOCKED') return
  void queryClient.invalidateQueries({ queryKey: orpc.accounts.state.key() })
}

/** When another person takes the seat: asks anew who is signed in, and drops all that was read before. */
export async function forgetAnswers(): Promise<void> {
  await queryClient.fetchQuery({ ...orpc.accounts.state.queryOptions(), staleTime: 0 })
  const kept = JSON.stringify(orpc.accounts.state.queryKey())
  queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== kept })
}
