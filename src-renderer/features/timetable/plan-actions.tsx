// What can be done with a plan as a whole: make, publish, give up.
import { App, Button } from 'antd'
import type { Week } from '../../../src-main/contract/week.ts'
import { useDiscardDraft, usePublish } from './queries.ts'

export interface PlanActionsProps {
  readonly seasonId: string
  readonly week: Pick<Week, 'hasDraft' | 'hasPublished' | 'changes' | 'unplaced'>
  readonly onMake: () => void
  readonly onMend: () => void
  readonly onPublished: () => void
}

export function PlanActions({ seasonId, week, onMake, onMend, onPublished }: PlanActionsProps) {
  const { modal } = App.useApp()
  const publish = usePublish(onPublished)
  const discard = useDiscardDraft(onPublished)
  const ask = () =>
    modal.confirm({
      title: '发布这一版课表？',
      content: [
        week.hasPublished ? `与现在的课表相比改动 ${week.changes} 场。` : '这是本学期第一版课表。',
        week.unplaced.length > 0 ? `还有 ${week.unplaced.length} 课次没有排上。` : '',
        '发布后讲师和学员立即看到，不能撤销，只能再发布新的一版。',
      ].join(''),
      okText: '发布',
      cancelText: '再看看',
      onOk: () => publish.mutate({ seasonId }),
    })
  return (
    <>
      {week.hasDraft && (
        <Button onClick={() => discard.mutate({ seasonId })} loading={discard.isPending}>
          放弃草稿
        </Button>
      )}
      {(week.hasDraft || week.hasPublished) && (
        <Button onClick={onMend} title="E：讲师请假、教室不能用、企业赶工">
          应急调整
        </Button>
      )}
      <Button {...(!week.hasDraft && { type: 'primary' as const })} onClick={onMake}>
        自动排课
      </Button>
      {week.hasDraft && (
        <Button type="primary" onClick={ask} loading={publish.isPending}>
          发布
        </Button>
      )}
    </>
  )
}
