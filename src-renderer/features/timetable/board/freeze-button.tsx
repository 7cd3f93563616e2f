// 冻结 or 解冻 the week shown: a frozen one is not touched by the planner, nor by a hand.
import { LockFilled, UnlockOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Week } from '../../../../src-main/contract/timetable/board/week.ts'
import { useFreezeWeek } from '../queries.ts'

export interface Freezing {
  readonly isFrozen: boolean
  readonly isPending: boolean
  readonly toggle: () => void
}

/** null while the week shown is not read yet: the one before it stays on screen until then. */
export function useFreezing(seasonId: string, monday: string, week: Week | undefined): Freezing | null {
  const { freeze, unfreeze } = useFreezeWeek()
  if (week === undefined || week.days[0]?.date !== monday) return null
  const { isFrozen } = week
  const isPending = freeze.isPending || unfreeze.isPending
  const toggle = () => {
    if (!isPending) (isFrozen ? unfreeze : freeze).mutate({ seasonId, monday })
  }
  return { isFrozen, isPending, toggle }
}

export function FreezeButton({ isFrozen, isPending, toggle }: Freezing) {
  return (
    <Button
      icon={isFrozen ? <LockFilled /> : <UnlockOutlined />}
      aria-pressed={isFrozen}
      loading={isPending}
      title={
        isFrozen
          ? '这一周已冻结：自动排课和移动都不动它。按 F 解冻'
          : '冻结后，自动排课和移动都不动这一周的课，也不排入新课。按 F 冻结'
      }
      onClick={toggle}
    >
      {isFrozen ? '解冻' : '冻结这一周'} <kbd>F</kbd>
    </Button>
  )
}
