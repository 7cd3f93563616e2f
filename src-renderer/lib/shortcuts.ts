// Which key does what anywhere in the program; the help screen reads the same table.

export type Shortcut =
  | { readonly does: 'palette' | 'lock' | 'undo' | 'help' }
  | { readonly does: 'page'; readonly index: number }

export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** @param isTyping keys that are text for a field (and its own Ctrl+Z) stay with that field. */
export function shortcutOf(press: KeyPress, isTyping: boolean): Shortcut | null {
  const key = press.key.toLowerCase()
  const isCommand = (press.ctrlKey || press.metaKey) && !press.altKey && !press.shiftKey
  if (isCommand && key === 'k') return { does: 'palette' }
  if (isCommand && key === 'l') return { does: 'lock' }
  if (isCommand && key === 'z') return isTyping ? null : { does: 'undo' }
  if (press.altKey && !press.ctrlKey && !press.metaKey && /^Digit[1-9]$/.test(press.code)) {
    return { does: 'page', index: Number(press.code.slice(-1)) - 1 }
  }
  const isHelp = key === '?' || key === '？'
  return isHelp && !press.ctrlKey && !press.altKey && !isTyping ? { does: 'help' } : null
}

/** For the help screen. */
export const shortcutTable: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Ctrl+K', does: '打开命令面板：去任何页面，找人、班级、企业' },
  { keys: 'Alt+1 … Alt+9', does: '到左侧第 1 … 9 个页面' },
  { keys: '/', does: '跳到本页的搜索框' },
  { keys: '↑ ↓ PgUp PgDn Home End', does: '在表格里移动' },
  { keys: 'Enter', does: '打开选中的一行' },
  { keys: '空格', does: '勾选选中的一行' },
  { keys: 'W M D P X N', does: '排课里选中一场：为什么、移动、找代课讲师、固定、停课、谁来不了' },
  { keys: 'E F T', does: '排课里：应急调整、冻结一周、回到本周' },
  { keys: 'Ctrl+Enter', does: '保存正在编辑的内容' },
  { keys: 'Esc', does: '关闭抽屉或对话框' },
  { keys: 'Ctrl+Z', does: '撤销自己的上一步（不在输入框里时）' },
  { keys: 'Ctrl+L', does: '锁定屏幕' },
  { keys: '?', does: '显示这张表' },
]
