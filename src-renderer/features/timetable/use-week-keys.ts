// The keys of the timetable: arrows move between sittings or weeks, single letters act on the marked sitting.
import { useEffect, useRef } from 'react'
import type { Week } from '../../../src-main/contract/week.ts'
import { isDialogOpen, isTyping } from '../../lib/keyboard.ts'
import { isArrow, nextSitting } from './grid-moves.ts'

export interface WeekKeys {
  readonly week: Week | undefined
  readonly markedId: string | null
  readonly onMark: (sittingId: string | null) => void
  readonly shift: (weeks: number) => void
  readonly goToToday: () => void
  /** m or enter, p, x, d, n on the marked sitting, e and f on the plan; false where the key means nothing. */
  readonly onAct: (key: string) => boolean
}

/** ← and → turn weeks until a sitting is marked, and where it has no neighbour that way; T comes back to this week. */
export function useWeekKeys(keys: WeekKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (isTyping(event.target) || isDialogOpen() || hasOwnKeys(event)) return
      if (press(event.key, latest.current)) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Choices have arrows of their own, and Enter on a button or a link is that one's. */
function hasOwnKeys({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('.ant-segmented, .ant-select, .ant-picker') !== null) return true
  return key === 'Enter' && target.closest('button, a') !== null
}

function press(key: string, keys: WeekKeys): boolean {
  if (isArrow(key)) return pressArrow(key, keys)
  if (key === 'PageUp' || key === 'PageDown') return done(() => keys.shift(key === 'PageUp' ? -1 : 1))
  if (key === 'Escape') return keys.markedId !== null && done(() => keys.onMark(null))
  if (key.toLowerCase() === 't') return done(keys.goToToday)
  return keys.onAct(key.toLowerCase())
}

function pressArrow(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight', keys: WeekKeys): boolean {
  const { week, markedId, onMark, shift } = keys
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight'
  const isMarked = week?.sittings.some((sitting) => sitting.sittingId === markedId) ?? false
  const roomIds = week?.rooms.map((room) => room.id) ?? []
  const next = isMarked || !isSideways ? nextSitting(week?.sittings ?? [], roomIds, markedId, key) : null
  if (next !== null) return done(() => onMark(next))
  return isSideways && done(() => shift(key === 'ArrowLeft' ? -1 : 1))
}

function done(act: () => void): true {
  act()
  return true
}
