// 发布: all that the draft changes, or only one adjustment, some weeks or some classes; what hangs together goes together.
// long file: one dialog: the question, the choice and what stands against it
import { Alert, Button, Modal, Radio, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { LoadFailed } from '../../../ui/load-failed.tsx'
import { type AskedPublish, type FirstChosen, firstChosen, nothingLeftText } from './publish-asked.ts'
import { PublishChoice } from './publish-choice.tsx'
import { draftChangeText, type GroupBy, groupByLabels, groupsOf } from './publish-groups.ts'
import { useDraftChanges, useExplainPublish, usePublish } from './publish-queries.ts'
import '../plan-lists.css'
import './publish.css'

export interface PublishDialogProps {
  readonly seasonId: string
  /** null: closed. */
  readonly asked: AskedPublish | null
  readonly onClose: () => void
  readonly onPublished: () => void
}

export function PublishDialog({ asked, ...rest }: PublishDialogProps) {
  return (
    <Modal
      title="发布这一版课表？"
      open={asked !== null}
      onCancel={rest.onClose}
      footer={null}
      width={680}
      destroyOnHidden
    >
      {asked !== null && <Asking asked={asked} {...rest} />}
    </Modal>
  )
}

interface AskingProps extends Omit<PublishDialogProps, 'asked'> {
  readonly asked: AskedPublish
}

// Mounted anew each time the dialog opens, and only what was read since says what there is to publish.
function Asking(props: AskingProps) {
  const { data, error, refetch, isFetchedAfterMount } = useDraftChanges(props.seasonId)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  return data === undefined || !isFetchedAfterMount ? null : <Opened {...props} changes={data} />
}

type Changes = NonNullable<ReturnType<typeof useDraftChanges>['data']>

interface OpenedProps extends AskingProps {
  readonly changes: Changes
}

// Whoever asked for one thing is not offered all the others where that is as published.
function Opened({ asked, ...rest }: OpenedProps) {
  const [first] = useState(() => firstChosen(asked, rest.changes.rows))
  return first === null ? (
    <NothingLeft asked={asked} onClose={rest.onClose} />
  ) : (
    <Choosing asked={asked} first={first} {...rest} />
  )
}

function NothingLeft({ asked, onClose }: Pick<AskingProps, 'asked' | 'onClose'>) {
  return (
    <div className="publish">
      <p>{nothingLeftText(asked)}</p>
      <footer className="publish-foot">
        <Button autoFocus onClick={onClose}>
          知道了
        </Button>
      </footer>
    </div>
  )
}

interface ChoosingProps extends OpenedProps {
  readonly first: FirstChosen
}

// long: which changes are chosen, what stands against them, and the button
function Choosing({ seasonId, asked, first, changes, onClose, onPublished }: ChoosingProps) {
  const { rows, adjustments, hasPublished, unplaced } = changes
  const [isAll, setAll] = useState(first.isAll)
  // One thing that is all there is, is published as that one: what is broken elsewhere does not hold it up.
  const all = asked === 'all' ? null : rows.map((one) => one.sittingId)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first.sittingIds))
  const [by, setBy] = useState<GroupBy>('adjustment')
  const { mutate, isPending } = usePublish(() => {
    onPublished()
    onClose()
  })
  const live = rows.filter((one) => chosen.has(one.sittingId)).map((one) => one.sittingId)
  const { data: told, isPlaceholderData } = useExplainPublish(seasonId, isAll ? [] : live)
  const needed = isAll || live.length === 0 ? [] : (told?.needed ?? [])
  const sentences = isAll || live.length === 0 ? [] : (told?.sentences ?? [])
  const sittingIds = [...live, ...needed]
  const isReady =
    isAll || (live.length > 0 && told !== undefined && !isPlaceholderData && sentences.length === 0)
  const firstButton = useRef<HTMLButtonElement>(null)
  // Nothing takes it back: whoever has just pressed Enter must not publish by a second one.
  useEffect(() => firstButton.current?.focus(), [])
  return (
    <div className="publish">
      <p>
        {hasPublished ? `与现在的课表相比改动 ${rows.length} 场。` : '这是本学期第一版课表。'}
        {unplaced > 0 && `还有 ${unplaced} 课次没有排上。`}
      </p>
      {isAll && hasPublished && rows.length <= mostNamed && <ChangeList rows={rows} />}
      {rows.length > 1 && (
        <Radio.Group
          value={isAll}
          onChange={({ target }) => setAll(target.value === true)}
          options={[
            { value: true, label: `全部 ${rows.length} 场` },
            { value: false, label: '只发布一部分，其余留在草稿里' },
          ]}
        />
      )}
      {!isAll && (
        <>
          <Segmented<GroupBy>
            aria-label="怎样分组"
            size="small"
            value={by}
            onChange={setBy}
            options={(['adjustment', 'week', 'class'] as const).map((value) => ({
              value,
              label: groupByLabels[value],
            }))}
          />
          <PublishChoice
            key={by}
            groups={groupsOf(rows, adjustments, by)}
            chosen={chosen}
            onChoose={setChosen}
          />
          <Together rows={rows.filter((one) => needed.includes(one.sittingId))} />
          {sentences.length > 0 && <NotYet sentences={sentences} />}
        </>
      )}
      <p className="quiet">
        发布后讲师和学员立即看到，不能撤销，只能再发布新的一版。
        {!isAll && '留在草稿里的改动从此也不能用“撤销”收回。'}
      </p>
      <footer className="publish-foot">
        <Button ref={firstButton} onClick={onClose}>
          再看看
        </Button>
        <Button
          type="primary"
          disabled={!isReady}
          loading={isPending}
          onClick={() => mutate({ seasonId, sittingIds: isAll ? all : sittingIds })}
        >
          {isAll ? '发布' : `只发布这 ${sittingIds.length} 场`}
        </Button>
      </footer>
    </div>
  )
}

/** So many are named. */
const mostNamed = 5

function Together({ rows }: { readonly rows: Changes['rows'] }) {
  if (rows.length === 0) return null
  return (
    <Alert
      type="info"
      showIcon
      title={`另有 ${rows.length} 场要一起发布，否则会与它们冲突`}
      description={<ChangeList rows={rows} />}
    />
  )
}

function ChangeList({ rows }: { readonly rows: Changes['rows'] }) {
  return (
    <ul className="breach-list">
      {rows.slice(0, mostNamed).map((one) => (
        <li key={one.sittingId}>{draftChangeText(one)}</li>
      ))}
      {rows.length > mostNamed && <li>……</li>}
    </ul>
  )
}

function NotYet({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <Alert
      type="error"
      showIcon
      title="还违反规则，这几场不能发布"
      description={
        <ul className="breach-list">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
    />
  )
}
