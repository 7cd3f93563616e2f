// What would change, sitting by sitting: from where to where and why; what finds no place stands first, in red.
import { Alert, Select, Typography } from 'antd'
import type {
  MendChange,
  MendPreview,
  SubstituteRow,
} from '../../../../src-main/contract/timetable/mend/mends.ts'
import { placeText } from '../place-words.ts'
import {
  gainWords,
  headsGained,
  newPlaceText,
  othersInDraft,
  reachText,
  shortfallWords,
  substituteFacts,
  summaryOf,
} from './mend-words.ts'
import '../flag.css'
import './mend.css'
import '../fit-change.css'
import '../plan-lists.css'

export interface MendPreviewListProps {
  readonly preview: MendPreview
  readonly otherChanges: number
  /** Who could stand in, for the sittings of a trainer who is away. */
  readonly substitutes: readonly SubstituteRow[]
  readonly chosen: ReadonlyMap<string, string>
  /** null: whoever the planner finds best. */
  readonly onChoose: (sittingId: string, trainerId: string | null) => void
}

// long: what would change, from the sum to the single sitting
export function MendPreviewList({
  preview,
  otherChanges,
  substitutes,
  chosen,
  onChoose,
}: MendPreviewListProps) {
  const { changes, stuck, label } = preview
  const lost = changes.filter((one) => one.to === null)
  const moved = changes.filter((one) => one.to !== null)
  const rows = new Map(substitutes.map((row) => [row.sittingId, row]))
  return (
    <div className="mend-preview">
      <p>
        <strong>{label}</strong>：{summaryOf(preview)}
      </p>
      <Heads preview={preview} />
      {otherChanges > 0 && <p className="draft-note">{othersInDraft(otherChanges)}</p>}
      {stuck.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${stuck.length} 处不能自动处理`}
          description={
            <ul className="breach-list">
              {stuck.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          }
        />
      )}
      <ul className="mend-changes">
        {[...lost, ...moved].map((change) => (
          <li key={change.sittingId}>
            <Change change={change} />
            <Choice
              row={rows.get(change.sittingId)}
              chosen={chosen.get(change.sittingId) ?? null}
              onChoose={(trainerId) => onChoose(change.sittingId, trainerId)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What all of it costs or gains those who are to come. */
function Heads({ preview }: { readonly preview: MendPreview }) {
  const [gain, short] = [gainWords(preview), shortfallWords(preview)]
  if (gain === '' && short === '') return null
  return (
    <p>
      <span className={toneOf(headsGained(preview))}>{gain}</span>
      {gain !== '' && short !== '' && '；'}
      {short !== '' && <span className="fit-fewer">{short}</span>}
    </p>
  )
}

const toneOf = (gain: number): string => (gain < 0 ? 'fit-fewer' : gain > 0 ? 'fit-more' : 'quiet')

function Change({ change }: { readonly change: MendChange }) {
  const { className, lessonNumber, from, to, isToday, wasPinned, isDirect, reason, whyUnplaced } = change
  const { reachableBefore, reachableAfter, warning } = change
  const gain = reachableBefore === null ? 0 : (reachableAfter ?? 0) - reachableBefore
  return (
    <div>
      <div>
        <strong>{className}</strong> 第 {lessonNumber} 课次{' '}
        {isToday && <span className="flag flag-lamp">今天，马上通知</span>}{' '}
        {wasPinned && <span className="flag flag-off">原已固定</span>}{' '}
        {!isDirect && <span className="flag">让位</span>}
      </div>
      <div>
        {from !== null && <span className="quiet">{placeText(from)} → </span>}
        <Typography.Text strong {...(to === null && { type: 'danger' as const })}>
          {newPlaceText(change)}
        </Typography.Text>
      </div>
      <div>
        <span className={toneOf(gain)}>{reachText(change)}</span>{' '}
        {warning !== '' && <span className="flag flag-lamp">{warning}</span>}
      </div>
      <div className="quiet">
        {reason}
        {to === null && `；${isToday ? '今天只能停课' : '请停课或另找办法'}`}
        {whyUnplaced !== '' && `（${whyUnplaced}）`}
      </div>
    </div>
  )
}

interface ChoiceProps {
  readonly row: SubstituteRow | undefined
  readonly chosen: string | null
  readonly onChoose: (trainerId: string | null) => void
}

/** Who stands in, at the same time in the same room. */
function Choice({ row, chosen, onChoose }: ChoiceProps) {
  const able = row?.trainers.filter((one) => one.why.length === 0) ?? []
  if (able.length === 0) return null
  return (
    <Select<string>
      aria-label={`${row?.label ?? ''}的代课讲师`}
      size="small"
      style={{ width: 170 }}
      value={chosen ?? ''}
      options={[
        { value: '', label: '按最少改动' },
        ...able.map((one) => ({
          value: one.trainerId,
          label: `${one.name}代课`,
          title: substituteFacts(one),
        })),
      ]}
      onChange={(trainerId) => onChoose(trainerId === '' ? null : trainerId)}
    />
  )
}
