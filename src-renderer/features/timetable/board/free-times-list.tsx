// 可排的时间: the best places of the best days for one sitting; arrows choose, Enter fills the form with one.
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import type { BestPlace } from '../../../../src-main/contract/timetable/board/possible-places.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useReserve } from '../relaxation-queries.ts'
import { usePossiblePlaces } from './explain-queries.ts'
import { bestFirst } from './free-times.ts'
import { changeSummary } from './score-change-list.tsx'

export interface FreeTimesProps {
  readonly seasonId: string
  readonly sittingId: string
  readonly onTake: (place: BestPlace) => void
}

const columnsWith = (reserveLessons: number): TableColumnsType<BestPlace> => [
  {
    title: '时间、教室、讲师',
    key: 'place',
    render: (_, { date, startMinute, roomName, trainerName }) => (
      <>
        {formatDate(date)} {formatTime(startMinute)}
        <div className="quiet">
          {roomName} · {trainerName}
        </div>
      </>
    ),
  },
  {
    title: '分数变化',
    key: 'change',
    width: 150,
    render: (_, { change }) => changeSummary(change, reserveLessons),
  },
]

export function FreeTimes({ seasonId, sittingId, onTake }: FreeTimesProps) {
  const { data, error, refetch } = usePossiblePlaces(seasonId, sittingId)
  const reserveLessons = useReserve()
  const columns = useMemo(() => columnsWith(reserveLessons), [reserveLessons])
  const best = data && bestFirst(data.days)
  return (
    <section>
      <h3 className="explain-head">可排的时间</h3>
      <DataTable<BestPlace>
        label="可排的时间"
        rows={best}
        columns={columns}
        rowKey={({ date }) => date}
        onOpen={onTake}
        empty={<p className="quiet">本学期剩下的日子里没有可排的时间。</p>}
        error={error}
        onRetry={() => void refetch()}
      />
      {best !== undefined && best.length > 0 && (
        <p className="quiet">每天只列最好的一处，上下键选，回车填入上面；分数越低越好。</p>
      )}
    </section>
  )
}
