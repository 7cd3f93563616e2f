// Where a sitting lies, and from where to where it goes, in words.
import type { ShownPlace } from '../../../src-main/contract/timetable/shown-sitting.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatTime } from '../../lib/format-time.ts'

/** '9月12日 周五 19:00 文化宫 301 王海波'. */
export function placeText({ date, startMinute, roomName, trainerName }: ShownPlace): string {
  return `${formatDate(date)} ${formatTime(startMinute)} ${roomName} ${trainerName}`
}

/** '11月19日 周三 19:00 王芳 代 李强', '11月19日 周三 19:00 文化宫 301 李强 → 11月20日 周四 19:00'. */
export function placeChangeText(from: ShownPlace | null, to: ShownPlace | null): string {
  if (from === null) return to === null ? '没有排' : `新排 ${placeText(to)}`
  if (to === null) return `${placeText(from)} → 草稿里没有排`
  const isSameTime = from.date === to.date && from.startMinute === to.startMinute
  const isSameRoom = from.roomName === to.roomName
  const isSameTrainer = from.trainerName === to.trainerName
  const time = `${formatDate(to.date)} ${formatTime(to.startMinute)}`
  if (isSameTime && isSameRoom) return `${time} ${to.trainerName} 代 ${from.trainerName}`
  const parts = [isSameTime ? '' : time, isSameRoom ? '' : to.roomName, isSameTrainer ? '' : to.trainerName]
  return `${placeText(from)} → ${parts.filter((part) => part !== '').join(' · ')}`
}
