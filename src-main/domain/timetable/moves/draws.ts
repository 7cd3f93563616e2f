// Where a sitting might lie, drawn so that most draws are worth pricing: between its neighbours, where its class already is.
import { nowhere } from '../board/board.ts'
import { quartersPerDay, quartersPerWeek } from '../compiled/days.ts'
import { mayBegin } from '../compiled/kinds.ts'
import { trainerStarts } from '../compiled/trainer-starts.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { aimsOn } from './aims.ts'
import { wishedStarts } from './wished-starts.ts'

const siblingTries = 4

/** What was drawn last lies in `drawn`; each function says whether it found anything. Nothing is allocated by drawing. */
export interface Draws {
  readonly drawn: { time: number; room: number; trainer: number }
  /** Another placed sitting of the same class; `nowhere` when a few tries find none. */
  sibling(item: number, random: Random): number
  /** A trainer, a time and a room. */
  all(item: number, random: Random): boolean
  who(item: number, like: number, random: Random): boolean
  /** For the trainer drawn, between the lessons before and after: near now, as a sibling lies, as wished, where it is expected, or at any start. */
  when(item: number, like: number, random: Random): boolean
  /** The same wherever the other lessons lie. */
  whenever(item: number, like: number, random: Random): boolean
  /** A room that is open and empty at the time drawn: the same or a sibling's if it can be, else any. */
  where(item: number, like: number, random: Random): boolean
}

