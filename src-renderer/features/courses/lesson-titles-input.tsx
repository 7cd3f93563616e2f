// The lessons' titles as a numbered list that is written like a text: Enter adds a line, paste brings many.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { linesOf } from './lesson-lines.ts'

export interface LessonTitlesInputProps {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (titles: string[]) => void
}

// long: one list of fields and the keys that add, move and take out lines
export function LessonTitlesInput({ id, value = [], onChange }: LessonTitlesInputProps) {
  const frame = useRef<HTMLOListElement>(null)
  const titles = value.length === 0 ? [''] : value
  const put = (next: readonly string[], focusOn?: number) => {
    onChange?.([...next])
    if (focusOn !== undefined)
      window.setTimeout(() => frame.current?.querySelectorAll('input')[focusOn]?.focus())
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing
    if (event.key === 'Enter' && isPlain) {
      event.preventDefault()
      put(titles.toSpliced(index + 1, 0, ''), index + 1)
    }
    if (event.key === 'Backspace' && titles[index] === '' && titles.length > 1) {
      event.preventDefault()
      put(titles.toSpliced(index, 1), Math.max(0, index - 1))
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      const to = index + (event.key === 'ArrowUp' ? -1 : 1)
      if (to >= 0 && to < titles.length) put(moved(titles, index, to), to)
    }
  }
  const onPaste = (event: ClipboardEvent, index: number) => {
    const lines = linesOf(event.clipboardData.getData('text'))
    if (lines.length < 2) return
    event.preventDefault()
    const isEmptyLine = titles[index] === ''
    put(
      titles.toSpliced(isEmptyLine ? index : index + 1, isEmptyLine ? 1 : 0, ...lines),
      index + lines.length - 1,
    )
  }
  return (
    <ol ref={frame} id={id} className="lesson-titles">
      {titles.map(lineOf).map(({ title, index, number }) => (
        <li key={number}>
          <Input
            size="small"
            aria-label={`第 ${number} 次课`}
            prefix={<span className="quiet">{number}</span>}
            value={title}
            maxLength={80}
            onChange={(event) => put(titles.with(index, event.target.value))}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPaste={(event) => onPaste(event, index)}
          />
          <Button
            type="text"
            size="small"
            tabIndex={-1}
            aria-label={`删除第 ${number} 次课`}
            icon={<DeleteOutlined />}
            onClick={() => put(titles.toSpliced(index, 1))}
          />
        </li>
      ))}
    </ol>
  )
}

/** A line has no identity but its place: lesson k is what stands on line k. */
const lineOf = (title: string, index: number) => ({ title, index, number: index + 1 })

function moved(titles: readonly string[], from: number, to: number): string[] {
  const title = titles[from] ?? ''
  return titles.toSpliced(from, 1).toSpliced(to, 0, title)
}
