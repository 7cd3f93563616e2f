// How a sitting moved by hand is called afterwards: by what changed, the time, the room or the person.
import { dateLabel } from '../../../domain/calendar/dates.ts'
import { timeLabel } from '../../../domain/calendar/times.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import { placeNamer } from '../named-place.ts'
import type { SeasonFacts } from '../season-facts.ts'

/**
 * '王芳 代 李强，11月19日 周三 19:00「商务英语一班」第 3 课次': who first, for where room is short the end is cut off.
 * `facts` as they were before; who is stood in for is who was told to come, whatever the draft said since.
 */
export function moveSentence(facts: SeasonFacts, label: string, to: Placement): string {
  const { draft, published } = facts
  const was = placeIn(draft ?? published, to.sittingId)
  const told = placeIn(published, to.sittingId) ?? was
  const named = placeNamer(facts)
  const { roomName, trainerName } = named(to)
  const time = `${dateLabel(to.date)} ${timeLabel(to.startMinute)}`
  const isSameTime = was?.date === to.date && was.startMinute === to.startMinute
  const isOther = (key: 'roomId' | 'trainerId') => was !== undefined && was[key] !== to[key]
  const isBack = told === undefined || told.trainerId === to.trainerId
  const who = isBack ? `仍由 ${trainerName} 上` : `${trainerName} 代 ${named(told).trainerName}`
  const what =
    isSameTime && (isOther('roomId') || isOther('trainerId')) ? `${time}${label}` : `${label}排到 ${time}`
  return [isOther('trainerId') ? who : '', what, isOther('roomId') ? `改在 ${roomName}` : '']
    .filter((part) => part !== '')
    .join('，')
}

const placeIn = (version: SeasonFacts['draft'], sittingId: string) =>
  version?.placements.find((one) => one.sittingId === sittingId)
