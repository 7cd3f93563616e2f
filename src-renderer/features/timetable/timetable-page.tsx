// 排课: a season's weeks as a table of rooms; the draft beside what is published, and everything from the keyboard.
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { WeekSitting } from '../../../src-main/contract/timetable/board/week.ts'
import { linkTo } from '../../lib/paths.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { CancelSittingDialog } from './board/cancel-sitting-dialog.tsx'
import { useFreezing } from './board/freeze-button.tsx'
import { MoveDrawer, type MoveSubject } from './board/move-drawer.tsx'
import { SittingPanel } from './board/sitting-panel.tsx'
import { UnplacedList } from './board/unplaced-list.tsx'
import { useWeekKeys } from './board/use-week-keys.ts'
import { useWeekView } from './board/use-week-view.ts'
import { WeekGrid } from './board/week-grid.tsx'
import { WeekToolbar } from './board/week-toolbar.tsx'
import { WhyHereDrawer } from './board/why-here-drawer.tsx'
import { MendDrawer } from './mend/mend-drawer.tsx'
import { SubstitutesDrawer } from './mend/substitutes-drawer.tsx'
import { MakePlanDialog } from './plan/make-plan-dialog.tsx'
import { PlanActions } from './plan-actions.tsx'
import { usePinPlacement } from './queries.ts'
import { AbsenteesDrawer, type AskedAbsentees } from './reach/absentees-drawer.tsx'
import './board/timetable.css'

type Dialog = 'make' | 'cancel' | 'substitute' | 'why' | null

/** 19:00, where the class wishes no other time. */
const usualStartMinute = 1140

