// What each column of the file is taken for, above the rows; doubtful guesses stand out and can be corrected.
import { Select } from 'antd'
import type { RosterColumnView, RosterPreview } from '../../../src-main/contract/rosters.ts'
import { type RosterField, rosterFields } from '../../../src-main/domain/workers/roster-cell.ts'
import { rosterFieldLabels } from '../../../src-main/domain/workers/sentences.ts'
import { useTeamOptions } from './queries.ts'

const LEFT_OUT = ''
const options = [
  { value: LEFT_OUT, label: '不导入' },
  ...rosterFields.map((field) => ({ value: field, label: rosterFieldLabels[field] })),
]

export interface MappingProps {
  readonly columns: readonly RosterColumnView[]
  readonly onMap: (column: number, field: RosterField | null) => void
}

export function ColumnMapping({ columns, onMap }: MappingProps) {
  return (
    <section className="roster-mapping" aria-label="列的对应，可以改">
      {columns.map((column, index) => (
        <div key={column.letter} className={toneOf(column)} title={column.sample}>
          <span className="roster-column-head">
            <span className="quiet">{column.letter}</span>{' '}
            {column.header === '' ? '（无标题）' : column.header}
          </span>
          <Select<RosterField | ''>
            size="small"
            aria-label={`${column.letter} 列 ${column.header} 对应`}
            popupMatchSelectWidth={120}
            value={column.field ?? LEFT_OUT}
            options={options as { value: RosterField | ''; label: string }[]}
            onChange={(field) => onMap(index, field === LEFT_OUT ? null : field)}
          />
          <span className="roster-sample">{column.sample === '' ? '—' : column.sample}</span>
        </div>
      ))}
    </section>
  )
}

function toneOf({ field, confidence }: RosterColumnView): string {
  if (field === null) return 'roster-column left-out'
  return confidence < 1 ? 'roster-column doubtful' : 'roster-column'
}

export interface TeamMappingProps {
  readonly unknownTeams: RosterPreview['unknownTeams']
  readonly enterpriseId: string
  readonly onMap: (name: string, teamId: string | null) => void
}

/** Names that no team of the enterprise has: mapped here, or those people come in without a team. */
export function TeamMapping({ unknownTeams, enterpriseId, onMap }: TeamMappingProps) {
  const teams = useTeamOptions(enterpriseId)
  if (unknownTeams.length === 0) return null
  return (
    <section className="roster-teams" aria-label="没有对上的班组">
      <span>
        {teams.length === 0
          ? '这家企业还没有班组，名单里的班组先空着：'
          : '这些班组名在企业里没有，请指定是哪个班组，不指定就先空着：'}
      </span>
      {unknownTeams.map(({ name, people, teamId }) => (
        <span key={name} className="roster-team">
          “{name}”{people} 人
          {teams.length > 0 && (
            <Select
              size="small"
              aria-label={`${name} 是哪个班组`}
              allowClear
              style={{ width: 130 }}
              placeholder="先空着"
              value={teamId}
              options={teams}
              onChange={(id) => onMap(name, id ?? null)}
            />
          )}
        </span>
      ))}
    </section>
  )
}
