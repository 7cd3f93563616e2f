// 替我找一位代课讲师: who can take this one sitting, what it costs, and who cannot with why; arrows choose, Enter adopts.
import { Alert, Button, Drawer, type TableColumnsType } from 'antd'
import type {
  OtherTime,
  SubstituteRow,
  SubstituteTrainer,
} from '../../../../src-main/contract/timetable/mend/mends.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { useMovePlacement } from '../queries.ts'
import { usePublishStep } from '../use-publish-step.ts'
import { useSubstitutes } from './mend-queries.ts'
import { othersInDraft, substituteFacts } from './mend-words.ts'
import './mend.css'

export interface SubstitutesDrawerProps {
  readonly seasonId: string
  /** null: closed. */
  readonly sittingId: string | null
  /** The plan in which it was seen. */
  readonly version: 'draft' | 'published'
  /** What the draft changes already. */
  readonly otherChanges: number
  readonly onClose: () => void
  /** Called when somebody has been taken and is to be told; without it the message offers to publish. */
  readonly onTaken?: (sittingId: string) => void
}

const columns: TableColumnsType<SubstituteTrainer> = [
  {
    title: '讲师',
    dataIndex: 'name',
    width: 220,
    render: (name: string, { title }) => (title === '' ? name : `${name}（${title}）`),
  },
  {
    title: '能不能代',
    key: 'facts',
    render: (_, one) =>
      one.why.length === 0 ? (
        substituteFacts(one)
      ) : (
        <span className="substitute-unable">不能：{one.why.join('；')}</span>
      ),
  },
]

// long: one question, who can stand in, and what taking one does
export function SubstitutesDrawer({
  seasonId,
  sittingId,
  version,
  otherChanges,
  onClose,
  onTaken,
}: SubstitutesDrawerProps) {
  const { data, error, refetch } = useSubstitutes(
    seasonId,
    sittingId === null ? null : { sittingId, version },
  )
  const publishStep = usePublishStep(seasonId, '只发布这一处')
  const { mutate, isPending } = useMovePlacement(
    () => {
      onClose()
      if (sittingId !== null) onTaken?.(sittingId)
    },
    onTaken === undefined ? publishStep : undefined,
  )
  const row = sittingId === null ? undefined : data?.rows[0]
  const take = (place: Pick<OtherTime, 'trainerId' | 'date' | 'startMinute'>) => {
    if (row === undefined || isPending) return
    mutate({ seasonId, sittingId: row.sittingId, roomId: row.roomId, ...place })
  }
  const adopt = ({ trainerId, why }: SubstituteTrainer) => {
    if (row !== undefined && why.length === 0)
      take({ trainerId, date: row.date, startMinute: row.startMinute })
  }
  return (
    <Drawer
      title={row === undefined ? '找代课讲师' : `${row.label} 找代课讲师`}
      open={sittingId !== null}
      onClose={onClose}
      size={720}
      destroyOnHidden
    >
      {row !== undefined && <Asked row={row} />}
      {row !== undefined && row.otherTimes.length > 0 && <OtherTimes row={row} onTake={take} />}
      {(row !== undefined || error !== null) && (
        <DataTable<SubstituteTrainer>
          label="代课讲师"
          rows={row?.trainers}
          columns={columns}
          rowKey={(one) => one.trainerId}
          onOpen={adopt}
          error={error}
          onRetry={() => void refetch()}
          autoFocus={row !== undefined && row.otherTimes.length === 0}
        />
      )}
      <p className="quiet">
        上下键选人，回车采用：写入草稿并固定，可以撤销；发布后讲师和学员才看得到，可以只发布这一处。
      </p>
      {otherChanges > 0 && <p className="draft-note">{othersInDraft(otherChanges)}</p>}
    </Drawer>
  )
}

function Asked({
  row: { date, startMinute, roomName, trainerName, trainers },
}: {
  readonly row: SubstituteRow
}) {
  const able = trainers.filter((one) => one.why.length === 0).length
  return (
    <p>
      {formatDate(date)} {formatTime(startMinute)} · {roomName} · 原讲师{trainerName}。
      {able > 0 ? `${able} 位可以按原时间代课，改动小的在前。` : '没有人能按原时间代课。'}
    </p>
  )
}

interface OtherTimesProps {
  readonly row: SubstituteRow
  readonly onTake: (place: OtherTime) => void
}

function OtherTimes({ row, onTake }: OtherTimesProps) {
  return (
    <Alert
      type="info"
      title="换一天就有人"
      description={
        <div className="substitute-times">
          {row.otherTimes.map((one, index) => (
            <Button
              key={`${one.date} ${one.trainerId}`}
              autoFocus={index === 0}
              onClick={() =>
                onTake({
                  trainerId: one.trainerId,
                  trainerName: one.trainerName,
                  date: one.date,
                  startMinute: one.startMinute,
                })
              }
            >
              {formatDate(one.date)} {formatTime(one.startMinute)} {one.trainerName}
            </Button>
          ))}
        </div>
      }
    />
  )
}
