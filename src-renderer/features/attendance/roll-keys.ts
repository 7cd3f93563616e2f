// Which key does what on a roll; the legend on the screen says the same.
import { type AttendanceMark, markOfKey } from '../../../src-main/domain/attendance/marks.ts'
import { isMoveKey, type MoveKey } from '../../lib/move-row.ts'
import type { KeyPress } from '../../lib/shortcuts.ts'

export type RollAct =
  | { readonly does: 'mark'; readonly mark: AttendanceMark | null; readonly goesOn: boolean }
  | { readonly does: 'move'; readonly key: MoveKey }
  | { readonly does: 'all-present' }
  | { readonly does: 'find' }
  | { readonly does: 'next-not-taken' }

const moves: Readonly<Record<string, MoveKey>> = { j: 'ArrowDown', k: 'ArrowUp', Enter: 'ArrowDown' }

/** @returns null for a key that is not the roll's: it then does what it does everywhere. */
export function rollActOf({ key, ctrlKey, metaKey, altKey }: KeyPress): RollAct | null {
  if (ctrlKey || metaKey || altKey) return null
  const mark = markOfKey(key)
  if (mark !== undefined) return { does: 'mark', mark, goesOn: true }
  if (key === '0') return { does: 'mark', mark: null, goesOn: true }
  if (key === 'Backspace' || key === 'Delete') return { does: 'mark', mark: null, goesOn: false }
  if (isMoveKey(key)) return { does: 'move', key }
  if (key === '/' || key === '、') return { does: 'find' }
  if (key === ' ') return { does: 'next-not-taken' }
  const letter = key.length === 1 ? key.toLowerCase() : key
  if (letter === 'a') return { does: 'all-present' }
  const moved = moves[letter]
  return moved === undefined ? null : { does: 'move', key: moved }
}

export const rollLegend: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: '1–6', does: '记下并到下一人' },
  { keys: '0', does: '改回未点' },
  { keys: '↑ ↓', does: '移动' },
  { keys: '空格', does: '下一个未点' },
  { keys: '/', does: '找人或输序号' },
  { keys: 'A', does: '其余全到' },
  { keys: 'Ctrl+Z', does: '撤销' },
]
