// What a window is told after each commit: what it must ask again, and of its own account's doing what can be taken back.
import type { Change } from '../../contract/accounts.ts'
import type { Acting, CallContext } from '../../procedures/call-context.ts'

export async function* watchChanges(
  { core, connection }: Acting<CallContext>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Change, void, void> {
  for await (const { stale, step } of core.announcer.watch(signal)) {
    const own = step !== null && step.accountId === core.sessions.accountOn(connection) ? step : null
    if (stale?.length === 0 && own === null) continue
    yield {
      stale: stale && [...stale],
      step: own && { id: own.id, sentence: own.sentence, doneAt: own.doneAt },
    }
  }
}
