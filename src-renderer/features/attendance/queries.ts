// What the screens of attendance ask and send.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Roll } from '../../../src-main/contract/attendance.ts'
import { errorText, refusalOf } from '../../lib/error-text.ts'
import { orpc } from '../../transport/orpc.ts'
import type { Failure, Wish } from './mark-queue.ts'
import type { RosterHint, RosterHints } from './roster-hints.ts'

export type MarkingMethod = 'roll-call' | 'paper'

export const useRoll = (sittingId: string) =>
  useQuery(orpc.attendance.roll.queryOptions({ input: { sittingId } }))

const noHints: RosterHints = new Map()

/** Who by the shifts cannot be there; a roll is taken without them just as well. */
export function useRosterHints(sittingId: string): RosterHints {
  const { data } = useQuery({
    ...orpc.timetable.absentees.queryOptions({ input: { sittingId } }),
    select: hintsOf,
    retry: false,
  })
  return data ?? noHints
}

const hintsOf = ({ rows }: { readonly rows: readonly (RosterHint & { readonly enrolmentId: string })[] }) =>
  new Map(rows.map((row): [string, RosterHint] => [row.enrolmentId, row]))

export const useSheet = (sittingId: string) =>
  useQuery(orpc.attendance.sheet.queryOptions({ input: { sittingId } }))

export const useFindSheet = () => useMutation(orpc.attendance.findSheet.mutationOptions())

/** Saves marks of one sitting; the roll in the cache has them before anything is read again. */
export function useSendMarks(
  sittingId: string,
  method: MarkingMethod,
): (wishes: readonly Wish[]) => Promise<void> {
  const queryClient = useQueryClient()
  const { mutateAsync } = useMutation(orpc.attendance.mark.mutationOptions())
  return async (wishes) => {
    await withinTime(mutateAsync({ sittingId, method, marks: [...wishes] }))
    const queryKey = orpc.attendance.roll.queryKey({ input: { sittingId } })
    queryClient.setQueryData(queryKey, (roll) => (roll === undefined ? roll : withMarks(roll, wishes)))
  }
}

function withMarks(roll: Roll, wishes: readonly Wish[]): Roll {
  const byPerson = new Map(wishes.map((wish) => [wish.enrolmentId, wish]))
  return {
    ...roll,
    rows: roll.rows.map((row) => {
      const wish = byPerson.get(row.enrolmentId)
      return wish === undefined ? row : { ...row, mark: wish.mark, note: wish.mark === null ? '' : wish.note }
    }),
  }
}

/** Marking twice is the same as once, so a call nobody answers may be sent again. */
const LONGEST_WAIT_MS = 8_000
class NoAnswer extends Error {}

function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer()), LONGEST_WAIT_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Why marks were not saved, and whether trying again by itself may help. */
export function explainFailure(error: unknown): Failure {
  if (error instanceof NoAnswer) return { kind: 'later', sentence: '程序 8 秒没有回应。' }
  const code = refusalOf(error)?.code
  const sentence = errorText(error)
  if (code === 'NOT_FOUND') return { kind: 'single', sentence }
  if (code === 'MARKING_REFUSED' || code === 'FORBIDDEN') return { kind: 'never', sentence }
  return { kind: 'later', sentence }
}
