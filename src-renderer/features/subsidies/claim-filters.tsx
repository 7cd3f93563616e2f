// Which claims are shown: by text, state, class and union, or those that wait for this account.
import { Checkbox, Select } from 'antd'
import type { ReactNode } from 'react'
import { type ClaimState, claimStateLabels, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useEarnedClasses, useUnionOptions } from './queries.ts'

export interface ClaimFilter {
  readonly search: string
  readonly state: ClaimState | null
  readonly classId: string | null
  readonly unionId: string | null
  readonly isMine: boolean
}

export interface ClaimFiltersProps {
  readonly policyId: string
  readonly filter: ClaimFilter
  readonly onChange: (change: Partial<ClaimFilter>) => void
  /** How many there are. */
  readonly children: ReactNode
}

export function ClaimFilters({ policyId, filter, onChange, children }: ClaimFiltersProps) {
  const { data: classes } = useEarnedClasses(policyId)
  const { data: unions } = useUnionOptions()
  const shownUnions = (unions?.rows ?? []).filter((one) => one.level !== 'base')
  return (
    <div className="toolbar">
      <SearchBox
        value={filter.search}
        onChange={(search) => onChange({ search })}
        placeholder="姓名、拼音、证件号后四位或申领号"
        width={270}
      />
      <Choice<ClaimState>
        label="状态"
        width={116}
        value={filter.state}
        options={claimStates.map((one) => ({ value: one, label: claimStateLabels[one] }))}
        onChange={(state) => onChange({ state })}
      />
      <Choice
        label="班级"
        value={filter.classId}
        options={(classes?.rows ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onChange={(classId) => onChange({ classId })}
      />
      <Choice
        label="工会"
        value={filter.unionId}
        options={shownUnions.map((one) => ({ value: one.id, label: `${'　'.repeat(one.depth)}${one.name}` }))}
        onChange={(unionId) => onChange({ unionId })}
      />
      <Checkbox checked={filter.isMine} onChange={(event) => onChange({ isMine: event.target.checked })}>
        只看待我办理
      </Checkbox>
      <span className="toolbar-end quiet">{children}</span>
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly width?: number
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | null) => void
}

/** One of them, or all. */
function Choice<Value extends string>({ label, width = 190, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Select<Value | ''>
      aria-label={label}
      style={{ width }}
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? ''}
      options={[{ value: '' as const, label: `全部${label}` }, ...options]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}
