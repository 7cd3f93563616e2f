// A time field that takes and gives minutes from 00:00; '1900', '19:00' and '19' all mean seven in the evening.
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { formatTime, parseQuickTime } from '../lib/format-time.ts'

export interface TimeInputProps {
  readonly id?: string
  readonly value?: number | null
  /** null when what stands there is no time. */
  readonly onChange?: (minute: number | null) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly width?: number | string
}

export function TimeInput({
  value = null,
  onChange,
  placeholder = '19:00',
  width = 110,
  ...rest
}: TimeInputProps) {
  const [text, setText] = useState(shown(value))
  useEffect(() => {
    setText((current) => (parseQuickTime(current) === value && value !== null ? current : shown(value)))
  }, [value])
  const isWrong = text.trim() !== '' && parseQuickTime(text) === null
  return (
    <Input
      {...rest}
      inputMode="numeric"
      style={{ width }}
      placeholder={placeholder}
      value={text}
      {...(isWrong && { status: 'error' as const })}
      aria-invalid={isWrong}
      onChange={(event) => {
        setText(event.target.value)
        const minute = parseQuickTime(event.target.value)
        if (minute !== null || event.target.value.trim() === '') onChange?.(minute)
      }}
      onBlur={() => setText(isWrong ? text : shown(value))}
    />
  )
}

function shown(minute: number | null): string {
  return minute === null ? '' : formatTime(minute)
}
