// The search over a list: `/` jumps to it from anywhere on the page, Esc empties it, typing waits a moment.
import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '../lib/keyboard.ts'

export interface SearchBoxProps {
  readonly value: string
  readonly onChange: (search: string) => void
  readonly placeholder?: string
  readonly width?: number
}

const SETTLE_MS = 160

// long: one box: its draft, its key, and when it tells
export function SearchBox({
  value,
  onChange,
  placeholder = '搜索姓名、拼音或首字母',
  width = 280,
}: SearchBoxProps) {
  const box = useRef<InputRef>(null)
  const [draft, setDraft] = useState(value)
  const report = useRef(onChange)
  report.current = onChange

  useEffect(() => setDraft(value), [value])
  useEffect(() => {
    if (draft === value) return
    const timer = window.setTimeout(() => report.current(draft), SETTLE_MS)
    return () => window.clearTimeout(timer)
  }, [draft, value])
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
        return
      event.preventDefault()
      box.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', jump)
    return () => window.removeEventListener('keydown', jump)
  }, [])

  return (
    <Input
      ref={box}
      type="search"
      role="searchbox"
      aria-label="搜索"
      aria-keyshortcuts="/"
      allowClear
      prefix={<SearchOutlined aria-hidden="true" />}
      suffix={draft === '' ? <kbd>/</kbd> : null}
      placeholder={placeholder}
      style={{ width }}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft !== '') setDraft('')
        if (event.key === 'Enter') onChange(draft)
      }}
    />
  )
}
