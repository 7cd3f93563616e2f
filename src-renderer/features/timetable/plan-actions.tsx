// What can be done with a plan as a whole: make, publish, give up.
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Week } from '../../../src-main/contract/timetable/board/week.ts'
import type { AskedPublish } from './publish/publish-asked.ts'
import { PublishDialog } from './publish/publish-dialog.tsx'
import { useDiscardDraft } from './queries.ts'

export interface PlanActionsProps {
  readonly seasonId: string
  readonly week: Pick<Week, 'hasDraft' | 'hasPublished'>
  readonly onMake: () => void
  readonly onMend: () => void
  readonly onPublished: () => void
}

// long: one button for each thing that can be done with a plan
export function PlanActions({ seasonId, week, onMake, onMend, onPublished }: PlanActionsProps) {
  const [params, setParams] = useSearchParams()
  const [asked, setAsked] = useState<AskedPublish | null>(null)
  const discard = useDiscardDraft(onPublished)
  // 只发布这几处 comes by the address from wherever the change was made.
  useEffect(() => {
    if (!params.has('publish')) return
    setAsked({ stepId: Number(params.get('publish')) })
    setParams(
      (now) => {
        const { publish: _publish, ...rest } = Object.fromEntries(now)
        return rest
      },
      { replace: true },
    )
  }, [params, setParams])
  return (
    <>
      {week.hasDraft && (
        <Button onClick={() => discard.mutate({ seasonId })} loading={discard.isPending}>
          放弃草稿
        </Button>
      )}
      {(week.hasDraft || week.hasPublished) && (
        <Button onClick={onMend} title="E：讲师请假、教室不能用、企业旺季">
          应急调整
        </Button>
      )}
      <Button {...(!week.hasDraft && { type: 'primary' as const })} onClick={onMake}>
        自动排课
      </Button>
      {week.hasDraft && (
        <Button type="primary" onClick={() => setAsked('all')}>
          发布
        </Button>
      )}
      <PublishDialog
        seasonId={seasonId}
        asked={asked}
        onClose={() => setAsked(null)}
        onPublished={onPublished}
      />
    </>
  )
}
