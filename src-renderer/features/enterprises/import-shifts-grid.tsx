// The table as it was read, coloured: red where it was not, outlined where it differs; arrows walk it, the line above says why.
import { Pagination } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type {
  ShiftTablePreview,
  ShownShiftCell,
  ShownShiftRow,
} from '../../../src-main/contract/shift-imports.ts'
import { dateLabel, weekdayLabel, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'

const ROWS = 40
/** The whole grid takes the keyboard as one, as a sheet does. */
const oneTabStop = { tabIndex: 0 }

interface Spot {
  readonly row: number
  readonly column: number
}

// long: the grid, its keys, and the line above that says what is looked at
export function ImportShiftsGrid({ preview }: { readonly preview: ShiftTablePreview }) {
  const { dates, rows } = preview
  const [page, setPage] = useState(1)
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 })
  const frame = useRef<HTMLElement>(null)
  const shown = rows.slice((page - 1) * ROWS, page * ROWS)
  const move = (event: KeyboardEvent) => {
    const next = moved(event, spot, shown.length, dates.length)
    if (next === null) return
    event.preventDefault()
    setSpot(next)
    const cell = frame.current?.querySelector(`[data-spot="${next.row}-${next.column}"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  return (
    <>
      <p className="shift-import-hint" role="status">
        {hintOf(shown[spot.row], spot.column, dates)}
      </p>
      <section
        ref={frame}
        className="shift-import-grid"
        {...oneTabStop}
        aria-label="排班表预览，用方向键逐格看"
        onKeyDown={move}
      >
        <table>
          <DateHeads dates={dates} />
          <tbody>
            {shown.map((row, index) => (
              <PersonRow
                key={row.key}
                row={row}
                index={index}
                dates={dates}
                at={spot.row === index ? spot.column : null}
                onLook={(column) => setSpot({ row: index, column })}
              />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > ROWS && (
        <Pagination
          size="small"
          current={page}
          pageSize={ROWS}
          total={rows.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  )
}

function DateHeads({ dates }: Pick<ShiftTablePreview, 'dates'>) {
  return (
    <thead>
      <tr>
        <th className="who" scope="col">
          姓名
        </th>
        {dates.map((date) => (
          <th key={date} scope="col" className={weekdayOf(date) > 5 ? 'rest' : ''} title={dateLabel(date)}>
            {weekdayLabel(weekdayOf(date)).slice(1)}
            <br />
            {date.endsWith('-01') ? `${Number(date.slice(5, 7))}月` : Number(date.slice(8))}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface PersonRowProps extends Pick<ShiftTablePreview, 'dates'> {
  readonly row: ShownShiftRow
  readonly index: number
  /** The column that is looked at; null: another row is. */
  readonly at: number | null
  readonly onLook: (column: number) => void
}

function PersonRow({ row, index, dates, at, onLook }: PersonRowProps) {
  return (
    <tr className={row.state === 'known' ? '' : 'left-out'}>
      <th className="who" scope="row" title={row.reason}>
        {row.name}
        <small>{row.state === 'asked' ? '要确认' : row.state === 'unknown' ? '不导入' : row.teamName}</small>
      </th>
      {row.cells.map((cell, column) => (
        <Cell
          key={dates[column] ?? column}
          cell={cell}
          spot={`${index}-${column}`}
          isAt={at === column}
          onLook={() => onLook(column)}
        />
      ))}
    </tr>
  )
}

interface CellProps {
  readonly cell: ShownShiftCell
  readonly spot: string
  readonly isAt: boolean
  readonly onLook: () => void
}

function Cell({ cell, spot, isAt, onLook }: CellProps) {
  const classes = ['cell', cell.state, cell.tone, isAt ? 'at' : ''].join(' ')
  return (
    <td data-spot={spot} title={cell.hint} onMouseEnter={onLook}>
      <span className={classes}>{cell.mark}</span>
    </td>
  )
}

function hintOf(row: ShownShiftRow | undefined, column: number, dates: readonly string[]): string {
  const [cell, date] = [row?.cells[column], dates[column]]
  if (row === undefined || cell === undefined || date === undefined) return '这张表里没有行。'
  const who = row.state === 'known' ? row.name : `${row.name}（${row.reason}）`
  return `${who} ${dateLabel(date)}：${cell.hint === '' ? '空' : cell.hint}`
}

function moved({ key }: KeyboardEvent, { row, column }: Spot, rows: number, columns: number): Spot | null {
  const steps: Readonly<Record<string, Spot>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    PageUp: { row: row - 10, column },
    PageDown: { row: row + 10, column },
  }
  const next = steps[key]
  if (next === undefined || rows === 0) return null
  const within = (value: number, length: number) => Math.max(0, Math.min(length - 1, value))
  return { row: within(next.row, rows), column: within(next.column, columns) }
}
