// The foot of a roll: live counts, whether everything is saved, and which key does what.
import { Button } from 'antd'
import {
  attendanceMarkLabels,
  attendanceMarks,
  notTakenLabel,
} from '../../../src-main/domain/attendance/marks.ts'
import { countRoll } from './roll-counts.ts'
import { rollLegend } from './roll-keys.ts'
import { countHinted, type RosterHints } from './roster-hints.ts'
import type { RollMarks } from './use-roll-marks.ts'

export interface RollFootProps {
  readonly marks: RollMarks
  readonly hints: RosterHints
}

export function RollFoot({ marks, hints }: RollFootProps) {
  const counts = countRoll(marks.rows)
  const hinted = countHinted(marks.rows, hints)
  return (
    <footer className="roll-foot">
      <div className="roll-counts" role="status" aria-label="点名统计">
        <span>
          应到 <b>{counts.expected}</b>
        </span>
        {attendanceMarks.map((mark) => (
          <span key={mark} className={`count-${mark}`}>
            {attendanceMarkLabels[mark]} <b>{counts.byMark[mark]}</b>
          </span>
        ))}
        {counts.elsewhere > 0 && (
          <span className="count-elsewhere">
            另一场已到 <b>{counts.elsewhere}</b>
          </span>
        )}
        <span className={counts.notTaken > 0 ? 'count-open' : 'count-done'}>
          {notTakenLabel} <b>{counts.notTaken}</b>
        </span>
        {hinted > 0 && (
          <span className="quiet">
            其中按班表来不了 <b>{hinted}</b>
          </span>
        )}
        <SaveState marks={marks} />
      </div>
      <ul className="roll-legend" aria-label="按键">
        {rollLegend.map(({ keys, does }) => (
          <li key={keys}>
            <kbd>{keys}</kbd> {does}
          </li>
        ))}
      </ul>
    </footer>
  )
}

function SaveState({ marks: { isSaving, failed, rows } }: { readonly marks: RollMarks }) {
  if (failed !== null)
    return <strong className="roll-save roll-not-saved">{failed.names.length} 人未保存</strong>
  if (isSaving) return <span className="roll-save quiet">正在保存…</span>
  const isTouched = rows.some((row) => row.mark !== null)
  return <span className="roll-save quiet">{isTouched ? '全部已保存' : '还没有点名'}</span>
}

const SHOWN_NAMES = 5

/** Says in words who is not saved and why; nothing is dropped unless somebody says so. */
export function NotSaved({ failed, retry, discard }: Pick<RollMarks, 'failed' | 'retry' | 'discard'>) {
  if (failed === null) return null
  const { names, reason } = failed
  const who =
    names.slice(0, SHOWN_NAMES).join('、') + (names.length > SHOWN_NAMES ? ` 等 ${names.length} 人` : '')
  return (
    <div className="roll-alert roll-alert-error" role="alert">
      <span>
        <strong>{who}的点名还没有保存。</strong>
        {reason}标记都留在这里，不会丢。
      </span>
      <Button type="primary" onClick={retry}>
        再试一次
      </Button>
      <Button onClick={discard}>放弃这些标记</Button>
    </div>
  )
}
