// What the table would do: counts first, then names to explain, the way to keep it, the grid, and the one button.
import { Alert, Segmented } from 'antd'
import { useState } from 'react'
import type { ShiftTablePreview } from '../../../src-main/contract/shift-imports.ts'
import { writtenParts } from '../../../src-main/domain/enterprises/shift-import/written-parts.ts'
import { useSaveKey } from '../../lib/use-save-key.ts'
import { ImportFoot } from '../../ui/import-foot.tsx'
import { ImportShiftsChoice } from './import-shifts-choice.tsx'
import { ImportShiftsGrid } from './import-shifts-grid.tsx'
import { DifferenceList, FlagList, PeopleList } from './import-shifts-lists.tsx'
import { ImportShiftsNames } from './import-shifts-names.tsx'
import type { ShiftImport } from './use-shift-import.ts'

export interface ImportShiftsPreviewProps {
  readonly table: ShiftImport
  readonly preview: ShiftTablePreview
  readonly isWriting: boolean
  readonly onWrite: () => void
}

type Part = 'grid' | 'flags' | 'differences' | 'people'

export function ImportShiftsPreview({ table, preview, isWriting, onWrite }: ImportShiftsPreviewProps) {
  const { isReading } = table
  const parts = writtenParts(preview.counts)
  const isReady = parts.length > 0 && !isReading && !isWriting
  useSaveKey(isReady, onWrite)
  if (preview.issue !== null) return <Alert type="warning" showIcon title={issues[preview.issue]} />
  return (
    <>
      <Counts preview={preview} />
      <ImportShiftsNames table={table} names={preview.names} />
      <ImportShiftsChoice table={table} preview={preview} />
      <Parts table={table} preview={preview} />
      <ImportFoot
        sentence={sentenceOf(preview, parts)}
        isReady={isReady}
        isWriting={isWriting}
        onWrite={onWrite}
      />
    </>
  )
}

const issues = {
  'no-table':
    '这个工作表里没有找到排班表：要有一行日期（1、2、3… 或 11月3日）和姓名或班组，或是钉钉、企业微信导出的考勤表。可换一个工作表或文件。',
  'no-month': '日期找到了，但表里没有写是哪个月：请在上面选好月份。',
} as const

function Counts({ preview: { counts, dates, agreement, layout } }: { readonly preview: ShiftTablePreview }) {
  const compared = agreement.reduce((sum, team) => sum + team.compared, 0)
  const same = agreement.reduce((sum, team) => sum + team.same, 0)
  const systems = [...new Set(agreement.map(({ systemName }) => systemName))].join('、')
  return (
    <ul className="shift-import-counts" aria-label="这份表读成什么样">
      <li>
        <strong>{counts.read}</strong> 格读出
        {counts.flagged > 0 && <em> · {counts.flagged} 格没读出</em>}
        <small>
          {dates[0]} 至 {dates.at(-1)}
          {layout === 'grid' ? '' : '，按打卡表读'}
        </small>
      </li>
      <li>
        <strong>{counts.known}</strong> 行对上
        {counts.asked > 0 && <em> · {counts.asked} 行要确认</em>}
        {counts.unknown > 0 && <span className="quiet"> · {counts.unknown} 行不导入</span>}
        <small>共 {counts.rows} 行</small>
      </li>
      <li>
        {compared === 0 ? (
          <>
            <strong>—</strong> 没有班制可对照
          </>
        ) : (
          <>
            与 {systems} 相符 <strong>{percent(same, compared)}</strong>
            <small>
              {agreement
                .slice(0, 6)
                .map((team) => `${team.teamName} ${percent(team.same, team.compared)}`)
                .join(' · ')}
            </small>
          </>
        )}
      </li>
    </ul>
  )
}

const percent = (part: number, whole: number): string =>
  `${part === whole ? 100 : Math.min(99.9, Math.round((part / whole) * 1000) / 10)} %`

interface PartsProps {
  readonly table: ShiftImport
  readonly preview: ShiftTablePreview
}

function Parts({ table, preview }: PartsProps) {
  const [part, setPart] = useState<Part>('grid')
  const { counts } = preview
  const options: { value: Part; label: string }[] = [
    { value: 'grid', label: '表格' },
    { value: 'differences', label: `与轮班不同 ${counts.differenceCount}` },
    { value: 'flags', label: `没读出 ${counts.flagged}` },
    { value: 'people', label: `要确认和不导入 ${counts.asked + counts.unknown}` },
  ]
  return (
    <section aria-label="逐格核对">
      <Segmented<Part> aria-label="看什么" value={part} options={options} onChange={setPart} />
      {part === 'grid' && <ImportShiftsGrid preview={preview} />}
      {part === 'differences' && <DifferenceList preview={preview} />}
      {part === 'flags' && <FlagList preview={preview} />}
      {part === 'people' && <PeopleList table={table} preview={preview} />}
    </section>
  )
}

/** Exactly what the button will write. */
function sentenceOf({ counts, enterpriseName }: ShiftTablePreview, parts: readonly string[]): string {
  if (parts.length === 0) {
    return counts.known === 0
      ? '没有一行对上花名册里的人或班组，没有要写入的内容。先导入花名册，或采用推出的班制。'
      : '与现有安排完全一致，没有要写入的内容。'
  }
  const left = counts.asked > 0 ? `；还有 ${counts.asked} 行没有确认，先不导入` : ''
  return `将为 ${enterpriseName} 写入：${parts.join('，')}${left}。可以撤销。`
}
