// What 今晚 says of sittings that went into other hands.
import type { ShownPlace } from '../../../../src-main/contract/timetable/shown-sitting.ts'
import type { HandedOver, TonightSitting } from '../../../../src-main/contract/timetable/tonight/tonight.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatTime } from '../../../lib/format-time.ts'

/** '今晚 19:00「商务英语一班」第 3 课次已由 王芳 代课'; `day` is the one it lay on. */
export function handedOverText(
  { className, lessonNumber, startMinute, to, isStillOwn, isCalledOff }: HandedOver,
  day: HandedOverDay,
) {
  const what = `${day.word} ${formatTime(startMinute)}「${className}」第 ${lessonNumber} 课次`
  if (isCalledOff) return `${what}的这一场取消了，不用去`
  if (to === null) return `${what}不上了，还没有定新的时间`
  if (to.date === day.date) return `${what}已由 ${to.trainerName} 代课`
  const time = `${formatDate(to.date)} ${formatTime(to.startMinute)}`
  return `${what}已改到 ${time}，${isStillOwn ? '仍由你上' : `由 ${to.trainerName} 上`}`
}

export interface HandedOverDay {
  readonly date: string
  /** '今晚' or '11月12日 周三'. */
  readonly word: string
}

/** What the draft has for a sitting that nobody was told of: '草稿里由 王芳 代课，还没有发布'. */
export function pendingText(
  sitting: Pick<TonightSitting, 'date' | 'startMinute' | 'trainerName'>,
  place: ShownPlace | null,
): string {
  return `草稿里${place === null ? '没有排这一场' : changed(sitting, place)}，还没有发布`
}

function changed(
  { date, startMinute, trainerName }: Pick<TonightSitting, 'date' | 'startMinute' | 'trainerName'>,
  place: ShownPlace,
): string {
  const isOther = place.trainerName !== trainerName
  if (place.date === date && place.startMinute === startMinute)
    return isOther ? `由 ${place.trainerName} 代课` : `改在 ${place.roomName}`
  const time = `${formatDate(place.date)} ${formatTime(place.startMinute)}`
  return `改到 ${time}${isOther ? `，由 ${place.trainerName} 上` : ''}`
}
