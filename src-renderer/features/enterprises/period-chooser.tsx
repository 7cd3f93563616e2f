// Which of a day's periods is meant, where several lie on it: each can be opened or taken out, by keyboard too.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import { dateLabel, type IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { periodWords } from './period-words.ts'

export interface PeriodChooserProps {
  readonly date: IsoDate
  readonly periods: readonly ProductionPeriodRow[]
  readonly onClose: () => void
  readonly onEdit: (period: ProductionPeriodRow) => void
  readonly onRemove: (period: ProductionPeriodRow) => void
}

/** Hangs on an empty mark laid over the day, so that no day is drawn anew by it. */
export function PeriodChooser({ date, periods, onClose, onEdit, onRemove }: PeriodChooserProps) {
  const leave = () => {
    onClose()
    dayOf(date)?.focus()
  }
  return (
    <Popover
      open
      trigger="click"
      title={dateLabel(date)}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      content={
        <Choices
          periods={periods}
          onLeave={leave}
          onEdit={(period) => {
            onClose()
            onEdit(period)
          }}
          onRemove={(period) => {
            onRemove(period)
            leave()
          }}
        />
      }
    >
      <span className="chooser-place" style={placeOf(date)} />
    </Popover>
  )
}

interface ChoicesProps extends Pick<PeriodChooserProps, 'periods' | 'onEdit' | 'onRemove'> {
  readonly onLeave: () => void
}

function Choices({ periods, onLeave, onEdit, onRemove }: ChoicesProps) {
  const frame = useRef<HTMLUListElement>(null)
  useEffect(() => frame.current?.querySelector('button')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onLeave()
  }
  return (
    <ul className="period-choices" ref={frame} onKeyDown={onKeyDown}>
      {periods.map((period) => (
        <li key={period.id}>
          <Button type="link" size="small" onClick={() => onEdit(period)}>
            {periodWords(period)}
          </Button>
          <Button
            type="text"
            size="small"
            danger
            icon={<DeleteOutlined />}
            aria-label={`删除${periodWords(period)}`}
            onClick={() => onRemove(period)}
          >
            删除
          </Button>
        </li>
      ))}
    </ul>
  )
}

const dayOf = (date: IsoDate): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.period-year [data-date="${date}"]`)

function placeOf(date: IsoDate) {
  const cell = dayOf(date)
  if (cell === null) return {}
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell
  return { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight }
}
