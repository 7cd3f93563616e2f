// A table that is driven from the keyboard: arrows, PgUp, PgDn, Home and End move the marked row, Enter opens it.
import { Table, type TableColumnsType } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { isTyping } from '../lib/keyboard.ts'
import { isMoveKey, moveRow } from '../lib/move-row.ts'
import { LoadFailed } from './load-failed.tsx'

export interface TablePage {
  readonly page: number
  readonly pageSize: number
  readonly total: number
  readonly onChange: (page: number, pageSize: number) => void
}

export interface DataTableProps<Row extends object> {
  /** Says aloud what the table holds, e.g. '学员名单'. */
  readonly label: string
  readonly rows: readonly Row[] | undefined
  readonly columns: TableColumnsType<Row>
  readonly rowKey: (row: Row) => string
  readonly onOpen?: (row: Row) => void
  readonly page?: TablePage
  readonly empty?: ReactNode
  readonly error?: unknown
  readonly onRetry?: () => void
  readonly rowClassName?: (row: Row) => string
  /** Ids of ticked rows; ticking is offered where this is given (Space ticks the marked row). */
  readonly selection?: {
    readonly ids: readonly string[]
    readonly onChange: (ids: readonly string[]) => void
  }
  readonly summary?: () => ReactNode
  /** Puts the keyboard on the table as soon as it is there. */
  readonly autoFocus?: boolean
}

// long: one table: which row is marked, the keys that move it, and the library’s table under it
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, onOpen, page, empty, error, onRetry, selection } = props
  const [marked, setMarked] = useState(-1)
  const frame = useRef<HTMLDivElement>(null)
  const list = rows ?? []
  const markedRow = list[marked]

  useEffect(() => {
    if (props.autoFocus === true) frame.current?.focus()
  }, [props.autoFocus])
  useEffect(() => {
    frame.current
      ?.querySelector('.row-marked')
      ?.scrollIntoView({ block: marked === 0 ? 'center' : 'nearest' })
  }, [marked])
  useEffect(() => setMarked((row) => Math.min(row, list.length - 1)), [list.length])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    if (isMoveKey(event.key)) {
      event.preventDefault()
      setMarked(moveRow(marked, event.key, list.length))
      return
    }
    const isOnFrame = event.target === frame.current
    if (event.key === 'Enter' && isOnFrame && markedRow !== undefined) onOpen?.(markedRow)
    if (event.key === ' ' && isOnFrame && markedRow !== undefined && selection !== undefined) {
      event.preventDefault()
      selection.onChange(toggled(selection.ids, rowKey(markedRow)))
    }
  }

  if (error !== undefined && error !== null) return <LoadFailed error={error} {...(onRetry && { onRetry })} />
  if (rows !== undefined && rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    // The frame is one tab stop for the whole table, as in a spreadsheet
    <section
      ref={frame}
      className="data-table"
      {...oneTabStop}
      aria-label={`${label}：上下键选择，回车打开`}
      onKeyDown={onKeyDown}
    >
      <Table<Row>
        size="small"
        sticky
        columns={columns}
        dataSource={list}
        rowKey={rowKey}
        loading={rows === undefined && { delay: 150 }}
        rowClassName={(row, index) =>
          [index === marked ? 'row-marked' : '', props.rowClassName?.(row) ?? ''].join(' ')
        }
        onRow={(row, index = -1) => ({
          'aria-selected': index === marked,
          onClick: () => setMarked(index),
          onDoubleClick: () => onOpen?.(row),
        })}
        pagination={page === undefined ? false : pagination(page)}
        {...(selection && { rowSelection: ticking(selection) })}
        {...(props.summary && { summary: props.summary })}
      />
    </section>
  )
}

/** The whole table takes the keyboard as one, as a sheet does; the marked row is its own affair. */
const oneTabStop = { tabIndex: 0 }

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}

function ticking(selection: NonNullable<DataTableProps<object>['selection']>) {
  return {
    selectedRowKeys: [...selection.ids],
    preserveSelectedRowKeys: true,
    onChange: (keys: readonly (string | number | bigint)[]) => selection.onChange(keys.map(String)),
  }
}

function pagination({ page, pageSize, total, onChange }: TablePage) {
  return {
    current: page,
    pageSize,
    total,
    onChange,
    size: 'small' as const,
    showSizeChanger: total > 20,
    pageSizeOptions: [20, 50, 100, 200],
    hideOnSinglePage: total <= 20,
    showTotal: (count: number, [from, to]: [number, number]) => `第 ${from}–${to} 条，共 ${count} 条`,
  }
}
