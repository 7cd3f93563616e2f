// Jumps to a person while typing; the list stays whole, so that no mark is ever made on a filtered roll.
import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { findRows } from './find-row.ts'
import type { ShownRow } from './use-roll-marks.ts'

export interface FindBoxProps {
  readonly box: RefObject<InputRef | null>
  readonly rows: readonly ShownRow[]
  readonly onFind: (index: number) => void
}

// long: one box: what is typed, which of the found is shown, and its keys
export function FindBox({ box, rows, onFind }: FindBoxProps) {
  const [typed, setTyped] = useState('')
  const [nth, setNth] = useState(0)
  const found = findRows(typed, rows)
  const look = (text: string) => {
    setTyped(text)
    show(findRows(text, rows), 0)
  }
  const show = (indexes: readonly number[], which: number) => {
    const index = indexes[which]
    setNth(index === undefined ? 0 : which)
    if (index !== undefined) onFind(index)
  }
  const leave = () => {
    setTyped('')
    box.current?.blur()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === 'Escape') leave()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || found.length === 0) return
    event.preventDefault()
    show(found, (nth + step + found.length) % found.length)
  }
  return (
    <Input
      ref={box}
      role="searchbox"
      aria-label="找人"
      aria-keyshortcuts="/"
      prefix={<SearchOutlined aria-hidden="true" />}
      suffix={typed === '' ? <kbd>/</kbd> : <span className="quiet">{foundText(found.length, nth)}</span>}
      placeholder="序号、姓名、拼音或首字母"
      style={{ width: 250 }}
      value={typed}
      onChange={(event) => look(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

function foundText(count: number, nth: number): string {
  if (count === 0) return '没有这个人'
  return count === 1 ? '回车确定' : `${nth + 1}/${count}，↓ 下一个`
}
