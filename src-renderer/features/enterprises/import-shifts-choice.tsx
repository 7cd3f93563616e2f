// How the table is kept: only the days that differ from the rotation, or the rotation that was found in it.
import { Checkbox, Radio, Tag } from 'antd'
import type { InferredShown, ShiftTablePreview } from '../../../src-main/contract/shift-imports.ts'
import type { ShiftImport } from './use-shift-import.ts'

export interface ImportShiftsChoiceProps {
  readonly table: ShiftImport
  readonly preview: ShiftTablePreview
}

export function ImportShiftsChoice({ table, preview }: ImportShiftsChoiceProps) {
  const { said, say } = table
  const { inferred } = preview
  return (
    <section className="shift-import-choice" aria-label="怎么记">
      <Radio.Group
        value={said.mode}
        onChange={({ target }) => say({ mode: target.value === 'rotation' ? 'rotation' : 'days' })}
        options={[
          { value: 'days', label: '只记实际排班（与轮班不同的日子）' },
          {
            value: 'rotation',
            label: inferred === null ? '采用推出的班制（没有推出规律）' : '采用推出的班制',
            disabled: inferred === null,
          },
        ]}
      />
      {inferred !== null && <Rotation inferred={inferred} isChosen={said.mode === 'rotation'} />}
      {inferred !== null && said.mode === 'rotation' && (
        <Checkbox
          checked={said.movesEveryone}
          onChange={({ target }) => say({ movesEveryone: target.checked })}
        >
          已有班组的人也按表里的改（从今天起，以前的不变）
        </Checkbox>
      )}
    </section>
  )
}

function becomes({ isOnRecord, isUpdate, systemName }: InferredShown): string {
  if (isOnRecord) return `（“${systemName}”已经是这样）`
  return isUpdate ? `（将更新“${systemName}”）` : `（将新建“${systemName}”）`
}

const turns = { 'half-month': '，每半月换', month: '，每月换' } as const

function Rotation({ inferred, isChosen }: { readonly inferred: InferredShown; readonly isChosen: boolean }) {
  const { patternName, cycleText, length, match, turn, teams, exceptions, others } = inferred
  return (
    <div className={isChosen ? 'shift-import-rotation chosen' : 'shift-import-rotation'}>
      <span>
        推出 <strong>{patternName ?? `${length} 天一轮`}</strong>：{cycleText}
        {turn !== null && turns[turn]}，符合 {Math.floor(match * 1000) / 10} %
        {exceptions > 0 && `，例外 ${exceptions} 格`}
        {others.length > 0 && `；${others.length} 行不按它`}
        <span className="quiet">{becomes(inferred)}</span>
      </span>
      <span className="shift-import-teams">
        {teams.map((team) => (
          <Tag key={team.name} color={team.isNew ? 'green' : 'default'} title={team.firstDays}>
            {team.name}
            {team.isNew ? '（新）' : ''} {team.rows} 行 · {team.firstDays}
          </Tag>
        ))}
      </span>
    </div>
  )
}
