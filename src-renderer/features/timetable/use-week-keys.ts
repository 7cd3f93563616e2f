// The keys of the week table that work anywhere on its page.
import { useEffect, useRef } from 'react'
import { isDialogOpen, isTyping } from '../../lib/keyboard.ts'

/** ← and → turn weeks and T comes back to this one, wherever no field, dialog or marked sitting wants them. */
export function useWeekKeys(acts: { shift: (weeks: number) => void; goToToday: () => void }): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (isTyping(event.target) || isDialogOpen()) return
      const { shift, goToToday } = latest.current
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') shift(-1)
      else if (event.key === 'ArrowRight' || event.key === 'PageDown') shift(1)
      else if (event.key.toLowerCase() === 't') goToToday()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
