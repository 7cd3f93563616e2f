// Where the shift table comes from: the file, its sheet, and the month where the table doesn't say it.
import { Input, Select } from 'antd'
import { useHouse } from '../../transport/use-house.ts'
import { FileButton } from '../../ui/file-button.tsx'
import type { ShiftImport } from './use-shift-import.ts'

export interface ImportShiftsBarProps {
  readonly table: ShiftImport
  readonly onFile: (file: File) => void
}

export function ImportShiftsBar({ table, onFile }: ImportShiftsBarProps) {
  const { brought, preview, said, say } = table
  return (
    <div className="shift-import-bar">
      <FileButton label="排班表文件" name={brought?.name ?? null} isFocused onFile={onFile} />
      {preview !== null && preview.sheets.length > 1 && (
        <Select
          aria-label="工作表"
          style={{ width: 200 }}
          value={preview.sheetName}
          options={preview.sheets.map(({ name, rowCount }) => ({
            value: name,
            label: `${name}（${rowCount} 行）`,
          }))}
          onChange={(sheetName: string) => say({ sheetName })}
        />
      )}
      {preview !== null && (preview.issue === 'no-month' || said.month !== null) && (
        <Month value={said.month} onSay={(month) => say({ month })} />
      )}
    </div>
  )
}

interface MonthProps {
  readonly value: string | null
  readonly onSay: (month: string | null) => void
}

function Month({ value, onSay }: MonthProps) {
  const { today } = useHouse()
  return (
    <span className="shift-import-month">
      <label htmlFor="shift-import-month">这张表是哪个月的</label>
      <Input
        id="shift-import-month"
        type="month"
        autoFocus
        style={{ width: 150 }}
        defaultValue={value ?? today.slice(0, 7)}
        onChange={({ target }) => /^20\d{2}-\d{2}$/.test(target.value) && onSay(target.value)}
        onPressEnter={({ currentTarget }) => onSay(currentTarget.value)}
      />
      {value === null && <span className="quiet">按回车确认</span>}
    </span>
  )
}
