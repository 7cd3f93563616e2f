// What a key of the timetable does, and whether it must wait until the week that it is meant for has been read.
import type { Week } from '../../../../src-main/contract/timetable/board/week.ts'
import { type Arrow, isArrow, nextSitting } from './grid-moves.ts'

export interface WeekKeys {
  readonly week: Pick<Week, 'sittings' | 'rooms'> | undefined
  /** false while `week` is still another one than the one asked for. */
  readonly isWeekRead: boolean
  readonly markedId: string | null
  readonly onMark: (sittingId: string | null) => void
  readonly shift: (weeks: number) => void
  readonly goToToday: () => void
  /** m or enter, p, x, d, n on the marked sitting, e and f on the plan; false where the key means nothing. */
  readonly onAct: (key: string) => boolean
}

/** 'afresh': what was typed before and still waits is void. */
export type KeyOutcome = 'done' | 'afresh' | 'waits' | 'ignored'

const actKeys: readonly string[] = ['m', 'enter', 'p', 'x', 'd', 'n', 'w', 'e', 'f']

/** `isQueued`: keys pressed before this one still wait. */
export function pressWeekKey(key: string, keys: WeekKeys, isQueued: boolean): KeyOutcome {
  if (key === 'PageUp' || key === 'PageDown') return afresh(() => keys.shift(key === 'PageUp' ? -1 : 1))
  if (key.toLowerCase() === 't') return afresh(keys.goToToday)
  if (key === 'Escape')
    return isQueued || keys.markedId !== null ? afresh(() => keys.onMark(null)) : 'ignored'
  const mustWait = isQueued || !keys.isWeekRead
  if (isArrow(key)) return mustWait ? 'waits' : pressArrow(key, keys)
  const act = key.toLowerCase()
  if (!actKeys.includes(act)) return 'ignored'
  if (mustWait) return 'waits'
  return keys.onAct(act) ? 'done' : 'ignored'
}

function pressArrow(key: Arrow, keys: WeekKeys): KeyOutcome {
  const { week, markedId, onMark, shift } = keys
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const isMarked = week?.sittings.some((sitting) => sitting.sittingId === markedId) ?? false
  const roomIds = week?.rooms.map((room) => room.id) ?? []
  const next = isMarked || !isSideways ? nextSitting(week?.sittings ?? [], roomIds, markedId, key) : null
  if (next !== null) return done(() => onMark(next))
  return isSideways ? done(() => shift(key === 'ArrowLeft' ? -1 : 1)) : 'ignored'
}

function done(act: () => void): 'done' {
  act()
  return 'done'
}

function afresh(act: () => void): 'afresh' {
  act()
  return 'afresh'
}
