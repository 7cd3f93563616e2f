// Leaving: the session ends and nothing that was read stays in memory.
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { errorText } from '../lib/error-text.ts'
import { orpc } from '../transport/orpc.ts'

export function useSignOut(): () => void {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  return () => {
    orpc.accounts.signOut
      .call()
      .then(() => forgetAnswers(queryClient))
      .catch((error: unknown) => message.error(errorText(error)))
  }
}

/** Asks anew who is signed in, then drops every other answer. */
export async function forgetAnswers(queryClient: ReturnType<typeof useQueryClient>): Promise<void> {
  await queryClient.fetchQuery({ ...orpc.accounts.state.queryOptions(), staleTime: 0 })
  const kept = JSON.stringify(orpc.accounts.state.queryKey())
  queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== kept })
}
