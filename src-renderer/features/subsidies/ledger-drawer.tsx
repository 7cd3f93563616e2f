// The ledger of one pool: every line since it was opened, newest first, searchable by person, claim or note.
import { Drawer } from 'antd'
import { useState } from 'react'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { type PoolRow, useLedger } from './queries.ts'
import { remainingText } from './remaining-text.tsx'

export function LedgerDrawer({
  pool,
  onClose,
}: {
  readonly pool: PoolRow | null
  readonly onClose: () => void
}) {
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const pageSize = 20
  const { data, error, refetch } = useLedger({ poolId: pool?.id ?? '', search, page, pageSize })
  return (
    <Drawer
      title={pool === null ? '' : `${pool.unionName} · 台账（剩余 ${remainingText(pool.remaining)}）`}
      open={pool !== null}
      onClose={onClose}
      size={760}
    >
      <div className="claim-parts">
        <SearchBox
          value={search}
          onChange={(text) => {
            setSearch(text)
            setPage(1)
          }}
          placeholder="姓名、拼音、申领号或备注"
        />
        {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
        {data !== undefined && (
          <LedgerTable rows={data.rows} page={{ page, pageSize, total: data.total, onChange: setPage }} />
        )}
      </div>
    </Drawer>
  )
}
