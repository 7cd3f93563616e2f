// Hears the roll's keys wherever the focus is, unless somebody is typing or a dialog is open.
import { useEffect, useRef } from 'react'
import { isDialogOpen, isTyping } from '../../lib/keyboard.ts'
import { shortcutOf } from '../../lib/shortcuts.ts'
import { type RollAct, rollActOf } from './roll-keys.ts'

export interface RollKeys {
  readonly act: (act: RollAct) => void
  /** Given while marks are on their way: Ctrl+Z then waits for them, so that it takes back the newest. */
  readonly undo: (() => void) | null
}

export function useRollKeys(keys: RollKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target) || isDialogOpen()) return
      const { act, undo } = latest.current
      if (shortcutOf(event, false)?.does === 'undo' && undo !== null) {
        event.preventDefault()
        return undo()
      }
      const wanted = isPress(event) ? null : rollActOf(event)
      if (wanted === null) return
      event.preventDefault()
      act(wanted)
    }
    // Before the shell's own listener, which takes no key that is already taken.
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

/** Enter and space on a button or link press it. */
function isPress({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button, a') !== null
}
