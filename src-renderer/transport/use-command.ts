// One way to send a change: refusals become their Chinese sentence, success says so and offers 撤销 where asked.
import type { ProcedureUtils } from '@orpc/tanstack-query'
import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { createElement, type ReactNode } from 'react'
import { errorText } from '../lib/error-text.ts'
import { orpc, queryClient } from './orpc.ts'

export interface CommandOptions<I, O> {
  /** What to say when it worked; nothing is said without it. */
  readonly success?: string | ((output: O, input: I) => string)
  /** true puts 撤销 beside the success message; only for commands that are not final. */
  readonly isUndoable?: boolean
  /** What can be done next with the step that the command left, beside 撤销; null: nothing this time. */
  readonly also?: (output: O, stepId: number) => OutcomeLink | null
  readonly onSuccess?: (output: O, input: I) => void
  /** Return true when the screen itself shows this failure. */
  readonly onError?: (error: unknown, input: I) => boolean | undefined
}

export interface OutcomeLink {
  readonly label: string
  readonly onClick: () => void
}

/** One place on the screen: each outcome replaces the one before, whose 撤销 no longer holds. */
const OUTCOME = 'command-outcome'

// A client without call context; the error type stays the procedure's own.
type Procedure<I, O, E> = ProcedureUtils<Record<never, never>, I, O, E>

/**
 * `const save = useCommand(orpc.courses.save, { success: '已保存', isUndoable: true })`, then `save.mutate(input)`
 * or `await save.mutateAsync(input)`.
 */
export function useCommand<I, O, E>(
  procedure: Procedure<I, O, E>,
  options: CommandOptions<I, O> = {},
): UseMutationResult<O, E, I, number | null> {
  const { message } = App.useApp()
  const undo = useUndo()
  return useMutation<O, E, I, number | null>({
    ...procedure.mutationOptions(),
    onMutate: () => knownNewestStep(),
    onSuccess: async (output, input, stepBefore) => {
      const { success, isUndoable = false } = options
      options.onSuccess?.(output, input)
      if (success === undefined) return
      const text = typeof success === 'function' ? success(output, input) : success
      const stepId = isUndoable ? await newestStep() : null
      // A command that changed nothing left no step: 撤销 would then take back the one before.
      if (stepId === null || stepId === stepBefore)
        return void message.success({ key: OUTCOME, content: text, duration: 3 })
      const also = options.also?.(output, stepId) ?? null
      const takeBack = { label: '撤销', onClick: () => undo(stepId) }
      const links = also === null ? [takeBack] : [leaving(also, () => message.destroy(OUTCOME)), takeBack]
      message.success({ key: OUTCOME, content: withLinks(text, links), duration: 8 })
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
    onSuccess: ({ sentence }) =>
      void message.info({ key: OUTCOME, content: `已撤销：${sentence}`, duration: 3 }),
    onError: (error) => void message.error(errorText(error), 6),
  })
  return (stepId) => mutate(stepId === undefined ? {} : { stepId })
}

async function newestStep(): Promise<number | null> {
  const { steps } = await queryClient.fetchQuery({ ...orpc.accounts.undoable.queryOptions(), staleTime: 0 })
  return steps[0]?.id ?? null
}

/** As the shell's undo button last read it. */
function knownNewestStep(): number | null {
  return queryClient.getQueryData(orpc.accounts.undoable.queryKey())?.steps[0]?.id ?? null
}

/** The message has done its work once it has been followed. */
const leaving = ({ label, onClick }: OutcomeLink, close: () => void): OutcomeLink => ({
  label,
  onClick: () => {
    close()
    onClick()
  },
})

function withLinks(text: string, links: readonly OutcomeLink[]): ReactNode {
  return createElement(
    'span',
    null,
    text,
    links.map(({ label, onClick }) =>
      createElement(Button, { key: label, type: 'link', size: 'small', onClick }, label),
    ),
  )
}
