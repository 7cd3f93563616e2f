// Picks a node of the union's tree: indented by depth, found by any part of its name.
import { Select } from 'antd'
import { useUnionOptions } from './queries.ts'

export interface UnionSelectProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (id: string | null) => void
  readonly placeholder?: string
  readonly width?: number | string
}

export function UnionSelect({
  id,
  value = null,
  onChange,
  placeholder = '选择工会',
  width = '100%',
}: UnionSelectProps) {
  const { data } = useUnionOptions()
  const options = (data?.rows ?? []).map((row) => ({
    value: row.id,
    label: row.name,
    shown: `${'　'.repeat(row.depth)}${row.name}`,
  }))
  return (
    <Select
      {...(id !== undefined && { id })}
      aria-label="工会"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      style={{ width }}
      placeholder={placeholder}
      value={value}
      options={options}
      optionRender={(option) => option.data.shown}
      popupMatchSelectWidth={280}
      notFoundContent="没有符合的工会，可到“工会组织”中新增"
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
    />
  )
}
