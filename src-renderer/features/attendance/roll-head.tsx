// Which class this is, in type that can be read from across the room: so that nobody marks the wrong one.
import { Button, Tag } from 'antd'
import { useNavigate } from 'react-router'
import type { Roll } from '../../../src-main/contract/attendance.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { linkTo } from '../../lib/paths.ts'
import { useHouse } from '../../transport/use-house.ts'
import type { MarkingMethod } from './queries.ts'

export interface RollHeadProps {
  readonly head: Roll['head']
  readonly method: MarkingMethod
}

export function RollHead({ head, method }: RollHeadProps) {
  const { today } = useHouse()
  const navigate = useNavigate()
  const { className, lessonNumber, lessonCount, lessonTitle, ordinal, date, startMinute, minutes } = head
  return (
    <header className="roll-head">
      <div className="roll-naming">
        <h1 id="page-title">{className}</h1>
        <p className="roll-lesson">
          第 {lessonNumber}/{lessonCount} 次
          {ordinal > 1 && <Tag className="tag-after">双场第 {ordinal} 场</Tag>}
          <strong>{lessonTitle}</strong>
        </p>
      </div>
      <div className="roll-when">
        <p className="roll-date">
          {date !== today && <Tag color="warning">不是今天</Tag>}
          {formatDate(date, today)}　<strong>{formatSpan(startMinute, startMinute + minutes)}</strong>
        </p>
        <p className="quiet">
          {placeOf(head)}　{head.trainerName}
        </p>
      </div>
      <div className="roll-actions">
        {method === 'paper' && <Tag color="processing">按纸质签到表补录</Tag>}
        <Button onClick={() => void navigate(linkTo('findSheet'))}>按编号找</Button>
        <Button onClick={() => void navigate(linkTo('attendanceSheet', { sittingId: head.sittingId }))}>
          打印签到表
        </Button>
      </div>
    </header>
  )
}

export const placeOf = ({ placeName, roomName }: Pick<Roll['head'], 'placeName' | 'roomName'>): string =>
  [placeName, roomName].filter((part) => part !== '').join(' ')
