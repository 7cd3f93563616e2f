// The keys of the timetable: arrows move between sittings or weeks, single letters act on the marked sitting.
import { useEffect, useRef, useState } from 'react'
import { isDialogOpen, isTyping } from '../../../lib/keyboard.ts'
import { pressWeekKey, type WeekKeys } from './week-keys.ts'

/**
 * ← and → turn weeks until a sitting is marked, and where it has no neighbour that way; T comes back to this week. Keys
 * pressed while a week is being read wait for it: they are meant for what will stand there, not for what still does.
 */
export function useWeekKeys(keys: WeekKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const hasWaiting = useRef(false)
  hasWaiting.current = waiting.length > 0
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (isTyping(event.target) || isDialogOpen() || hasOwnKeys(event)) return
      const outcome = pressWeekKey(event.key, latest.current, hasWaiting.current)
      if (outcome === 'ignored') return
      event.preventDefault()
      if (outcome === 'waits') setWaiting((now) => [...now, event.key])
      if (outcome === 'afresh') setWaiting([])
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  // One at a time: the next one needs what this one has marked.
  const { isWeekRead } = keys
  useEffect(() => {
    const [next, ...rest] = waiting
    if (next === undefined || !isWeekRead) return
    if (isDialogOpen()) return setWaiting([])
    pressWeekKey(next, latest.current, false)
    setWaiting(rest)
  }, [waiting, isWeekRead])
}

/** Choices have arrows of their own, and Enter on a button or a link is that one's. */
function hasOwnKeys({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('.ant-segmented, .ant-select, .ant-picker') !== null) return true
  return key === 'Enter' && target.closest('button, a') !== null
}
