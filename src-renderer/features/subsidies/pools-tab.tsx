// The quota down the union's tree: what each node got, handed on, reserved, used, and has left.
import { Button } from 'antd'
import { useState } from 'react'
import { unionLevelLabels } from '../../../src-main/domain/unions/union-tree.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LedgerDrawer } from './ledger-drawer.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { poolColumns } from './pool-columns.tsx'
import { type PoolRow, useMayManage, usePools } from './queries.ts'
import type { Movement } from './use-movement.ts'

// long: one list: what is asked for, its head, its rows and what opens beside it
export function PoolsTab({ policyId }: { readonly policyId: string }) {
  const mayManage = useMayManage()
  const { data, error, refetch } = usePools(policyId)
  const [movement, setMovement] = useState<Movement | null>(null)
  const [opened, setOpened] = useState<PoolRow | null>(null)
  const rows = data?.rows
  const grant = mayManage && (
    <Button
      type={rows?.length === 0 ? 'primary' : 'default'}
      onClick={() => setMovement({ kind: 'grant', pool: null })}
    >
      从上级下达
    </Button>
  )
  return (
    <div className="tab-body">
      <div className="toolbar">
        <span className="quiet">
          剩余 = 下达 − 分配下级 − 预占 − 占用；任何时候不会小于零。每一笔都在台账里，只能追加。
        </span>
        <span className="toolbar-end">{rows !== undefined && rows.length > 0 && grant}</span>
      </div>
      <DataTable<PoolRow>
        label="名额"
        rows={rows}
        columns={poolColumns({ mayManage, rows: rows ?? [], onMove: setMovement, onLedger: setOpened })}
        rowKey={(row) => row.id}
        onOpen={setOpened}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <EmptyState
            title="这项政策还没有名额"
            hint={`先登记上级下达给${unionLevelLabels.county}的名额或金额，再逐级分配；申领记在职工${unionLevelLabels.base}的上一级。`}
            {...(grant !== false && { action: grant })}
          />
        }
      />
      {movement !== null && (
        <MoveDialog
          policyId={policyId}
          movement={movement}
          pools={rows ?? []}
          onClose={() => setMovement(null)}
        />
      )}
      <LedgerDrawer pool={opened} onClose={() => setOpened(null)} />
    </div>
  )
}
