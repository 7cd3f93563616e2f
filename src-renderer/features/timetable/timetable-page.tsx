// 排课: a season's weeks as a table of rooms; the draft beside what is published, and everything from the keyboard.
import { App, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { WeekSitting } from '../../../src-main/contract/week.ts'
import { isDialogOpen, isTyping } from '../../lib/keyboard.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { useHouse } from '../../transport/use-house.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { AbsenteesDrawer } from './absentees-drawer.tsx'
import { CancelSittingDialog } from './cancel-sitting-dialog.tsx'
import { MakePlanDialog } from './make-plan-dialog.tsx'
import { MoveDrawer, type MoveSubject } from './move-drawer.tsx'
import { useDiscardDraft, usePinPlacement, usePublish } from './queries.ts'
import { SittingPanel } from './sitting-panel.tsx'
import { UnplacedList } from './unplaced-list.tsx'
import { useWeekView } from './use-week-view.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekToolbar } from './week-toolbar.tsx'
import './timetable.css'

type Dialog = 'make' | 'cancel' | 'absentees' | null

export function TimetablePage() {
  const { today } = useHouse()
  const mayPlan = useMayEdit()
  const view = useWeekView(today)
  const { week, season } = view
  const [markedId, setMarkedId] = useState<string | null>(null)
  const [moving, setMoving] = useState<MoveSubject | null>(null)
  const [dialog, setDialog] = useState<Dialog>(null)
  const pin = usePinPlacement()
  const marked = week?.sittings.find((sitting) => sitting.sittingId === markedId) ?? null
  useWeekKeys({ shift: view.shift, goToToday: () => view.goTo(today) })

  if (view.error !== null) {
    return (
      <Page title="排课">
        <LoadFailed error={view.error} onRetry={view.retry} />
      </Page>
    )
  }
  if (view.isReady && season === undefined) {
    return (
      <Page title="排课">
        <EmptyState
          title="还没有学期"
          hint="先在“班级”页建一个学期并开班，再回到这里自动排课。"
          action={
            <Link to="/classes">
              <Button type="primary">去班级</Button>
            </Link>
          }
        />
      </Page>
    )
  }
  if (week === undefined || season === undefined) return <Page title="排课">{null}</Page>

  const actOn = (sitting: WeekSitting) => ({
    m: () => setMoving(subjectOf(sitting)),
    p: () => pin.mutate({ seasonId: season.id, sittingId: sitting.sittingId, isPinned: !sitting.isPinned }),
    x: () => setDialog('cancel'),
    n: () => setDialog('absentees'),
  })
  const onKey = (key: string): boolean => {
    if (marked === null || !isActKey(key)) return false
    const isFixed = marked.isHeld || marked.cancelReason !== null
    if (key !== 'n' && (!mayPlan || isFixed)) return false
    actOn(marked)[key]()
    return true
  }
  const hasPlan = week.hasDraft || week.hasPublished
  return (
    <Page
      title="排课"
      subtitle={season.name}
      actions={mayPlan && <PlanActions seasonId={season.id} week={week} onMake={() => setDialog('make')} onPublished={() => view.chooseVersion('published')} />}
    >
      <WeekToolbar view={view} today={today} />
      {view.version === 'draft' && (
        <p className="draft-note">
          正在看草稿，{week.hasPublished ? `与已发布的课表相比改动 ${week.changes} 场，已用灯黄标出。` : '还没有发布过。'}
          发布后讲师和学员才看得到。
        </p>
      )}
      {hasPlan ? (
        <WeekGrid
          week={week}
          today={today}
          markedId={markedId}
          onMark={setMarkedId}
          onKey={onKey}
          onMove={mayPlan ? (sittingId) => moveById(week.sittings, sittingId, setMoving) : null}
        />
      ) : (
        <EmptyState
          title="这个学期还没有课表"
          hint={mayPlan ? '点“自动排课”，按班次、场地和讲师排出一版草稿，看过再发布。' : '等教务排课并发布后，这里就是一周课表。'}
          action={
            mayPlan && (
              <Button type="primary" onClick={() => setDialog('make')}>
                自动排课
              </Button>
            )
          }
        />
      )}
      {marked !== null && (
        <SittingPanel
          sitting={marked}
          roomName={roomOf(week, marked.roomId)}
          mayPlan={mayPlan}
          onMove={actOn(marked).m}
          onPin={actOn(marked).p}
          onCancel={actOn(marked).x}
          onAbsentees={actOn(marked).n}
        />
      )}
      <UnplacedList
        lessons={week.unplaced}
        onPlace={
          mayPlan
            ? ({ sittingId, className, lessonNumber }) =>
                setMoving({
                  sittingId,
                  label: `${className} 第 ${lessonNumber} 课次`,
                  date: null,
                  startMinute: 1140,
                  roomId: null,
                  trainerId: null,
                })
            : null
        }
      />
      <MoveDrawer seasonId={season.id} subject={moving} onClose={() => setMoving(null)} />
      <MakePlanDialog
        seasonId={season.id}
        open={dialog === 'make'}
        onClose={() => setDialog(null)}
        onMade={() => view.chooseVersion('draft')}
      />
      <CancelSittingDialog
        sitting={dialog === 'cancel' && marked !== null ? { sittingId: marked.sittingId, label: labelOf(marked) } : null}
        onClose={() => setDialog(null)}
      />
      <AbsenteesDrawer sittingId={dialog === 'absentees' ? markedId : null} onClose={() => setDialog(null)} />
    </Page>
  )
}

interface PlanActionsProps {
  readonly seasonId: string
  readonly week: { readonly hasDraft: boolean; readonly hasPublished: boolean; readonly changes: number; readonly unplaced: readonly object[] }
  readonly onMake: () => void
  readonly onPublished: () => void
}

function PlanActions({ seasonId, week, onMake, onPublished }: PlanActionsProps) {
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

/** ← and → turn weeks and T comes back to this one, wherever no field, dialog or marked sitting wants them. */
function useWeekKeys(acts: { shift: (weeks: number) => void; goToToday: () => void }): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (isTyping(event.target) || isDialogOpen()) return
      const { shift, goToToday } = latest.current
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') shift(-1)
      else if (event.key === 'ArrowRight' || event.key === 'PageDown') shift(1)
      else if (event.key.toLowerCase() === 't') goToToday()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isActKey = (key: string): key is 'm' | 'p' | 'x' | 'n' => ['m', 'p', 'x', 'n'].includes(key)

const labelOf = ({ className, lessonNumber }: WeekSitting): string => `${className} 第 ${lessonNumber} 课次`

const subjectOf = (sitting: WeekSitting): MoveSubject => ({
  sittingId: sitting.sittingId,
  label: labelOf(sitting),
  date: sitting.date,
  startMinute: sitting.startMinute,
  roomId: sitting.roomId,
  trainerId: sitting.trainerId,
})

function moveById(sittings: readonly WeekSitting[], id: string, open: (subject: MoveSubject) => void): void {
  const found = sittings.find((one) => one.sittingId === id)
  if (found !== undefined && !found.isHeld && found.cancelReason === null) open(subjectOf(found))
}

const roomOf = (week: { rooms: readonly { id: string; name: string; placeName: string }[] }, id: string): string => {
  const room = week.rooms.find((one) => one.id === id)
  return room === undefined ? '' : `${room.placeName} ${room.name}`
}
