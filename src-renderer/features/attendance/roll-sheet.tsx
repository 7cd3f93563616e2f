// The roll itself: which row is current, what each key does to it, and the rows in the paper's order.
import { Alert, App, Button, type InputRef } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Roll } from '../../../src-main/contract/attendance.ts'
import { type AttendanceMark, labelOfMark, markKeys } from '../../../src-main/domain/attendance/marks.ts'
import { moveRow } from '../../lib/move-row.ts'
import { useUndo } from '../../transport/use-command.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FindBox } from './find-box.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { type MarkingMethod, useRosterHints } from './queries.ts'
import { isNotTaken, nextNotTaken } from './roll-counts.ts'
import { NotSaved, RollFoot } from './roll-foot.tsx'
import { RollHead } from './roll-head.tsx'
import type { RollAct } from './roll-keys.ts'
import { RollLine } from './roll-line.tsx'
import { useAllPresent } from './use-all-present.ts'
import { useRollKeys } from './use-roll-keys.ts'
import { type ShownRow, useRollMarks } from './use-roll-marks.ts'

// long: which row is current, what each act does to it, and the paper that shows it
export function RollSheet({ roll, method }: { readonly roll: Roll; readonly method: MarkingMethod }) {
  const { head } = roll
  const marks = useRollMarks(roll, method)
  const { rows } = marks
  const [current, setCurrent] = useState(() => Math.max(0, nextNotTaken(rows, -1)))
  const [said, setSaid] = useState('')
  const box = useRef<InputRef>(null)
  const { message } = App.useApp()
  const undo = useUndo()
  const hints = useRosterHints(head.sittingId)
  const allPresent = useAllPresent(marks, hints, (row) => setCurrent(row.number - 1))
  useTitle(`点名 ${head.className}`)

  const mark = (row: ShownRow, to: AttendanceMark | null) => {
    marks.mark([row], to)
    setSaid(`${row.number} ${row.name} ${labelOfMark(to ?? undefined)}`)
  }
  const act = (wanted: RollAct) => {
    if (wanted.does === 'find') return box.current?.focus({ cursor: 'all' })
    if (wanted.does === 'move') return setCurrent(moveRow(current, wanted.key, rows.length))
    if (wanted.does === 'next-not-taken') return setCurrent(Math.max(0, nextNotTaken(rows, current)))
    if (!head.canMark) return void message.warning({ key: 'cannot', content: head.cannotBecause })
    if (wanted.does === 'all-present') return allPresent()
    const row = rows[current]
    if (row === undefined) return
    mark(row, wanted.mark)
    if (wanted.goesOn) setCurrent(moveRow(current, 'ArrowDown', rows.length))
  }
  const undoNewest = () => void marks.flush().then(() => undo())
  useRollKeys({ act, undo: marks.isSaving ? undoNewest : null })

  // Lines are drawn again only where something of theirs changed: this one never does.
  const latest = useRef(mark)
  latest.current = mark
  const onMark = useCallback((row: ShownRow, to: AttendanceMark | null) => {
    latest.current(row, to)
    setCurrent(row.number - 1)
  }, [])

  return (
    <section className="roll" aria-labelledby="page-title">
      <RollHead head={head} method={method} />
      {head.cannotBecause !== null && <Alert type="warning" showIcon title={head.cannotBecause} />}
      <NotSaved {...marks} />
      <div className="roll-paper">
        <table className="roll-table" aria-label="点名名单">
          <RollTableHead canMarkRest={head.canMark && rows.some(isNotTaken)} onAllPresent={allPresent}>
            <FindBox box={box} rows={rows} onFind={setCurrent} />
          </RollTableHead>
          <tbody>
            {rows.map((row, index) => (
              <RollLine
                key={row.enrolmentId}
                row={row}
                hint={hints.get(row.enrolmentId)}
                isCurrent={index === current}
                canMark={head.canMark}
                onMark={onMark}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <EmptyState title="这个班还没有学员" hint="请教务在班级里办理报名，名单会出现在这里。" />
        )}
      </div>
      <RollFoot marks={marks} hints={hints} />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <LeaveGuard hasUnsaved={marks.isSaving || marks.failed !== null} flush={marks.flush} />
    </section>
  )
}

interface RollTableHeadProps {
  readonly canMarkRest: boolean
  readonly onAllPresent: () => void
  readonly children: ReactNode
}

function RollTableHead({ canMarkRest, onAllPresent, children }: RollTableHeadProps) {
  return (
    <thead>
      <tr>
        <th className="roll-number">序号</th>
        <th colSpan={3} className="roll-find">
          {children}
        </th>
        <th className="roll-marks">
          {markKeys.map(({ key, mark: each }) => (
            <kbd key={each}>{key}</kbd>
          ))}
        </th>
        <th className="roll-status">
          <Button disabled={!canMarkRest} onClick={onAllPresent}>
            其余全到
          </Button>
        </th>
      </tr>
    </thead>
  )
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 晚七点`
  }, [title])
}
