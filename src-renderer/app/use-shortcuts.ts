// Listens for the keys of lib/shortcuts.ts while the shell is shown.
import { useEffect, useRef } from 'react'
import { isDialogOpen, isTyping } from '../lib/keyboard.ts'
import { type Shortcut, shortcutOf } from '../lib/shortcuts.ts'

export function useShortcuts(act: (shortcut: Shortcut) => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const shortcut = shortcutOf(event, isTyping(event.target))
      if (shortcut === null || (isDialogOpen() && shortcut.does !== 'lock')) return
      event.preventDefault()
      latest.current(shortcut)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
