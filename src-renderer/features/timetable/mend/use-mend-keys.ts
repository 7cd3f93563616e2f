// Keys of the drawer of 应急调整: an open list or calendar keeps its Enter and Esc, everything else is the drawer's.
import { useEffect, useRef } from 'react'

/** Esc wherever the keyboard stands; null while it means nothing. */
export function useEscapeKey(act: (() => void) | null): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isChoosing(event.target)) latest.current?.()
    }
    // Before the list itself is shut by the same key.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

/** Whether a list or calendar is open under the keyboard. */
export function isChoosing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.getAttribute('aria-expanded') === 'true') return true
  return target.closest('.ant-picker') !== null && isCalendarOpen()
}

const isCalendarOpen = (): boolean =>
  [...document.querySelectorAll('.ant-picker-dropdown')].some((one) => one.checkVisibility())
