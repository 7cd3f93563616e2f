// What the core does not have yet outlives a reload, the lock screen and a lost connection: ids and marks only, no names.
import { z } from 'zod'
import { attendanceMark } from '../../../src-main/contract/attendance.ts'
import type { Wish } from './mark-queue.ts'

const kept = z.array(z.object({ enrolmentId: z.string(), mark: attendanceMark.nullable(), note: z.string() }))

export interface KeptMarks {
  readonly read: () => readonly Wish[]
  readonly write: (wishes: readonly Wish[]) => void
}

/** One place per account and sitting in this window: nobody sends what somebody else marked. */
export function keptMarks(storage: Storage, accountId: string, sittingId: string): KeptMarks {
  const key = `unsaved-marks:${accountId}:${sittingId}`
  return {
    read: () => {
      const found = kept.safeParse(parsed(storage.getItem(key)))
      return found.success ? found.data : []
    },
    write: (wishes) => {
      if (wishes.length === 0) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify(wishes))
    },
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}
