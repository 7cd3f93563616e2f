// One score being typed: Enter goes down the column, Tab along the row, Esc puts back what is saved.
import { Input } from 'antd'
import { type KeyboardEvent, memo } from 'react'
import { parseScore } from './score-draft.ts'

export interface ScoreCellProps {
  readonly label: string
  readonly text: string
  readonly isChanged: boolean
  readonly isOffered: boolean
  readonly column: number
  readonly onType: (text: string) => void
  readonly onRevert: () => void
}

/** A key in one cell draws that cell again and not the other hundred; what it calls never depends on the drawing. */
export const ScoreCell = memo(
  PlainScoreCell,
  (before, now) =>
    before.label === now.label &&
    before.text === now.text &&
    before.isChanged === now.isChanged &&
    before.isOffered === now.isOffered,
)

function PlainScoreCell({ label, text, isChanged, isOffered, column, onType, onRevert }: ScoreCellProps) {
  const isWrong = parseScore(text) === undefined
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape' && isChanged) {
      event.stopPropagation()
      onRevert()
    }
    if (step === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    moveTo(event.currentTarget, column, event.shiftKey ? -step : step, event.key === 'Enter')
  }
  return (
    <Input
      size="small"
      className={isChanged ? 'score-cell score-changed' : 'score-cell'}
      inputMode="decimal"
      maxLength={5}
      aria-label={label}
      aria-invalid={isWrong}
      data-score-column={column}
      disabled={!isOffered}
      value={text}
      {...(isWrong && { status: 'error' as const, title: '0 到 100，最多一位小数' })}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}

/** The next cell of the column that takes a score; Enter at its foot goes to the head of the next column. */
function moveTo(from: HTMLInputElement, column: number, step: number, mayWrap: boolean): void {
  const cells = cellsOf(from, column)
  const next = cells[cells.indexOf(from) + step]
  if (next !== undefined) next.focus()
  else if (mayWrap && step > 0) cellsOf(from, column + 1)[0]?.focus()
}

function cellsOf(from: HTMLInputElement, column: number): HTMLInputElement[] {
  const table = from.closest('.data-table')
  return [
    ...(table?.querySelectorAll<HTMLInputElement>(`input[data-score-column="${column}"]:enabled`) ?? []),
  ]
}
