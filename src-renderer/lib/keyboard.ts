// Shortcuts must never eat a letter that somebody is typing.

/** True where a key press is text for a field, so that single keys and Ctrl+Z belong to that field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** True while a drawer or dialog is open: page shortcuts then wait. */
export function isDialogOpen(): boolean {
  const open = document.querySelectorAll('[role="dialog"]')
  return [...open].some((dialog) => dialog.checkVisibility())
}
