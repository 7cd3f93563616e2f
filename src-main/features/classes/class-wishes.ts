// What a class wishes for (dates, room, trainer) must be possible inside its season.
import { Refusal } from '../../contract/errors.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { findRoomWish, findTrainerWish } from '../../storage/classes/class-refs-store.ts'
import type { Season } from '../../storage/timetable/season-store.ts'

interface Wishes {
  readonly capacity: number
  readonly roomId: string | null
  readonly trainerId: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** @throws Refusal naming the first wish that can't be met. */
export function checkWishes(db: ReadHandle, wishes: Wishes & { courseId: string }, season: Season): void {
  checkDates(wishes, season)
  checkRoom(db, wishes)
  if (wishes.trainerId === null) return
  const trainer = findTrainerWish(db, wishes.trainerId, wishes.courseId)
  if (trainer === null) throw new Refusal('NOT_FOUND', { what: '这位讲师' })
  if (!trainer.isQualified) refuse(`讲师“${trainer.name}”没有登记可教这门课程`)
}

function checkDates({ startsOn, endsOn }: Wishes, season: Season): void {
  for (const date of [startsOn, endsOn]) {
    if (date !== null && !isIsoDate(date)) refuse(`日期 ${date} 不存在`)
    if (date !== null && (date < season.startsOn || date > season.endsOn))
      refuse(`日期 ${date} 不在学期“${season.name}”内`)
  }
  if (startsOn !== null && endsOn !== null && startsOn > endsOn) refuse('最晚日期早于最早日期')
}

function checkRoom(db: ReadHandle, { roomId, capacity }: Wishes): void {
  if (roomId === null) return
  const room = findRoomWish(db, roomId)
  if (room === null) throw new Refusal('NOT_FOUND', { what: '这个场地' })
  if (room.seats < capacity) refuse(`场地“${room.name}”只有 ${room.seats} 座，少于班级容量 ${capacity} 人`)
}

function refuse(what: string): never {
  throw new Refusal('INVALID_VALUE', { what })
}