export function TimetablePage() {
  const { today } = useHouse()
  const mayPlan = useMayEdit()
  const view = useWeekView(today)
  const { week, season } = view
  const [markedId, setMarkedId] = useState<string | null>(null)
  const [moving, setMoving] = useState<MoveSubject | null>(null)
  const [dialog, setDialog] = useState<Dialog>(null)
  const [absentees, setAbsentees] = useState<AskedAbsentees | null>(null)
  const pin = usePinPlacement()
  const marked = week?.sittings.find((sitting) => sitting.sittingId === markedId) ?? null

  const seasonId = season?.id ?? ''
  const actOn = (sitting: WeekSitting) => ({
    m: () => setMoving(subjectOf(sitting)),
    p: () => pin.mutate({ seasonId, sittingId: sitting.sittingId, isPinned: !sitting.isPinned }),
    x: () => setDialog('cancel'),
    d: () => setDialog('substitute'),
    n: () => setAbsentees({ sittingId: sitting.sittingId, label: null }),
    w: () => setDialog('why'),
  })
  const freezing = useFreezing(seasonId, view.monday, week)
  const onAct = (key: string): boolean => {
    if (key === 'e' && mayPlan && week !== undefined && (week.hasDraft || week.hasPublished)) {
      view.mend(true)
      return true
    }
    if (key === 'f' && mayPlan && freezing !== null) {
      freezing.toggle()
      return true
    }
    if (marked === null) return false
    const act = key === 'enter' ? 'm' : key
    if (!isActKey(act)) return false
    const isFixed = marked.isHeld || marked.cancelReason !== null
    if (act === 'w' && (!mayPlan || marked.cancelReason !== null)) return false
    if (act !== 'n' && act !== 'w' && (!mayPlan || isFixed)) return false
    actOn(marked)[act]()
    return true
  }
  useWeekKeys({
    week,
    isWeekRead: view.isWeekRead,
    markedId,
    onMark: setMarkedId,
    shift: view.shift,
    goToToday: () => view.goTo(today),
    onAct,
  })

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
            <Link to={linkTo('classes')}>
              <Button type="primary">去班级</Button>
            </Link>
          }
        />
      </Page>
    )
  }
  if (week === undefined || season === undefined) return <Page title="排课">{null}</Page>

  const hasPlan = week.hasDraft || week.hasPublished
  const otherChanges = week.hasDraft && week.hasPublished ? week.changes : 0
  return (
    <Page
      title="排课"
      subtitle={season.name}
      actions={
        mayPlan && (
          <PlanActions
            seasonId={season.id}
            week={week}
            onMake={() => setDialog('make')}
            onMend={() => view.mend(true)}
            onPublished={() => view.chooseVersion('published')}
          />
        )
      }
    >
      <WeekToolbar view={view} today={today} freezing={mayPlan ? freezing : null} />
      {view.version === 'draft' && (
        <p className="draft-note">
          正在看草稿，
          {week.hasPublished
            ? `与已发布的课表相比改动 ${week.changes} 场，新排和挪动的已用灯黄标出。`
            : '还没有发布过。'}
          发布后讲师和学员才看得到。
        </p>
      )}
      {hasPlan ? (
        <WeekGrid
          week={week}
          today={today}
          markedId={markedId}
          onMark={setMarkedId}
          onMove={mayPlan ? (sittingId) => moveById(week.sittings, sittingId, setMoving) : null}
        />
      ) : (
        <EmptyState
          title="这个学期还没有课表"
          hint={
            mayPlan
              ? '点“自动排课”，按班次、场地和讲师排出一版草稿，看过再发布。'
              : '等教务排课并发布后，这里就是一周课表。'
          }
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
          onWhy={actOn(marked).w}
          onSubstitute={actOn(marked).d}
          onNames={(label) => setAbsentees({ sittingId: marked.sittingId, label })}
        />
      )}
      <UnplacedList
        seasonId={season.id}
        lessons={week.unplaced}
        missing={week.missing}
        onPlace={
          mayPlan
            ? ({ sittingId, classId, minutes, className, lessonNumber, ...wish }) =>
                setMoving({
                  sittingId,
                  classId,
                  minutes,
                  label: `${className} 第 ${lessonNumber} 课次`,
                  date: null,
                  startMinute: wish.startMinute ?? usualStartMinute,
                  roomId: wish.roomId,
                  trainerId: wish.trainerId,
                })
            : null
        }
      />
      <MoveDrawer seasonId={season.id} subject={moving} onClose={() => setMoving(null)} />
      <MakePlanDialog
        seasonId={season.id}
        endsOn={season.endsOn}
        monday={view.monday}
        today={today}
        isFrozen={week.isFrozen}
        open={dialog === 'make'}
        onClose={() => setDialog(null)}
        onMade={() => view.chooseVersion('draft')}
      />
      <MendDrawer
        seasonId={season.id}
        today={today}
        otherChanges={otherChanges}
        open={mayPlan && view.isMending}
        onClose={() => view.mend(false)}
        onMended={() => view.chooseVersion('draft')}
      />
      <SubstitutesDrawer
        seasonId={season.id}
        sittingId={dialog === 'substitute' ? markedId : null}
        version={view.version}
        otherChanges={otherChanges}
        onClose={() => setDialog(null)}
      />
      <CancelSittingDialog
        sitting={
          dialog === 'cancel' && marked !== null
            ? { sittingId: marked.sittingId, label: labelOf(marked) }
            : null
        }
        onClose={() => setDialog(null)}
      />
      <WhyHereDrawer
        seasonId={season.id}
        version={view.version}
        sitting={
          dialog === 'why' && marked !== null
            ? {
                sittingId: marked.sittingId,
                label: labelOf(marked),
                isOpen: !marked.isHeld && !week.isFrozen,
              }
            : null
        }
        onClose={() => setDialog(null)}
      />
      <AbsenteesDrawer asked={absentees} onClose={() => setAbsentees(null)} />
    </Page>
  )
}

const isActKey = (key: string): key is 'm' | 'p' | 'x' | 'd' | 'n' | 'w' =>
  ['m', 'p', 'x', 'd', 'n', 'w'].includes(key)

const labelOf = ({ className, lessonNumber }: WeekSitting): string => `${className} 第 ${lessonNumber} 课次`

const subjectOf = (sitting: WeekSitting): MoveSubject => ({
  sittingId: sitting.sittingId,
  classId: sitting.classId,
  minutes: sitting.minutes,
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

const roomOf = (
  week: { rooms: readonly { id: string; name: string; placeName: string }[] },
  id: string,
): string => {
  const room = week.rooms.find((one) => one.id === id)
  return room === undefined ? '' : `${room.placeName} ${room.name}`
}
