// A track is a trainer and a room in one to three parts of every week: the hidden plan is laid along tracks.
import { isoDateOf, weekdayOfNumber } from '../../../src-main/domain/calendar/dates.ts'
import type { SiteClosure } from '../../../src-main/domain/timetable/problem.ts'
import { type Subject, subjects } from './names.ts'
import type { Random } from './random.ts'
import { openRoom, type Room } from './rooms.ts'
import type { SeasonCalendar } from './season-calendar.ts'
import { mostTaken, type Trainer } from './trainers.ts'
import { dayParts, keyOf, type WeekPart, weekdays } from './week.ts'

export interface Track {
  readonly subject: Subject
  readonly room: Room
  readonly trainer: Trainer
  readonly parts: readonly WeekPart[]
}

/** A track's room on one day of the season: room for one sitting. */
export interface Slot {
  readonly track: Track
  readonly day: number
  readonly part: WeekPart['part']
}

export type TrackShape = 'once' | 'twice' | 'double' | 'same-day' | 'afternoons' | 'triple'

const tries = 400
/** More open evenings than this no room of the hidden plan has in a week. */
const mostPartsOfRoom = 6

/** Null where the rooms and trainers are all taken. */
export function makeTrack(
  random: Random,
  shape: TrackShape,
  rooms: readonly Room[],
  trainers: readonly Trainer[],
): Track | null {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const subject = weightedSubject(random)
    const parts = partsOf(random, shape)
    const isFree = (taken: ReadonlyMap<string, WeekPart>, most: number) =>
      taken.size + parts.length <= most && parts.every((part) => !taken.has(keyOf(part)))
    const freeRooms = rooms.filter(
      ({ kind, open }) => kind === subject.roomKind && isFree(open, mostPartsOfRoom),
    )
    const freeTrainers = trainers.filter(
      (each) => each.subjects.includes(subject) && isFree(each.taken, mostTaken),
    )
    if (freeRooms.length === 0 || freeTrainers.length === 0) continue
    const track = { subject, room: random.pick(freeRooms), trainer: random.pick(freeTrainers), parts }
    openRoom(track.room, parts)
    for (const part of parts) track.trainer.taken.set(keyOf(part), part)
    return track
  }
  return null
}

function weightedSubject(random: Random): Subject {
  return random.pick(subjects.flatMap((subject) => Array<Subject>(subject.weight).fill(subject)))
}

function partsOf(random: Random, shape: TrackShape): readonly WeekPart[] {
  const first = random.pick(weekdays)
  const later = (days: number) => weekdays[(first - 1 + days) % 7] ?? first
  const evening = (weekday = first): WeekPart => ({ weekday, part: 'evening' })
  switch (shape) {
    case 'once':
      return [onePart(random)]
    case 'twice':
    case 'double':
      return [evening(), evening(later(random.pick([2, 2, 3, 3, 4, 5])))]
    case 'same-day':
      return [{ weekday: first, part: 'morning' }, evening()]
    case 'afternoons':
      return [
        { weekday: first, part: 'afternoon' },
        { weekday: later(random.between(1, 3)), part: 'afternoon' },
      ]
    case 'triple':
      return [evening(), evening(later(1)), evening(later(2))]
  }
}

/** Offices come in the evening, or at the week's end at any time of the day. */
function onePart(random: Random): WeekPart {
  const weekday = random.pick(weekdays)
  return { weekday, part: weekday >= 6 ? random.pick(dayParts) : 'evening' }
}

/** In order of time; holidays and days on which the place is closed are left out. */
export function slotsOf(
  track: Track,
  calendar: SeasonCalendar,
  closures: readonly SiteClosure[],
): readonly Slot[] {
  const own = closures.filter(({ placeId }) => placeId === track.room.place.id)
  return calendar.days.flatMap((day) => {
    const date = isoDateOf(day)
    if (own.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)) return []
    return dayParts.flatMap((part) =>
      track.parts.some((each) => each.part === part && each.weekday === weekdayOfNumber(day))
        ? [{ track, day, part }]
        : [],
    )
  })
}

/** Gives the room and the trainer back. */
export function dropTrack({ room, trainer, parts }: Track): void {
  for (const part of parts) {
    room.open.delete(keyOf(part))
    trainer.taken.delete(keyOf(part))
  }
}
