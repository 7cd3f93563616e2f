// The rows as the screen shows them: what is stored, with the marks still on their way laid over.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Roll, RollRow } from '../../../src-main/contract/attendance.ts'
import type { AttendanceMark } from '../../../src-main/domain/attendance/marks.ts'
import { useAccount } from '../../transport/use-house.ts'
import { keptMarks } from './kept-marks.ts'
import { createMarkQueue, type Unsaved, type UnsavedMarks } from './mark-queue.ts'
import { explainFailure, type MarkingMethod, useSendMarks } from './queries.ts'

export interface ShownRow extends RollRow {
  /** null once the core has it. */
  readonly unsaved: Unsaved['state'] | null
}

export interface RollMarks {
  readonly rows: readonly ShownRow[]
  /** Marks those whose mark is another one; the rest is not touched. @returns how many were. */
  readonly mark: (rows: readonly ShownRow[], mark: AttendanceMark | null) => number
  /** Resolves to true when the core has all. */
  readonly flush: () => Promise<boolean>
  readonly retry: () => void
  readonly discard: () => void
  readonly failed: { readonly names: readonly string[]; readonly reason: string } | null
  readonly isSaving: boolean
}

export function useRollMarks({ head, rows: stored }: Roll, method: MarkingMethod): RollMarks {
  const { id: accountId } = useAccount()
  const send = useSendMarks(head.sittingId, method)
  const [{ queue, kept }] = useState(() => {
    const kept = keptMarks(window.sessionStorage, accountId, head.sittingId)
    return { kept, queue: createMarkQueue({ send, explain: explainFailure, keep: kept.write }) }
  })
  useEffect(() => {
    const left = kept.read()
    if (left.length > 0) queue.put(left)
    return queue.leave
  }, [queue, kept])

  const flush = useCallback(async () => {
    await queue.flush()
    return queue.current().size === 0
  }, [queue])
  const unsaved = useSyncExternalStore(queue.watch, queue.current)
  const rows = stored.map((row) => shown(row, unsaved))
  return {
    rows,
    mark: (chosen, mark) => {
      const touched = chosen.filter((row) => row.mark !== mark || row.unsaved === 'failed')
      if (touched.length > 0)
        queue.put(
          touched.map(({ enrolmentId, note }) => ({ enrolmentId, mark, note: mark === null ? '' : note })),
        )
      return touched.length
    },
    flush,
    retry: queue.retry,
    discard: queue.discard,
    failed: failureOf(rows, unsaved),
    isSaving: rows.some((row) => row.unsaved === 'waiting' || row.unsaved === 'sending'),
  }
}

function shown(row: RollRow, unsaved: UnsavedMarks): ShownRow {
  const wish = unsaved.get(row.enrolmentId)
  return wish === undefined
    ? { ...row, unsaved: null }
    : { ...row, mark: wish.mark, note: wish.note, unsaved: wish.state }
}

function failureOf(rows: readonly ShownRow[], unsaved: UnsavedMarks): RollMarks['failed'] {
  const failed = [...unsaved.values()].filter(({ state }) => state === 'failed')
  const [first] = failed
  if (first === undefined) return null
  const names = new Map(rows.map((row) => [row.enrolmentId, row.name]))
  return {
    names: failed.map(({ enrolmentId }) => names.get(enrolmentId) ?? '已不在名单上的学员'),
    reason: first.reason,
  }
}
