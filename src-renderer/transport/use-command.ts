// One way to send a change: refusals become their Chinese sentence, success says so and offers 撤销 where asked.
import type { ProcedureUtils } from '@orpc/tanstack-query'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { createElement, type ReactNode } from 'react'
import { errorText } from '../lib/error-text.ts'
import { orpc } from './orpc.ts'

export interface CommandOptions<I, O> {
  /** What to say when it worked; nothing is said without it. */
  readonly success?: string | ((output: O, input: I) => string)
  /** true puts 撤销 beside the success message; only for commands that are not final. */
  readonly isUndoable?: boolean
  readonly onSuccess?: (output: O, input: I) => void
  /** Return true when the screen itself shows this failure. */
  readonly onError?: (error: unknown, input: I) => boolean | undefined
}

// A client without call context; the error type stays the procedure's own.
type Procedure<I, O, E> = ProcedureUtils<Record<never, never>, I, O, E>

/**
 * `const save = useCommand(orpc.courses.save, { success: '已保存', isUndoable: true })`, then `save.mutate(input)`
 * or `await save.mutateAsync(input)`.
 */
export function useCommand<I, O, E>(
  procedure: Procedure<I, O, E>,
  options: CommandOptions<I, O> = {},
): UseMutationResult<O, E, I> {
  const { message } = App.useApp()
  const undo = useUndo()
  return useMutation<O, E, I>({
    ...procedure.mutationOptions(),
    onSuccess: async (output, input) => {
      const { success, isUndoable = false } = options
      options.onSuccess?.(output, input)
      if (success === undefined) return
      const text = typeof success === 'function' ? success(output, input) : success
      const stepId = isUndoable ? await newestStepId() : null
      const key = crypto.randomUUID()
      const takeBack = () => {
        message.destroy(key)
        if (stepId !== null) undo(stepId)
      }
      message.success({
        key,
        duration: stepId === null ? 3 : 8,
        content: stepId === null ? text : withUndo(text, takeBack),
      })
    },
    onError: (error, input) => {
      if (options.onError?.(error, input) === true) return
      message.error(errorText(error), 6)
    },
  })
}

/** Takes back one step of this account's own (the newest unless named) and says which it was. */
export function useUndo(): (stepId?: number) => void {
  const { message } = App.useApp()
  const { mutate } = useMutation({
    ...orpc.accounts.undo.mutationOptions(),
    onSuccess: ({ sentence }) => void message.info(`已撤销：${sentence}`),
    onError: (error) => void message.error(errorText(error), 6),
  })
  return (stepId) => mutate(stepId === undefined ? {} : { stepId })
}

async function newestStepId(): Promise<number | null> {
  const { steps } = await orpc.accounts.undoable.call()
  return steps[0]?.id ?? null
}

function withUndo(text: string, onClick: () => void): ReactNode {
  return createElement(
    'span',
    null,
    text,
    createElement(Button, { type: 'link', size: 'small', onClick }, '撤销'),
  )
}
