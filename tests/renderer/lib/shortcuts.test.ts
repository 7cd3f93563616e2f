// The keys of the whole program.
import { describe, expect, it } from 'vitest'
import { type KeyPress, shortcutOf } from '../../../src-renderer/lib/shortcuts.ts'

const plain: KeyPress = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const ctrl = (key: string): KeyPress => ({ ...plain, key, ctrlKey: true })

describe('shortcuts', () => {
  it('opens the palette and locks even while somebody types', () => {
    expect(shortcutOf(ctrl('k'), true)).toEqual({ does: 'palette' })
    expect(shortcutOf(ctrl('K'), false)).toEqual({ does: 'palette' })
    expect(shortcutOf(ctrl('l'), true)).toEqual({ does: 'lock' })
  })

  it('leaves Ctrl+Z to the field that is typed in', () => {
    expect(shortcutOf(ctrl('z'), true)).toBeNull()
    expect(shortcutOf(ctrl('z'), false)).toEqual({ does: 'undo' })
    expect(shortcutOf({ ...ctrl('z'), shiftKey: true }, false)).toBeNull()
  })

  it('goes to a page by Alt and its number, whatever the key types', () => {
    expect(shortcutOf({ ...plain, key: '¡', code: 'Digit1', altKey: true }, true)).toEqual({
      does: 'page',
      index: 0,
    })
    expect(shortcutOf({ ...plain, key: '9', code: 'Digit9', altKey: true }, false)).toEqual({
      does: 'page',
      index: 8,
    })
    expect(shortcutOf({ ...plain, key: '0', code: 'Digit0', altKey: true }, false)).toBeNull()
  })

  it('shows help for a question mark, Chinese or not, but never eats one being typed', () => {
    expect(shortcutOf({ ...plain, key: '?', shiftKey: true }, false)).toEqual({ does: 'help' })
    expect(shortcutOf({ ...plain, key: '？', shiftKey: true }, false)).toEqual({ does: 'help' })
    expect(shortcutOf({ ...plain, key: '?', shiftKey: true }, true)).toBeNull()
  })
})
