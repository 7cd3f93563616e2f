// One person of a roll: the paper's number, the name large, and the six marks large enough for a finger.
import { memo, useEffect, useRef } from 'react'
import { type AttendanceMark, labelOfMark, markKeys } from '../../../src-main/domain/attendance/marks.ts'
import { formatDate, formatInstant } from '../../lib/format-date.ts'
import { contradicts, type RosterHint } from './roster-hints.ts'
import type { ShownRow } from './use-roll-marks.ts'

export interface RollLineProps {
  readonly row: ShownRow
  /** By the shifts they cannot be there. */
  readonly hint: RosterHint | undefined
  readonly isCurrent: boolean
  readonly canMark: boolean
  readonly onMark: (row: ShownRow, mark: AttendanceMark | null) => void
}

// long: one line of the paper, cell by cell
export const RollLine = memo(function RollLine({ row, hint, isCurrent, canMark, onMark }: RollLineProps) {
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <tr ref={line} className={`roll-line roll-${row.unsaved ?? 'stored'}`} aria-current={isCurrent}>
      <td className="roll-number">{row.number}</td>
      <th scope="row" className="roll-name">
        {row.name}
      </th>
      <td className="roll-unit">
        {row.enterpriseName}
        <span>{[row.department, row.teamName].filter((part) => part !== '').join(' · ')}</span>
        {hint !== undefined && (
          <em
            className={contradicts(row.mark, hint) ? 'roll-hint is-against' : 'roll-hint'}
            title={`按班表：${hint.sentence}${contradicts(row.mark, hint) ? '，却记为到课，请核对' : ''}`}
          >
            {hint.label}
          </em>
        )}
      </td>
      <td className="roll-id">{row.idMasked}</td>
      <td className="roll-marks">
        {markKeys.map(({ mark, label }) => (
          <button
            key={mark}
            type="button"
            className={`roll-mark mark-${mark}`}
            tabIndex={-1}
            aria-pressed={row.mark === mark}
            aria-label={`${row.name} ${label}`}
            disabled={!canMark}
            onMouseDown={keepFocus}
            onClick={() => onMark(row, row.mark === mark ? null : mark)}
          >
            {label}
          </button>
        ))}
      </td>
      <td className="roll-status">
        <LineState {...row} />
      </td>
    </tr>
  )
})

/** A mark pressed with mouse or finger leaves the keys where they were. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()

function LineState({ unsaved, mark, markedAt, markedBy, attendedOn, note }: ShownRow) {
  if (unsaved === 'failed') return <strong className="roll-not-saved">未保存</strong>
  if (unsaved !== null) return <span className="quiet">保存中…</span>
  if (mark === null && attendedOn !== null)
    return <span className="roll-elsewhere">已于 {formatDate(attendedOn).split(' ')[0]} 到课</span>
  if (mark === null) return <span className="quiet">{labelOfMark(undefined)}</span>
  const time = markedAt === null ? '' : formatInstant(markedAt).slice(11, 16)
  return (
    <span className="quiet" title={[markedBy ?? '', note].filter((part) => part !== '').join('：')}>
      已存 {time}
    </span>
  )
}
