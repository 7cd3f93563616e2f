// Whose roster it is and where it comes from: enterprise, file, sheet, row of headings.
import { InputNumber, Select } from 'antd'
import { FileButton } from '../../ui/file-button.tsx'
import { useEnterpriseOptions } from './queries.ts'
import type { RosterImport } from './use-roster-import.ts'

export interface RosterBarProps {
  readonly roster: RosterImport
  readonly enterpriseId: string | null
  readonly onEnterprise: (id: string | null) => void
  readonly onFile: (file: File) => void
}

// long: one bar from left to right
export function RosterBar({ roster, enterpriseId, onEnterprise, onFile }: RosterBarProps) {
  const enterprises = useEnterpriseOptions()
  const { brought, preview } = roster
  return (
    <div className="roster-bar">
      <label htmlFor="roster-enterprise">企业</label>
      <Select
        id="roster-enterprise"
        style={{ width: 300 }}
        autoFocus={enterpriseId === null}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="这是哪家企业的花名册"
        value={enterpriseId}
        options={enterprises}
        onChange={onEnterprise}
      />
      <FileButton
        label="花名册文件"
        name={brought?.name ?? null}
        isFocused={enterpriseId !== null && brought === null}
        onFile={onFile}
      />
      {preview !== null && preview.sheets.length > 1 && (
        <Select
          aria-label="工作表"
          style={{ width: 170 }}
          value={preview.sheetName}
          options={preview.sheets.map(({ name, rowCount }) => ({
            value: name,
            label: `${name}（${rowCount} 行）`,
          }))}
          onChange={roster.chooseSheet}
        />
      )}
      {preview !== null && (
        <span className="roster-heading-row">
          标题在第
          <HeaderRow row={preview.headerRow} onChange={roster.chooseHeaderRow} />行
          {preview.headerRow === 0 && <span className="quiet">（没有标题行）</span>}
        </span>
      )}
    </div>
  )
}

interface HeaderRowProps {
  readonly row: number
  readonly onChange: (row: number) => void
}

/** The file is read again when the number is done, not at every digit. */
function HeaderRow({ row, onChange }: HeaderRowProps) {
  const say = (text: string) => {
    const typed = Number(text)
    if (text.trim() !== '' && Number.isInteger(typed) && typed >= 0 && typed !== row) onChange(typed)
  }
  return (
    <InputNumber<number>
      key={row}
      aria-label="标题所在行，没有标题填 0"
      size="small"
      min={0}
      max={20_000}
      precision={0}
      style={{ width: 64 }}
      defaultValue={row}
      onPressEnter={(event) => say(event.currentTarget.value)}
      onBlur={(event) => say(event.currentTarget.value)}
      onStep={(next) => onChange(next)}
    />
  )
}
