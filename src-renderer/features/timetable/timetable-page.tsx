// 排课: a season's weeks as a table of rooms; the draft beside what is published, and everything from the keyboard.
import { Button } from 'antd'
import { Link } from 'react-router'
import type { UnplacedLesson, Week, WeekSitting } from '../../../src-main/contract/timetable/board/week.ts'
import { linkTo } from '../../lib/paths.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import type { MoveSubject } from './board/move-drawer.tsx'
import { SittingPanel } from './board/sitting-panel.tsx'
import { UnplacedList } from './board/unplaced-list.tsx'
import { useWeekKeys } from './board/use-week-keys.ts'
import { useWeekView } from './board/use-week-view.ts'
import { WeekGrid } from './board/week-grid.tsx'
import { WeekToolbar } from './board/week-toolbar.tsx'
import { PlanActions } from './plan-actions.tsx'
import { TimetableDrawers } from './timetable-drawers.tsx'
import { hasPlan, moveById, type TimetableActs, useTimetableActs } from './use-timetable-acts.ts'
import './board/timetable.css'

/** 19:00, where the class wishes no other time. */
const usualStartMinute = 1140

// long: one page from its keys to its drawers; each part stands below or in a file of its own
export function TimetablePage() {
  const { today } = useHouse()
  const mayPlan = useMayEdit()
  const view = useWeekView(today)
  const acts = useTimetableActs(view, mayPlan)
  const { week, season } = view
  useWeekKeys({
    week,
    isWeekRead: view.isWeekRead,
    markedId: acts.markedId,
    onMark: acts.mark,
    shift: view.shift,
    goToToday: () => view.goTo(today),
    onAct: acts.onKey,
  })
  if (view.error !== null) {
    return (
      <Page title="排课">
        <LoadFailed error={view.error} onRetry={view.retry} />
      </Page>
    )
  }
  if (view.isReady && season === undefined) return <NoSeason />
  if (week === undefined || season === undefined) return <Page title="排课">{null}</Page>
  const actions = mayPlan && (
    <PlanActions
      seasonId={season.id}
      week={week}
      onMake={() => acts.open('make')}
      onMend={() => view.mend(true)}
      onPublished={() => view.chooseVersion('published')}
    />
  )
  return (
    <Page title="排课" subtitle={season.name} actions={actions}>
      <WeekToolbar view={view} today={today} freezing={mayPlan ? acts.freezing : null} />
      {view.version === 'draft' && <DraftNote week={week} />}
      {hasPlan(week) ? (
        <WeekGrid
          week={week}
          today={today}
          markedId={acts.markedId}
          onMark={acts.mark}
          onMove={mayPlan ? (sittingId) => moveById(week.sittings, sittingId, acts.move) : null}
        />
      ) : (
        <NoPlanYet onMake={mayPlan ? () => acts.open('make') : null} />
      )}
      {acts.marked !== null && <MarkedPanel acts={acts} marked={acts.marked} week={week} mayPlan={mayPlan} />}
      <UnplacedList
        seasonId={season.id}
        lessons={week.unplaced}
        missing={week.missing}
        onPlace={mayPlan ? (lesson) => acts.move(subjectOfUnplaced(lesson)) : null}
      />
      <TimetableDrawers {...{ view, acts, season, week, today, mayPlan }} />
    </Page>
  )
}

function NoSeason() {
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

/** onMake null: the reader may not plan. */
function NoPlanYet({ onMake }: { readonly onMake: (() => void) | null }) {
  return (
    <EmptyState
      title="这个学期还没有课表"
      hint={
        onMake !== null
          ? '点“自动排课”，按班次、场地和讲师排出一版草稿，看过再发布。'
          : '等教务排课并发布后，这里就是一周课表。'
      }
      action={
        onMake !== null && (
          <Button type="primary" onClick={onMake}>
            自动排课
          </Button>
        )
      }
    />
  )
}

function DraftNote({ week }: { readonly week: Week }) {
  return (
    <p className="draft-note">
      正在看草稿，
      {week.hasPublished
        ? `与已发布的课表相比改动 ${week.changes} 场，新排和挪动的已用灯黄标出。`
        : '还没有发布过。'}
      发布后讲师和学员才看得到。
    </p>
  )
}

interface MarkedPanelProps {
  readonly acts: TimetableActs
  readonly marked: WeekSitting
  readonly week: Week
  readonly mayPlan: boolean
}

function MarkedPanel({ acts, marked, week, mayPlan }: MarkedPanelProps) {
  const act = acts.actOn(marked)
  return (
    <SittingPanel
      sitting={marked}
      roomName={roomOf(week, marked.roomId)}
      mayPlan={mayPlan}
      onMove={act.m}
      onPin={act.p}
      onCancel={act.x}
      onWhy={act.w}
      onSubstitute={act.d}
      onNames={(label) => acts.askAbsentees({ sittingId: marked.sittingId, label })}
    />
  )
}

const subjectOfUnplaced = ({
  sittingId,
  classId,
  minutes,
  className,
  lessonNumber,
  ...wish
}: UnplacedLesson & { readonly sittingId: string }): MoveSubject => ({
  sittingId,
  classId,
  minutes,
  label: `${className} 第 ${lessonNumber} 课次`,
  date: null,
  startMinute: wish.startMinute ?? usualStartMinute,
  roomId: wish.roomId,
  trainerId: wish.trainerId,
})

const roomOf = (
  week: { rooms: readonly { id: string; name: string; placeName: string }[] },
  id: string,
): string => {
  const room = week.rooms.find((one) => one.id === id)
  return room === undefined ? '' : `${room.placeName} ${room.name}`
}
