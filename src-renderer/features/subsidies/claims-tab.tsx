// Claims by state, with the steps that this account may take on one or on many.
import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { claimActLabels } from '../../../src-main/contract/claims.ts'
import type { ClaimAct } from '../../../src-main/domain/subsidies/claim.ts'
import { type ClaimState, claimStateLabels, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { claimColumns } from './claim-columns.tsx'
import { ClaimDrawer } from './claim-drawer.tsx'
import { isForward } from './claim-state.tsx'
import { type ClaimRow, useClaims, useEarnedClasses, useUnionOptions } from './queries.ts'
import { StepDialog } from './step-dialog.tsx'

export function ClaimsTab({ policyId }: { readonly policyId: string }) {
  // The state asked for stands in the address: a button that leads here only changes that, and nothing is lost.
  const [asked, setAsked] = useSearchParams()
  const state = claimStates.find((one) => one === asked.get('state')) ?? null
  const [search, setSearch] = useState(asked.get('search') ?? '')
  const [classId, setClassId] = useState<string | null>(null)
  const [unionId, setUnionId] = useState<string | null>(null)
  const [isMine, setMine] = useState(false)
  const [turned, setPage] = useState({ page: 1, pageSize: 50, state })
  const { pageSize } = turned
  const page = turned.state === state ? turned.page : 1
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [step, setStep] = useState<{ act: ClaimAct; rows: readonly ClaimRow[] } | null>(null)
  const { data: classes } = useEarnedClasses(policyId)
  const { data: unions } = useUnionOptions()
  const { data, error, refetch } = useClaims({
    policyId,
    search,
    state,
    classId,
    unionId,
    isMine,
    page,
    pageSize,
  })
  const rows = data?.rows
  const picked = (rows ?? []).filter((row) => chosen.includes(row.id))
  const narrow = (change: () => void) => {
    change()
    setChosen([])
    setPage({ page: 1, pageSize, state })
  }
  const isFiltered = search !== '' || state !== null || classId !== null || unionId !== null || isMine
  return (
    <div className="tab-body">
      <div className="toolbar">
        <SearchBox
          value={search}
          onChange={(text) => narrow(() => setSearch(text))}
          placeholder="姓名、拼音、证件号后四位或申领号"
          width={270}
        />
        <Select<ClaimState | ''>
          aria-label="状态"
          style={{ width: 116 }}
          value={state ?? ''}
          options={[
            { value: '', label: '全部状态' },
            ...claimStates.map((one) => ({ value: one, label: claimStateLabels[one] })),
          ]}
          onChange={(next) => narrow(() => setAsked(withState(asked, next)))}
        />
        <Select
          aria-label="班级"
          style={{ width: 190 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={classId ?? ''}
          options={[
            { value: '', label: '全部班级' },
            ...(classes?.rows ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={(next) => narrow(() => setClassId(next === '' ? null : next))}
        />
        <Select
          aria-label="工会"
          style={{ width: 190 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={unionId ?? ''}
          options={[
            { value: '', label: '全部工会' },
            ...(unions?.rows ?? [])
              .filter((one) => one.level !== 'base')
              .map((one) => ({ value: one.id, label: `${'　'.repeat(one.depth)}${one.name}` })),
          ]}
          onChange={(next) => narrow(() => setUnionId(next === '' ? null : next))}
        />
        <Checkbox checked={isMine} onChange={(event) => narrow(() => setMine(event.target.checked))}>
          只看待我办理
        </Checkbox>
        <span className="toolbar-end quiet">
          {data !== undefined && (
            <>
              {data.total} 份，共 <MoneyText fen={data.amountFen} unit />
            </>
          )}
        </span>
      </div>
      {picked.length > 0 && (
        <div className="batch-bar">
          已选 {picked.length} 份
          {commonActs(picked).map((act) => (
            <Button
              key={act}
              {...(isForward(act) ? { type: 'primary' as const } : {})}
              onClick={() => setStep({ act, rows: picked })}
            >
              {claimActLabels[act]}
            </Button>
          ))}
          {commonActs(picked).length === 0 && (
            <span className="quiet">所选各份没有你能一起办理的步骤，请按状态分开选</span>
          )}
          <Button type="text" onClick={() => setChosen([])}>
            取消选择
          </Button>
        </div>
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

function withState(asked: URLSearchParams, state: ClaimState | ''): URLSearchParams {
  const next = new URLSearchParams(asked)
  if (state === '') next.delete('state')
  else next.set('state', state)
  return next
}

/** Steps that every chosen claim would allow. */
const commonActs = (rows: readonly ClaimRow[]): readonly ClaimAct[] =>
  (rows[0]?.can ?? []).filter((act) => rows.every((row) => row.can.includes(act)))