export function drawsOn(on: SeasonBoard): Draws {
  const { compiled, board, rooms } = on
  const { itemClass, itemLesson, itemKind, itemQuarters, classRooms, classTrainers, times } = compiled
  const { classFirstLesson, lessonFirstItem } = compiled
  const { time, room, trainer } = board.places
  const { admits } = rooms
  const { isOrderFree } = compiled
  const starts = trainerStarts(compiled)
  const wished = wishedStarts(compiled)
  const aims = aimsOn(on)
  const drawn = { time: nowhere, room: nowhere, trainer: nowhere }
  let [earliest, latest] = [0, times]

  function sibling(item: number, random: Random): number {
    const classNumber = itemClass[item] ?? 0
    const from = lessonFirstItem[classFirstLesson[classNumber] ?? 0] ?? 0
    const to = lessonFirstItem[classFirstLesson[classNumber + 1] ?? 0] ?? 0
    for (let tries = 0; tries < siblingTries; tries += 1) {
      const other = from + random.below(to - from)
      if (other !== item && time[other] !== nowhere) return other
    }
    return nowhere
  }

  function who(item: number, like: number, random: Random): boolean {
    const way = random.next() & 3
    const now = trainer[item] ?? nowhere
    if (way < 2 && now !== nowhere) drawn.trainer = now
    else if (way < 3 && like !== nowhere) drawn.trainer = trainer[like] ?? nowhere
    else drawn.trainer = anyOf(classTrainers[itemClass[item] ?? 0], random)
    return drawn.trainer !== nowhere
  }

  function when(item: number, like: number, random: Random): boolean {
    bound(item)
    return anyTime(item, like, random)
  }

  function whenever(item: number, like: number, random: Random): boolean {
    earliest = 0
    latest = times
    return anyTime(item, like, random)
  }

  function anyTime(item: number, like: number, random: Random): boolean {
    const way = random.next() & 7
    const now = time[item] ?? nowhere
    if (way < 3 && like !== nowhere) return onEveningOf(item, time[like] ?? 0, random)
    if (way < 5 && now !== nowhere) return near(item, now, random)
    if (way < 7) return asWished(item, random)
    return atAim(item, random) || anywhere(item, random)
  }

  function where(item: number, like: number, random: Random): boolean {
    const way = random.next() & 7
    const now = room[item] ?? nowhere
    const wished =
      way < 5 && now !== nowhere ? now : way < 7 && like !== nowhere ? (room[like] ?? nowhere) : nowhere
    drawn.room = wished
    return (wished !== nowhere && admits(item, drawn.time, wished)) || anyRoom(item, random)
  }

  /** The first that is open and empty, beginning anywhere in the class's list. */
  function anyRoom(item: number, random: Random): boolean {
    const all = classRooms[itemClass[item] ?? 0]
    if (all === undefined || all.length === 0) return false
    let at = random.below(all.length)
    for (let tries = 0; tries < all.length; tries += 1) {
      drawn.room = all[at] ?? nowhere
      if (admits(item, drawn.time, drawn.room)) return true
      at = at + 1 === all.length ? 0 : at + 1
    }
    return false
  }

  /** The starts that order leaves: after the nearest placed lesson before, before the nearest one after. */
  function bound(item: number): void {
    earliest = 0
    latest = times
    const classNumber = itemClass[item] ?? 0
    if (isOrderFree[classNumber] === 1) return
    const lesson = itemLesson[item] ?? 0
    const first = classFirstLesson[classNumber] ?? 0
    for (let before = lesson - 1; before >= first && earliest === 0; before -= 1) {
      const end = lessonFirstItem[before + 1] ?? 0
      for (let other = lessonFirstItem[before] ?? 0; other < end; other += 1) {
        const start = time[other] ?? nowhere
        if (start !== nowhere) earliest = Math.max(earliest, start + (itemQuarters[other] ?? 0))
      }
    }
    const last = classFirstLesson[classNumber + 1] ?? 0
    for (let after = lesson + 1; after < last && latest === times; after += 1) {
      const end = lessonFirstItem[after + 1] ?? 0
      for (let other = lessonFirstItem[after] ?? 0; other < end; other += 1) {
        const start = time[other] ?? nowhere
        if (start !== nowhere) latest = Math.min(latest, start)
      }
    }
  }

  function isAllowed(item: number): boolean {
    const kind = itemKind[item]
    return kind !== undefined && drawn.time < times && mayBegin(kind, drawn.time)
  }

  /** The weekday and time of that start, in any week that order leaves. */
  function onEveningOf(item: number, start: number, random: Random): boolean {
    const offset = start % quartersPerWeek
    const first = Math.ceil((earliest - offset) / quartersPerWeek)
    const weeks = Math.ceil((latest - offset) / quartersPerWeek) - first
    if (weeks <= 0) return false
    drawn.time = offset + (first + random.below(weeks)) * quartersPerWeek
    return isAllowed(item)
  }

  function asWished(item: number, random: Random): boolean {
    const start = anyOf(wished[itemClass[item] ?? 0], random)
    return start !== nowhere && onEveningOf(item, start, random)
  }

  function near(item: number, now: number, random: Random): boolean {
    const isOtherDay = (random.next() & 1) === 0
    const step = isOtherDay ? quartersPerDay * (random.below(7) - 3) : random.below(17) - 8
    drawn.time = now + step
    return step !== 0 && drawn.time >= earliest && drawn.time < latest && isAllowed(item)
  }

  /** There, or where that is taken near it. */
  function atAim(item: number, random: Random): boolean {
    const aim = aims(item)
    if (aim === nowhere) return false
    if (aim === time[item] || (random.next() & 1) === 0) return near(item, aim, random)
    drawn.time = aim
    return aim >= earliest && aim < latest && isAllowed(item)
  }

  function anywhere(item: number, random: Random): boolean {
    const list = starts(item, drawn.trainer)
    const first = firstNotBelow(list, earliest)
    const count = firstNotBelow(list, latest) - first
    if (count <= 0) return false
    drawn.time = list[first + random.below(count)] ?? nowhere
    return true
  }

  return {
    drawn,
    sibling,
    who,
    when,
    whenever,
    where,
    all(item, random) {
      const like = sibling(item, random)
      return who(item, like, random) && when(item, like, random) && where(item, like, random)
    },
  }
}

/** One of them; `nowhere` where there are none. */
export function anyOf(numbers: Int32Array | undefined, random: Random): number {
  if (numbers === undefined || numbers.length === 0) return nowhere
  return numbers[random.below(numbers.length)] ?? nowhere
}

function firstNotBelow(sorted: Int32Array, least: number): number {
  if (least <= 0) return 0
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) >= least) high = middle
    else low = middle + 1
  }
  return low
}
