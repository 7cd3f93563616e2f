// What opens beside the week: moving, planning, mending, calling off, and the reasons for all of it.
import type { Week } from '../../../src-main/contract/timetable/board/week.ts'
import type { Season } from '../../../src-main/contract/timetable/season.ts'
import { CancelSittingDialog } from './board/cancel-sitting-dialog.tsx'
import { MoveDrawer } from './board/move-drawer.tsx'
import type { useWeekView } from './board/use-week-view.ts'
import { WhyHereDrawer } from './board/why-here-drawer.tsx'
import { MendDrawer } from './mend/mend-drawer.tsx'
import { SubstitutesDrawer } from './mend/substitutes-drawer.tsx'
import { MakePlanDialog } from './plan/make-plan-dialog.tsx'
import { AbsenteesDrawer } from './reach/absentees-drawer.tsx'
import { labelOf, type TimetableActs } from './use-timetable-acts.ts'

export interface TimetableDrawersProps {
  readonly view: ReturnType<typeof useWeekView>
  readonly acts: TimetableActs
  readonly season: Season
  readonly week: Week
  readonly today: string
  readonly mayPlan: boolean
}

// long: each drawer once, with what it is opened for
export function TimetableDrawers({ view, acts, season, week, today, mayPlan }: TimetableDrawersProps) {
  const { marked, dialog } = acts
  const close = () => acts.open(null)
  const otherChanges = week.hasDraft && week.hasPublished ? week.changes : 0
  const asked = marked === null ? null : { sittingId: marked.sittingId, label: labelOf(marked) }
  return (
    <>
      <MoveDrawer seasonId={season.id} subject={acts.moving} onClose={() => acts.move(null)} />
      <MakePlanDialog
        seasonId={season.id}
        endsOn={season.endsOn}
        monday={view.monday}
        today={today}
        isFrozen={week.isFrozen}
        open={dialog === 'make'}
        onClose={close}
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
        sittingId={dialog === 'substitute' ? acts.markedId : null}
        version={view.version}
        otherChanges={otherChanges}
        onClose={close}
      />
      <CancelSittingDialog sitting={dialog === 'cancel' ? asked : null} onClose={close} />
      <WhyHereDrawer
        seasonId={season.id}
        version={view.version}
        sitting={
          dialog === 'why' && asked !== null
            ? { ...asked, isOpen: marked?.isHeld === false && !week.isFrozen }
            : null
        }
        onClose={close}
      />
      <AbsenteesDrawer asked={acts.absentees} onClose={() => acts.askAbsentees(null)} />
    </>
  )
}
