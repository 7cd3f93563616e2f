// One sitting inside the week table.
import { PushpinFilled } from '@ant-design/icons'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatSpan, formatTime } from '../../../lib/format-time.ts'
import { ReachBar, reachLine } from '../reach-text.tsx'
import '../flag.css'
import './sitting-card.css'

export interface SittingCardProps {
  readonly sitting: WeekSitting
  readonly isMarked: boolean
  readonly onMark: () => void
  readonly onMove: (() => void) | null
}

export function SittingCard({ sitting, isMarked, onMark, onMove }: SittingCardProps) {
  const { className, lessonNumber, lessonCount, startMinute, cancelReason } = sitting
  const states = [
    isMarked ? 'is-marked' : '',
    sitting.isHeld ? 'is-held' : '',
    cancelReason === null ? '' : 'is-cancelled',
    sitting.change === 'same' ? '' : 'is-changed',
  ]
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`sitting-card ${states.join(' ')}`}
      aria-pressed={isMarked}
      title={tooltip(sitting)}
      onClick={onMark}
      onDoubleClick={() => onMove?.()}
    >
      <span className="sitting-head">
        <strong>{formatTime(startMinute)}</strong>
        <Flags sitting={sitting} />
        <span className="sitting-number">
          {lessonNumber}/{lessonCount}
        </span>
      </span>
      <span className="sitting-class">{className}</span>
      <span className="sitting-foot">
        <span className="sitting-trainer">
          {sitting.trainerName}
          {sitting.isPinned && !sitting.isHeld && <PushpinFilled className="flag-pin" title="已固定" />}
        </span>
        {cancelReason === null && <ReachBar reach={sitting.reach} sittingCount={sitting.sittingCount} />}
      </span>
    </button>
  )
}

function Flags({ sitting }: { readonly sitting: WeekSitting }) {
  const isOn = sitting.cancelReason === null
  return (
    <>
      {!isOn && <span className="flag flag-off">停课</span>}
      {isOn && sitting.change === 'new' && <span className="flag flag-lamp">新</span>}
      {isOn && sitting.change === 'moved' && <span className="flag flag-lamp">改</span>}
      {isOn && sitting.sittingCount > 1 && (
        <span className="flag" title={`双场之${sitting.ordinal}`}>
          双{sitting.ordinal}
        </span>
      )}
    </>
  )
}

function tooltip(sitting: WeekSitting): string {
  const { className, lessonNumber, lessonTitle, date, startMinute, minutes, trainerName, before } = sitting
  const lines = [
    className,
    `第 ${lessonNumber} 课次 ${lessonTitle}`,
    `${formatDate(date)} ${formatSpan(startMinute, startMinute + minutes)} ${trainerName}`,
    sitting.cancelReason === null ? reachLine(sitting.reach) : `停课：${sitting.cancelReason}`,
  ]
  if (before !== null)
    lines.push(
      `原为 ${formatDate(before.date)} ${formatTime(before.startMinute)} ${before.roomName} ${before.trainerName}`,
    )
  return lines.join('\n')
}
