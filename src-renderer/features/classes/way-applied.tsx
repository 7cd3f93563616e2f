// What adopting a way came to, sitting by sitting where one could not lie as recommended; gone once it is taken back.
import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { formatDate } from '../../lib/format-date.ts'
import { formatTime } from '../../lib/format-time.ts'
import { linkTo } from '../../lib/paths.ts'
import { useTakenBack } from '../../transport/use-taken-back.ts'
import type { AdoptedWay } from './queries.ts'

export function WayApplied({ adopted, stepId }: AdoptedWay) {
  const isTakenBack = useTakenBack(stepId)
  const frame = useRef<HTMLElement>(null)
  // The table from which it was adopted is often gone with it; the keyboard goes on from here.
  useEffect(() => {
    const at = document.activeElement
    const ways = frame.current?.closest('.ways')
    if (at === null || at === document.body || ways?.contains(at) === true) frame.current?.focus()
  }, [])
  if (isTakenBack) return null
  const { label, placed, moved, headsOver, heads } = adopted
  return (
    <section ref={frame} tabIndex={-1} className="ways-applied" aria-label="采用的结果">
      <Alert
        type={moved.length === 0 ? 'success' : 'warning'}
        showIcon
        title={`已按“${label}”排进草稿：${placed} 场，${headsOver}/${heads} 人达标。发布后学员才看得到。`}
        action={<Link to={linkTo('timetable')}>去排课</Link>}
        description={moved.length === 0 ? undefined : <Moved moved={moved} />}
      />
    </section>
  )
}

function Moved({ moved }: Pick<AdoptedWay['adopted'], 'moved'>) {
  return (
    <ul className="class-reasons">
      {moved.map(({ lessonNumber, ordinal, date, startMinute, wanted, why }) => (
        <li key={`${lessonNumber} ${ordinal}`}>
          第 {lessonNumber} 课次第 {ordinal} 场：{formatDate(wanted.date)} {formatTime(wanted.startMinute)}{' '}
          改到 {formatDate(date)} {formatTime(startMinute)}，因为{why}
        </li>
      ))}
    </ul>
  )
}
