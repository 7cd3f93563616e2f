// Claims by state, with the steps that this account may take on one or on many.
import { Button } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { claimActLabels } from '../../../src-main/contract/claims.ts'
import type { ClaimAct } from '../../../src-main/domain/subsidies/claim.ts'
import { type ClaimState, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { claimColumns } from './claim-columns.tsx'
import { ClaimDrawer } from './claim-drawer.tsx'
import { type ClaimFilter, ClaimFilters } from './claim-filters.tsx'
import { isForward } from './claim-state.tsx'
import { type ClaimRow, useClaims } from './queries.ts'
import { StepDialog } from './step-dialog.tsx'

type KeptFilter = Omit<ClaimFilter, 'state'>

// long: what is asked for, shown, chosen and taken a step on, all over the same rows
export function ClaimsTab({ policyId }: { readonly policyId: string }) {
  // The state asked for stands in the address: a button that leads here only changes that, and nothing is lost.
  const [asked, setAsked] = useSearchParams()
  const state = claimStates.find((one) => one === asked.get('state')) ?? null
  const [kept, keep] = useState<KeptFilter>({
    search: asked.get('search') ?? '',
    classId: null,
    unionId: null,
    isMine: false,
  })
  const filter = { ...kept, state }
  const [turned, setPage] = useState({ page: 1, pageSize: 50, state })
  const { pageSize } = turned
  const page = turned.state === state ? turned.page : 1
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [step, setStep] = useState<{ act: ClaimAct; rows: readonly ClaimRow[] } | null>(null)
  const { data, error, refetch } = useClaims({ policyId, ...filter, page, pageSize })
  const rows = data?.rows
  const picked = (rows ?? []).filter((row) => chosen.includes(row.id))
  const narrow = ({ state: next, ...change }: Partial<ClaimFilter>) => {
    if (next !== undefined) setAsked(withState(asked, next))
    keep((before) => ({ ...before, ...change }))
    setChosen([])
    setPage({ page: 1, pageSize, state })
  }
  const isFiltered =
    filter.search !== '' ||
    state !== null ||
    filter.classId !== null ||
    filter.unionId !== null ||
    filter.isMine
  return (
    <div className="tab-body">
      <ClaimFilters policyId={policyId} filter={filter} onChange={narrow}>
        {data !== undefined && (
          <>
            {data.total} 份，共 <MoneyText fen={data.amountFen} unit />
          </>
        )}
      </ClaimFilters>
      {picked.length > 0 && (
        <BatchBar
          picked={picked}
          onAct={(act) => setStep({ act, rows: picked })}
          onNone={() => setChosen([])}
        />
      )}
      <DataTable<ClaimRow>
        label="申领列表"
        rows={rows}
        columns={claimColumns((act, row) => setStep({ act, rows: [row] }))}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenedId(row.id)}
        error={error}
        onRetry={() => void refetch()}
        selection={{ ids: chosen, onChange: setChosen }}
        page={{
          page,
          pageSize,
          total: data?.total ?? 0,
          onChange: (next, size) => {
            setChosen([])
            setPage({ page: next, pageSize: size, state })
          },
        }}
        empty={
          <EmptyState
            title={isFiltered ? '没有符合条件的申领' : '还没有申领'}
            hint={isFiltered ? '换个状态、班级或关键词再找。' : '到“谁能领”选中符合的学员，一次录入。'}
          />
        }
      />
      <ClaimDrawer
        id={openedId}
        onClose={() => setOpenedId(null)}
        onStep={(act, row) => setStep({ act, rows: [row] })}
      />
      <StepDialog
        policyId={policyId}
        step={step}
        onClose={() => setStep(null)}
        onDone={() => setChosen([])}
      />
    </div>
  )
}

function withState(asked: URLSearchParams, state: ClaimState | null): URLSearchParams {
  const next = new URLSearchParams(asked)
  if (state === null) next.delete('state')
  else next.set('state', state)
  return next
}

interface BatchBarProps {
  readonly picked: readonly ClaimRow[]
  readonly onAct: (act: ClaimAct) => void
  readonly onNone: () => void
}

function BatchBar({ picked, onAct, onNone }: BatchBarProps) {
  const acts = commonActs(picked)
  return (
    <div className="batch-bar">
      已选 {picked.length} 份
      {acts.map((act) => (
        <Button
          key={act}
          {...(isForward(act) ? { type: 'primary' as const } : {})}
          onClick={() => onAct(act)}
        >
          {claimActLabels[act]}
        </Button>
      ))}
      {acts.length === 0 && <span className="quiet">所选各份没有你能一起办理的步骤，请按状态分开选</span>}
      <Button type="text" onClick={onNone}>
        取消选择
      </Button>
    </div>
  )
}

/** Steps that every chosen claim would allow. */
const commonActs = (rows: readonly ClaimRow[]): readonly ClaimAct[] =>
  (rows[0]?.can ?? []).filter((act) => rows.every((row) => row.can.includes(act)))
