// Who earned the subsidy: class by class, each person with the answer and its reasons; the chosen are entered in one go.
import { Button, Drawer, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { earnedColumns } from './earned-columns.tsx'
import { EnterDialog } from './enter-dialog.tsx'
import { type EarnedRow, useEarned, useEarnedClasses, useHasRight } from './queries.ts'
import { ReasonsList } from './reasons-list.tsx'

export interface EarnedTabProps {
  readonly policyId: string
  readonly go: (tab: string, more?: Record<string, string>) => void
}

// long: who is shown, chosen and entered, all over the same rows
export function EarnedTab({ policyId, go }: EarnedTabProps) {
  const mayEnter = useHasRight('subsidies.enter')
  const [filter, setFilter] = useState<EarnedFilter>({ classId: null, show: 'unclaimed', search: '' })
  const [{ page, pageSize }, setPage] = useState({ page: 1, pageSize: 50 })
  const [chosen, setChosen] = useState<ReadonlyMap<string, EarnedRow>>(new Map())
  const [opened, setOpened] = useState<EarnedRow | null>(null)
  const [isEntering, setEntering] = useState(false)
  const { data, error, refetch } = useEarned({ policyId, ...filter, page, pageSize })
  const rows = data?.rows
  const open = (rows ?? []).filter(canBeClaimed)
  const pick = (ids: readonly string[]) => {
    const known = new Map([...chosen, ...open.map((row) => [row.enrolmentId, row] as const)])
    setChosen(
      new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)] as const] : [])).filter(isKnown)),
    )
  }
  const narrow = (change: Partial<EarnedFilter>) => {
    setFilter({ ...filter, ...change })
    setPage({ page: 1, pageSize })
  }
  return (
    <div className="tab-body">
      <EarnedFilters policyId={policyId} filter={filter} onChange={narrow}>
        {mayEnter && (
          <span className="toolbar-end toolbar">
            <Button
              disabled={open.length === 0}
              onClick={() => pick([...chosen.keys(), ...open.map((row) => row.enrolmentId)])}
            >
              选中本页符合的 {open.length} 人
            </Button>
            <Button type="primary" disabled={chosen.size === 0} onClick={() => setEntering(true)}>
              录入申领{chosen.size > 0 ? ` ${chosen.size} 人` : ''}
            </Button>
          </span>
        )}
      </EarnedFilters>
      <DataTable<EarnedRow>
        label="谁能领"
        rows={rows}
        columns={earnedColumns(go)}
        rowKey={(row) => row.enrolmentId}
        onOpen={setOpened}
        error={error}
        onRetry={() => void refetch()}
        rowClassName={(row) => (row.isEligible ? '' : 'row-quiet')}
        page={{
          page,
          pageSize,
          total: data?.total ?? 0,
          onChange: (next, size) => setPage({ page: next, pageSize: size }),
        }}
        {...(mayEnter && { selection: { ids: [...chosen.keys()], onChange: pick } })}
        empty={
          <EmptyState
            title="没有符合条件的学员"
            hint={
              filter.show === 'unclaimed'
                ? '可能都已录入：换成“全部”看看，或换一个班级。'
                : '补贴性课程的班级在政策期内开班后，学员会列在这里。'
            }
          />
        }
      />
      <Drawer
        title={opened === null ? '' : `${opened.name} · ${opened.className}`}
        open={opened !== null}
        onClose={() => setOpened(null)}
        size={460}
      >
        {opened !== null && <ReasonsList reasons={opened.reasons} />}
      </Drawer>
      <EnterDialog
        policyId={policyId}
        rows={[...chosen.values()]}
        open={isEntering}
        onClose={() => setEntering(false)}
        onEntered={() => setChosen(new Map())}
      />
    </div>
  )
}

interface EarnedFilter {
  readonly classId: string | null
  readonly show: 'unclaimed' | 'all'
  readonly search: string
}

interface EarnedFiltersProps {
  readonly policyId: string
  readonly filter: EarnedFilter
  readonly onChange: (change: Partial<EarnedFilter>) => void
  readonly children: ReactNode
}

function EarnedFilters({ policyId, filter, onChange, children }: EarnedFiltersProps) {
  const { data: classes } = useEarnedClasses(policyId)
  return (
    <div className="toolbar">
      <SearchBox
        value={filter.search}
        onChange={(search) => onChange({ search })}
        placeholder="姓名、拼音、首字母或证件号后四位"
      />
      <Select
        aria-label="班级"
        style={{ width: 320 }}
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.classId ?? ''}
        options={[
          { value: '', label: '全部班级' },
          ...(classes?.rows ?? []).map((one) => ({
            value: one.id,
            label: `${one.name}　结业 ${one.certified}，未录入 ${one.unclaimed}`,
          })),
        ]}
        onChange={(id) => onChange({ classId: id === '' ? null : id })}
      />
      <Segmented<EarnedFilter['show']>
        value={filter.show}
        options={[
          { value: 'unclaimed', label: '未申领' },
          { value: 'all', label: '全部' },
        ]}
        onChange={(show) => onChange({ show })}
      />
      {children}
    </div>
  )
}

export const canBeClaimed = (row: EarnedRow): boolean =>
  row.isEligible && row.claim === null && row.pool !== null
const isKnown = (pair: readonly [string, EarnedRow | undefined]): pair is readonly [string, EarnedRow] =>
  pair[1] !== undefined
