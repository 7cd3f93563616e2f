// 为什么排在这里: what a sitting's place costs and saves by rule, and the next best ones, each a press away.
import { Button, Drawer, Spin } from 'antd'
import type { Alternative } from '../../../../src-main/contract/timetable/board/explanations.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { LoadFailed } from '../../../ui/load-failed.tsx'
import { useMovePlacement, type Version } from '../queries.ts'
import { useReserve } from '../relaxation-queries.ts'
import { useWhyHere } from './explain-queries.ts'
import { changeSummary, ScoreChangeList } from './score-change-list.tsx'
import '../explain.css'

export interface WhyHereDrawerProps {
  readonly seasonId: string
  readonly version: Version
  /** null: closed. */
  readonly sitting: { readonly sittingId: string; readonly label: string; readonly isOpen: boolean } | null
  readonly onClose: () => void
}

export function WhyHereDrawer({ seasonId, version, sitting, onClose }: WhyHereDrawerProps) {
  const { data, error, refetch } = useWhyHere(seasonId, version, sitting?.sittingId ?? null)
  const { mutate, isPending } = useMovePlacement(onClose)
  const why = data?.why ?? null
  const take = ({ date, startMinute, roomId, trainerId }: Alternative) => {
    if (sitting !== null)
      mutate({ seasonId, sittingId: sitting.sittingId, date, startMinute, roomId, trainerId })
  }
  return (
    <Drawer
      title={sitting === null ? '' : `${sitting.label} 为什么排在这里`}
      open={sitting !== null}
      onClose={onClose}
      size={520}
      destroyOnHidden
    >
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spin />}
      {data !== undefined && why === null && <p>这一版课表里没有排这一场。</p>}
      {why !== null && (
        <>
          <h3 className="explain-head">与不排这一场相比</h3>
          <ScoreChangeList change={why.here} />
          <h3 className="explain-head">别的可排的时间</h3>
          {why.alternatives.length === 0 ? (
            <p className="quiet">
              {sitting?.isOpen ? '别的时间都会违反规则。' : '已上过、已点名或已冻结的课不再移动。'}
            </p>
          ) : (
            <Alternatives
              rows={why.alternatives}
              isPending={isPending}
              onTake={sitting?.isOpen ? take : null}
            />
          )}
        </>
      )}
    </Drawer>
  )
}

interface AlternativesProps {
  readonly rows: readonly Alternative[]
  readonly isPending: boolean
  /** null: it stays where it is. */
  readonly onTake: ((place: Alternative) => void) | null
}

function Alternatives({ rows, isPending, onTake }: AlternativesProps) {
  const reserveLessons = useReserve()
  return (
    <ul className="alternatives">
      {rows.map((one, index) => (
        <li key={one.date}>
          <div>
            <div>
              {formatDate(one.date)} {formatTime(one.startMinute)} · {one.roomName} · {one.trainerName}
            </div>
            <div className="quiet">{changeSummary(one.change, reserveLessons)}</div>
            <ScoreChangeList change={one.change} />
          </div>
          {onTake !== null && (
            <Button autoFocus={index === 0} disabled={isPending} onClick={() => onTake(one)}>
              改到这里
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
