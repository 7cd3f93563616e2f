// Leaving: the session ends and nothing that was read stays in memory.
import { App } from 'antd'
import { errorText } from '../lib/error-text.ts'
import { forgetAnswers, orpc } from '../transport/orpc.ts'

export function useSignOut(): () => void {
  const { message } = App.useApp()
  return () => {
    orpc.accounts.signOut
      .call()
      .then(forgetAnswers)
      .catch((error: unknown) => message.error(errorText(error)))
  }
}
