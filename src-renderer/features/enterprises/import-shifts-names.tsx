// What each name in the table means: what is known is shown with where it comes from, what is not is typed in here.
import { Input, Tag } from 'antd'
import { useEffect, useState } from 'react'
import type { ShownShiftName } from '../../../src-main/contract/shift-imports.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { meaningOf, shiftsAsTyped } from './import-shifts-meaning.ts'
import type { ShiftImport } from './use-shift-import.ts'

export interface ImportShiftsNamesProps {
  readonly table: ShiftImport
  readonly names: readonly ShownShiftName[]
}

const sources = {
  given: '刚填的',
  remembered: '以前填过',
  written: '名称里写着',
  legend: '表里说明',
  common: '',
  system: '企业的班次',
  unknown: '要填',
} as const

export function ImportShiftsNames({ table, names }: ImportShiftsNamesProps) {
  const { said, say } = table
  const unknown = names.filter(({ source }) => source === 'unknown').length
  return (
    <section className="shift-import-names" aria-label="班次名称">
      <h2>
        班次名称
        {unknown > 0 ? (
          <em> {unknown} 个不认识：填“8-20”“20-次日8”或“休”，企业以后都记得</em>
        ) : (
          <span className="quiet"> 都认得；填错了可以直接改</span>
        )}
      </h2>
      <div className="shift-import-name-list">
        {names.map((name, index) => (
          <NameField
            key={name.name}
            name={name}
            isFirst={index === 0 && name.source === 'unknown'}
            onSay={(shifts) => say({ names: { ...said.names, [name.name]: shifts } })}
          />
        ))}
      </div>
    </section>
  )
}

interface NameFieldProps {
  readonly name: ShownShiftName
  readonly isFirst: boolean
  readonly onSay: (shifts: readonly Shift[]) => void
}

function NameField({ name, isFirst, onSay }: NameFieldProps) {
  const known = shownMeaning(name)
  const [text, setText] = useState(known)
  useEffect(() => setText(known), [known])
  const meant = meaningOf(text, name.name)
  const isWrong = text.trim() !== '' && text !== known && meant === null
  const say = () => {
    if (meant !== null && text !== known) onSay(meant)
  }
  return (
    <span className={name.source === 'unknown' ? 'shift-import-name unknown' : 'shift-import-name'}>
      <span className="shift-import-word" title={`${name.cells} 格`}>
        {name.name}
        <small> {name.cells} 格</small>
      </span>
      <Input
        size="small"
        aria-label={`“${name.name}”的时间`}
        autoFocus={isFirst}
        style={{ width: 148 }}
        placeholder="8-20 或 休"
        value={text}
        {...(isWrong && { status: 'error' as const })}
        onChange={({ target }) => setText(target.value)}
        onBlur={say}
        onPressEnter={(event) => {
          if (event.ctrlKey) return
          say()
          nextField(event.currentTarget)
        }}
      />
      {sources[name.source] !== '' && (
        <Tag color={name.source === 'unknown' ? 'gold' : 'default'}>{sources[name.source]}</Tag>
      )}
    </span>
  )
}

/** Enter goes on to the next name, as in a column of a spreadsheet. */
function nextField(field: HTMLInputElement): void {
  const fields = [...(field.closest('.shift-import-name-list')?.querySelectorAll('input') ?? [])]
  fields[fields.indexOf(field) + 1]?.focus()
}

function shownMeaning({ shifts, note, isSilent, source }: ShownShiftName): string {
  if (source === 'unknown') return ''
  if (isSilent) return '不改当天的班'
  if (shifts.length === 0) return note === '' ? '休' : `休（${note}）`
  return shiftsAsTyped(shifts)
}
