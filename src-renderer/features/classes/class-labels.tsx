// How states, rates and wishes of a class are written on every screen of it.
import { Tag } from 'antd'
import { type ClassRow, classStateLabels } from '../../../src-main/contract/classes.ts'
import { type EnrolmentState, enrolmentStateLabels } from '../../../src-main/domain/classes/enrolment.ts'
import { repeatLabel } from '../../../src-main/domain/timetable/recommendation/way-label.ts'
import type { PatternSitting } from '../../../src-main/domain/timetable/sitting-pattern.ts'
import { formatTime } from '../../lib/format-time.ts'

// The theme's own colours, whose contrast is known; antd's named tag colours miss AA.
const classColours = {
  open: 'processing',
  running: 'success',
  concluded: 'default',
  cancelled: 'error',
} as const

export function ClassStateTag({ state }: { readonly state: ClassRow['state'] }) {
  return <Tag color={classColours[state]}>{classStateLabels[state]}</Tag>
}

const enrolmentColours = {
  applied: 'default',
  enrolled: 'processing',
  waitlisted: 'warning',
  withdrawn: 'default',
  completed: 'success',
  failed: 'error',
} as const satisfies Record<EnrolmentState, string>

export function EnrolmentTag({
  state,
  place,
}: {
  readonly state: EnrolmentState
  readonly place: number | null
}) {
  return (
    <Tag color={enrolmentColours[state]}>
      {place === null ? enrolmentStateLabels[state] : `候补第 ${place}`}
    </Tag>
  )
}

/** 3 of 4 → 75 %; a dash while nothing counts yet. */
export function formatRate(attended: number, counted: number): string {
  return counted === 0 ? '—' : `${Math.round((attended * 100) / counted)}%`
}

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

/** 周二、周四 19:00，每周 2 次；每课两场，隔 3 天 */
export function formatWishes(wishes: {
  readonly weekdays: readonly number[]
  readonly startMinute: number | null
  readonly lessonsPerWeek: number
  readonly sittingPattern: readonly PatternSitting[]
}): string {
  const days = wishes.weekdays.map((day) => `周${weekdayNames[day - 1] ?? ''}`).join('、')
  const time = wishes.startMinute === null ? '时间不限' : formatTime(wishes.startMinute)
  const repeats = repeatLabel(wishes.sittingPattern)
  return `${days === '' ? '星期不限' : days} ${time}，每周 ${wishes.lessonsPerWeek} 次${repeats === '' ? '' : `；${repeats}`}`
}
