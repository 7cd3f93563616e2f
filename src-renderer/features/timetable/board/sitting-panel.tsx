// What is known of the marked sitting, and what can be done with it, on one line below the table.
import { Button, Space } from 'antd'
import { Link } from 'react-router'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatSpan, formatTime } from '../../../lib/format-time.ts'
import { linkTo } from '../../../lib/paths.ts'
import { FitBar } from '../../../ui/fit-bar.tsx'

export interface SittingPanelProps {
  readonly sitting: WeekSitting
  readonly roomName: string
  readonly mayPlan: boolean
  readonly onMove: () => void
  readonly onPin: () => void
  readonly onCancel: () => void
  readonly onWhy: () => void
  /** 代课. */
  readonly onSubstitute: () => void
  /** Of one reason, or (null) of all. */
  readonly onNames: (label: string | null) => void
}

// long: what is known of a sitting and what can be done with it, on one line
export function SittingPanel(props: SittingPanelProps) {
  const { sitting, roomName, mayPlan } = props
  const { className, classId, lessonNumber, lessonTitle, date, startMinute, minutes, trainerName, before } =
    sitting
  const isOpen = sitting.cancelReason === null && !sitting.isHeld
  return (
    <section className="sitting-panel" aria-live="polite" aria-label="选中的课次">
      <div>
        <div>
          <Link to={linkTo('class', { id: classId })}>{className}</Link> 第 {lessonNumber} 课次《{lessonTitle}
          》{sitting.sittingCount > 1 && sitting.cancelReason === null && `（双场之${sitting.ordinal}）`}
        </div>
        <div className="quiet">
          {formatDate(date)} {formatSpan(startMinute, startMinute + minutes)} · {roomName} · {trainerName}
          {sitting.cancelReason !== null && ` · 停课：${sitting.cancelReason}`}
          {before !== null && (
            <span className="was">
              {' '}
              原为 {formatDate(before.date)} {formatTime(before.startMinute)} {before.roomName}{' '}
              {before.trainerName}
            </span>
          )}
        </div>
        {sitting.cancelReason === null && (
          <FitBar reach={sitting.reach} onNames={props.onNames} namesKey="N" />
        )}
      </div>
      <Space size={8}>
        {mayPlan && sitting.cancelReason === null && (
          <Button onClick={props.onWhy} title="为什么排在这里">
            为什么 <kbd>W</kbd>
          </Button>
        )}
        {mayPlan && isOpen && (
          <>
            <Button onClick={props.onCancel}>
              停课 <kbd>X</kbd>
            </Button>
            <Button onClick={props.onSubstitute}>
              找代课讲师 <kbd>D</kbd>
            </Button>
            <Button onClick={props.onPin}>
              {sitting.isPinned ? '放开' : '固定'} <kbd>P</kbd>
            </Button>
            <Button type="primary" onClick={props.onMove}>
              移动 <kbd>M</kbd>
            </Button>
          </>
        )}
      </Space>
    </section>
  )
}
