// What the screens before the program send. Each changes who is asking, so the house's state is read anew.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '../../lib/error-text.ts'
import { forgetAnswers, orpc } from '../../transport/orpc.ts'
import { type CommandOptions, useCommand } from '../../transport/use-command.ts'

/** Failures are shown in the form itself, not as a passing message. */
function useShownFailure() {
  const [failure, setFailure] = useState<string | null>(null)
  const options: Pick<CommandOptions<unknown, unknown>, 'onSuccess' | 'onError'> = {
    onSuccess: () => {
      setFailure(null)
      void forgetAnswers()
    },
    onError: (error) => {
      setFailure(errorText(error))
      return true
    },
  }
  return { failure, options }
}

export function useSignIn() {
  const { failure, options } = useShownFailure()
  return { failure, signIn: useCommand(orpc.accounts.signIn, options) }
}

export function useUnlock() {
  const { failure, options } = useShownFailure()
  return { failure, unlock: useCommand(orpc.accounts.unlock, options) }
}

export function useRecover() {
  const { failure, options } = useShownFailure()
  return {
    failure,
    recover: useCommand(orpc.accounts.recover, { ...options, success: '密码已重设，已为你登录' }),
  }
}

export function useSetUp() {
  const { failure, options } = useShownFailure()
  const success = (_output: unknown, { palaceName }: { readonly palaceName: string }) =>
    `${palaceName}建好了，从左侧开始。`
  return { failure, setUp: useCommand(orpc.accounts.setUp, { ...options, success }) }
}

export function useOpenSample() {
  const queryClient = useQueryClient()
  return useCommand(orpc.accounts.openSample, { onSuccess: () => void queryClient.resetQueries() })
}

export function useDrawRecoveryCode() {
  return useCommand(orpc.accounts.drawRecoveryCode)
}

export function useLeaveSample() {
  const queryClient = useQueryClient()
  return useCommand(orpc.accounts.leaveSample, { onSuccess: () => void queryClient.resetQueries() })
}
