// When trainers could not come, in words: on leave, and at hours that they did not give.
import { dayLabel } from '../../calendar/dates.ts'
import type { PlanTrainer } from '../problem.ts'
import type { Span } from './gap-dates.ts'
import { weekdaysLabel } from './weekday-words.ts'

/** '11月23日至12月6日请假', '只有周二有空'; of several each absence under its name. `span` is what is talked of. */
export function awayWords(trainers: readonly PlanTrainer[], span: Span): string {
  const [first] = trainers
  if (first !== undefined && trainers.length === 1) return ownWords(first, span)
  const onLeave = trainers.flatMap((one) => {
    const words = leaveWords(one, span)
    return words === '' ? [] : [`${one.name} ${words}`]
  })
  const isAllLeave = trainers.every((one) => isAwayThroughout(one, span))
  return [...onLeave, isAllLeave ? '' : '有些时段没有空'].filter((words) => words !== '').join('，')
}

function ownWords(one: PlanTrainer, span: Span): string {
  const leave = leaveWords(one, span)
  if (isAwayThroughout(one, span)) return leave
  return [leave, hoursWords(one)].filter((words) => words !== '').join('，')
}

function hoursWords({ availability }: PlanTrainer): string {
  if (availability === null) return ''
  const weekdays = [...new Set(availability.map(({ weekday }) => weekday))].toSorted()
  const isSome = weekdays.length > 0 && weekdays.length < 7
  return isSome ? `只有${weekdaysLabel(weekdays)}有空` : '有些时段没有空'
}

function leaveWords({ absences }: PlanTrainer, { from, to }: Span): string {
  const within = absences.filter(({ startsOn, endsOn }) => startsOn <= to && from <= endsOn)
  const dates = within.map(({ startsOn, endsOn }) =>
    startsOn === endsOn ? dayLabel(startsOn) : `${dayLabel(startsOn)}至${dayLabel(endsOn)}`,
  )
  return dates.length === 0 ? '' : `${dates.join('、')}请假`
}

const isAwayThroughout = ({ absences }: PlanTrainer, { from, to }: Span): boolean =>
  absences.some(({ startsOn, endsOn }) => startsOn <= from && to <= endsOn)
