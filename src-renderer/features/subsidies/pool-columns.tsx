// The columns of the quota tree: places above, yuan below, figures under figures.
import { Button, type TableColumnsType } from 'antd'
import { formatFen } from '../../lib/format-money.ts'
import type { PoolRow } from './queries.ts'
import type { Movement } from './use-movement.ts'

export interface PoolColumnsProps {
  readonly mayManage: boolean
  readonly rows: readonly PoolRow[]
  readonly onMove: (movement: Movement) => void
  readonly onLedger: (pool: PoolRow) => void
}

// long: one column after another, in the order of the table
export function poolColumns({
  mayManage,
  rows,
  onMove,
  onLedger,
}: PoolColumnsProps): TableColumnsType<PoolRow> {
  const figure = (
    title: string,
    pick: (row: PoolRow) => { readonly places: number | null; readonly fen: number | null },
  ) => ({
    title,
    key: title,
    align: 'right' as const,
    width: 128,
    render: (_: unknown, row: PoolRow) => <Figures row={row} amount={pick(row)} />,
  })
  return [
    {
      title: '工会',
      key: 'union',
      render: (_, row) => (
        <span style={{ paddingInlineStart: row.depth * 22 }}>
          {row.depth > 0 && (
            <span className="quiet" aria-hidden="true">
              └{' '}
            </span>
          )}
          {row.unionName}
        </span>
      ),
    },
    figure('下达', (row) => row.granted),
    figure('分配下级', (row) => row.handedDown),
    figure('预占', (row) => row.reserved),
    figure('占用', (row) => row.occupied),
    figure('剩余', (row) => row.remaining),
    {
      title: '办理',
      key: 'acts',
      width: 250,
      render: (_, pool) => (
        <span className="row-acts">
          {mayManage && pool.parentId === null && (
            <Button size="small" onClick={() => onMove({ kind: 'grant', pool })}>
              追加
            </Button>
          )}
          {mayManage && (
            <Button size="small" onClick={() => onMove({ kind: 'hand-down', pool })}>
              分配
            </Button>
          )}
          {mayManage && pool.parentId !== null && (
            <Button size="small" onClick={() => onMove({ kind: 'take-back', pool })}>
              收回
            </Button>
          )}
          {mayManage && hasSibling(pool, rows) && (
            <Button size="small" onClick={() => onMove({ kind: 'transfer', pool })}>
              调剂
            </Button>
          )}
          <Button size="small" type="text" onClick={() => onLedger(pool)}>
            台账
          </Button>
        </span>
      ),
    },
  ]
}

function Figures({
  row,
  amount,
}: {
  readonly row: PoolRow
  readonly amount: { readonly places: number | null; readonly fen: number | null }
}) {
  return (
    <span className="two-figures">
      <span>{row.limitsPlaces || (amount.places ?? 0) > 0 ? `${amount.places ?? '不限'} 名` : '不限'}</span>
      <span className="money">
        {amount.fen === null || (!row.limitsFen && amount.fen === 0) ? (
          <span className="quiet">不限金额</span>
        ) : (
          formatFen(amount.fen)
        )}
      </span>
    </span>
  )
}

const hasSibling = (pool: PoolRow, rows: readonly PoolRow[]): boolean =>
  pool.parentId !== null && rows.some((other) => other.id !== pool.id && other.parentId === pool.parentId)
