// One lesson of the evening: when, where, who teaches, who can come, and the next step as the one strong button.
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { TonightSitting } from '../../../../src-main/contract/timetable/tonight/tonight.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { linkTo } from '../../../lib/paths.ts'
import { FitBar } from '../../../ui/fit-bar.tsx'
import { pendingText } from './tonight-words.ts'
import '../flag.css'

export interface EveningCardProps {
  readonly sitting: TonightSitting
  /** null: the evening is not today's. */
  readonly nowMinute: number | null
  readonly isPast: boolean
  readonly onNames: (label: string | null) => void
  /** 代课; null: the reader may not plan. */
  readonly onSubstitute: (() => void) | null
  readonly onPublish: () => void
}

/** Half an hour before the lesson the roll is the next thing to do. */
const ROLL_BEFORE = 30

// long: one lesson of the evening from its time to its next step
export function EveningCard(props: EveningCardProps) {
  const { sitting, nowMinute, isPast, onNames, onSubstitute, onPublish } = props
  const navigate = useNavigate()
  const { sittingId, className, classId, startMinute, minutes, cancelReason, marked } = sitting
  const isOff = cancelReason !== null
  const phase = phaseOf(sitting, nowMinute, isPast)
  const isDue = !isOff && (phase === 'due' || phase === 'running' || phase === 'over') && marked === 0
  return (
    <article className={`evening ${isOff ? 'is-off' : ''} ${phase === 'running' ? 'is-running' : ''}`}>
      <div className="evening-time">
        <strong>{formatTime(startMinute)}</strong>
        <span>{formatTime(startMinute + minutes)} 下课</span>
        <em>{isOff ? '停课' : phaseText(phase, startMinute, nowMinute)}</em>
      </div>
      <div className="evening-what">
        <h2>
          <Link to={linkTo('class', { id: classId })}>{className}</Link>
        </h2>
        <p>
          第 {sitting.lessonNumber} / {sitting.lessonCount} 课次《{sitting.lessonTitle}》
          {sitting.sittingCount > 1 && !isOff && <span className="flag">双场之{sitting.ordinal}</span>}
        </p>
        <p className="evening-where">
          <strong>{sitting.placeName}</strong> {sitting.roomName}
          <span className="dot" />
          {sitting.trainerName}
          {sitting.takenOverFrom !== null && <span className="flag">代 {sitting.takenOverFrom}</span>}
          {sitting.trainerPhone !== null && <span className="quiet"> {sitting.trainerPhone}</span>}
        </p>
        {sitting.pending !== null && (
          <p className="evening-pending">
            {pendingText(sitting, sitting.pending.place)}
            <Button size="small" onClick={onPublish}>
              只发布这一处
            </Button>
          </p>
        )}
        {isOff ? (
          <p className="quiet">原因：{cancelReason}</p>
        ) : (
          <FitBar reach={sitting.reach} lead="在册 " onNames={onNames} />
        )}
      </div>
      <div className="evening-do">
        <RollState sitting={sitting} />
        {!isOff && (
          <Button
            size="large"
            {...((isDue || phase === 'running') && { type: 'primary' as const })}
            onClick={() => void navigate(linkTo('rollCall', { sittingId }))}
          >
            {sitting.isLocked
              ? '看考勤'
              : marked === 0
                ? '点名'
                : marked < sitting.reach.heads
                  ? '继续点名'
                  : '修改点名'}
          </Button>
        )}
        {onSubstitute !== null && sitting.isOpen && <Button onClick={onSubstitute}>找代课讲师</Button>}
        {!isOff && <Link to={linkTo('attendanceSheet', { sittingId })}>打印签到表</Link>}
      </div>
    </article>
  )
}

function RollState({ sitting }: { readonly sitting: TonightSitting }) {
  const { marked, there, reach, isLocked, cancelReason } = sitting
  if (cancelReason !== null) return null
  if (marked === 0) return <span className="roll-state quiet">未点名</span>
  return (
    <span className="roll-state">
      已点 {marked}/{reach.heads}，到 {there} 人{isLocked && ' · 已锁定'}
    </span>
  )
}

type Phase = 'ahead' | 'due' | 'running' | 'over'

function phaseOf({ startMinute, minutes }: TonightSitting, nowMinute: number | null, isPast: boolean): Phase {
  if (nowMinute === null) return isPast ? 'over' : 'ahead'
  if (nowMinute >= startMinute + minutes) return 'over'
  if (nowMinute >= startMinute) return 'running'
  return nowMinute >= startMinute - ROLL_BEFORE ? 'due' : 'ahead'
}

function phaseText(phase: Phase, startMinute: number, nowMinute: number | null): string {
  if (phase === 'over') return '已下课'
  if (phase === 'running') return '正在上课'
  if (nowMinute === null) return ''
  const left = startMinute - nowMinute
  return left >= 60 ? `还有 ${Math.floor(left / 60)} 小时 ${left % 60} 分` : `还有 ${left} 分钟`
}
