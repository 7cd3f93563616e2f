// What is marked in the week, what stands open beside it, and what a key does with both.
import { useState } from 'react'
import type { Week, WeekSitting } from '../../../src-main/contract/timetable/board/week.ts'
import { useFreezing } from './board/freeze-button.tsx'
import type { MoveSubject } from './board/move-drawer.tsx'
import type { useWeekView } from './board/use-week-view.ts'
import { usePinPlacement } from './queries.ts'
import type { AskedAbsentees } from './reach/absentees-drawer.tsx'

export type TimetableActs = ReturnType<typeof useTimetableActs>

type Dialog = 'make' | 'cancel' | 'substitute' | 'why' | null

// long: one page’s state and the keys that change it
export function useTimetableActs(view: ReturnType<typeof useWeekView>, mayPlan: boolean) {
  const { week, season } = view
  const [markedId, mark] = useState<string | null>(null)
  const [moving, move] = useState<MoveSubject | null>(null)
  const [dialog, open] = useState<Dialog>(null)
  const [absentees, askAbsentees] = useState<AskedAbsentees | null>(null)
  const pin = usePinPlacement()
  const seasonId = season?.id ?? ''
  const freezing = useFreezing(seasonId, view.monday, week)
  const marked = week?.sittings.find((sitting) => sitting.sittingId === markedId) ?? null
  const actOn = (sitting: WeekSitting) => ({
    m: () => move(subjectOf(sitting)),
    p: () => pin.mutate({ seasonId, sittingId: sitting.sittingId, isPinned: !sitting.isPinned }),
    x: () => open('cancel'),
    d: () => open('substitute'),
    n: () => askAbsentees({ sittingId: sitting.sittingId, label: null }),
    w: () => open('why'),
  })
  /** @returns false where the key means nothing here. */
  const onKey = (key: string): boolean => {
    if (key === 'e' && mayPlan && hasPlan(week)) view.mend(true)
    else if (key === 'f' && mayPlan && freezing !== null) freezing.toggle()
    else if (marked === null || !mayAct(key, marked, mayPlan)) return false
    else actOn(marked)[key === 'enter' ? 'm' : key]()
    return true
  }
  return {
    markedId,
    mark,
    marked,
    moving,
    move,
    dialog,
    open,
    absentees,
    askAbsentees,
    freezing,
    actOn,
    onKey,
  }
}

export const hasPlan = (week: Pick<Week, 'hasDraft' | 'hasPublished'> | undefined): boolean =>
  week !== undefined && (week.hasDraft || week.hasPublished)

type ActKey = 'm' | 'p' | 'x' | 'd' | 'n' | 'w' | 'enter'

const isActKey = (key: string): key is ActKey => ['m', 'p', 'x', 'd', 'n', 'w', 'enter'].includes(key)

/** Who may not plan can ask who is absent; what is over or called off can be asked of, and not changed. */
function mayAct(key: string, sitting: WeekSitting, mayPlan: boolean): key is ActKey {
  if (!isActKey(key)) return false
  if (key === 'n') return true
  if (key === 'w') return mayPlan && sitting.cancelReason === null
  return mayPlan && !sitting.isHeld && sitting.cancelReason === null
}

export const labelOf = ({ className, lessonNumber }: WeekSitting): string =>
  `${className} 第 ${lessonNumber} 课次`

const subjectOf = (sitting: WeekSitting): MoveSubject => ({
  sittingId: sitting.sittingId,
  classId: sitting.classId,
  minutes: sitting.minutes,
  label: labelOf(sitting),
  date: sitting.date,
  startMinute: sitting.startMinute,
  roomId: sitting.roomId,
  trainerId: sitting.trainerId,
})

export function moveById(
  sittings: readonly WeekSitting[],
  id: string,
  open: (subject: MoveSubject) => void,
): void {
  const found = sittings.find((one) => one.sittingId === id)
  if (found !== undefined && !found.isHeld && found.cancelReason === null) open(subjectOf(found))
}
