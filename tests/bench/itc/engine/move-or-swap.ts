// A lecture to another period and room, or in exchange with the one that lies there; drawn until one breaks no rule.
import { type Board, nowhere } from '../../../../src-main/domain/timetable/board/board.ts'
import type { Move } from '../../../../src-main/domain/timetable/search/move.ts'
import type { FlatInstance } from '../flat-instance.ts'
import type { Clashes } from './clashes.ts'

/** Draws before it is said that nothing was found; a blocked draw costs next to nothing. */
const drawsForEach = 32
/** Of the lower half of what is drawn; where they are all 0, it is so: one time in four, sixteen, four. */
const rivalBits = 0b11
const ownRoomBits = 0b1100
const roomOnlyBits = 0b1111_0000

export interface MoveInput {
  readonly flat: FlatInstance
  readonly board: Board
  readonly clashes: Clashes
  /** False while clashes are a price: then nothing is blocked. */
  readonly isStrict: boolean
}

export function moveOrSwap({ flat, board, clashes, isStrict }: MoveInput): Move {
  const { courseOf, roomCount, periodCount, lectureCount, courseCount } = flat
  const { neighbourStart, neighbours } = flat
  const { counts, lectureAt, free, freeCount } = clashes
  const firstLecture = Int32Array.from({ length: courseCount + 1 }, (_, course) => {
    const first = courseOf.findIndex((each) => each >= course)
    return first === -1 ? lectureCount : first
  })
  const { time, room } = board.places
  let [item, other, toTime, toRoom] = [0, nowhere, 0, 0]
  let [fromTime, fromRoom] = [0, 0]

  /** Any period and room, whatever stands against it. */
  function drawAny(lecture: number, bits: number): boolean {
    toTime = ((bits >>> 16) * periodCount) >>> 16
    toRoom = ((bits & 0xffff) * roomCount) >>> 16
    other = lectureAt[toTime * roomCount + toRoom] ?? nowhere
    return other !== lecture && (other === nowhere || courseOf[other] !== courseOf[lecture])
  }

  /** A period that nothing bars the lecture from; who lies in the room there must be free to come back. */
  function drawFree(lecture: number, flags: number, bits: number): boolean {
    const course = courseOf[lecture] ?? 0
    const home = time[lecture] ?? 0
    const row = course * periodCount
    const isRoomOnly = (flags & roomOnlyBits) === 0
    const away = isRoomOnly ? home : (free[row + (((bits >>> 16) * (freeCount[course] ?? 0)) >>> 16)] ?? 0)
    const keepsRoom = !isRoomOnly && (flags & ownRoomBits) === 0
    const inRoom = keepsRoom ? (room[lecture] ?? 0) : ((bits & 0xffff) * roomCount) >>> 16
    const occupant = lectureAt[away * roomCount + inRoom] ?? nowhere
    if (occupant === lecture || (!isRoomOnly && freeCount[course] === 0)) return false
    if (occupant !== nowhere && !isRoomOnly) {
      if (counts[(courseOf[occupant] ?? 0) * periodCount + home] !== 0) return false
    }
    other = occupant
    toTime = away
    toRoom = inRoom
    return true
  }

  /** In exchange with one that it clashes with: it must be the only one on either side. */
  function drawRival(lecture: number, bits: number): boolean {
    const course = courseOf[lecture] ?? 0
    const from = neighbourStart[course] ?? 0
    const rival =
      neighbours[from + (((bits >>> 16) * ((neighbourStart[course + 1] ?? 0) - from)) >>> 16)] ?? 0
    if (rival === course) return false
    const first = firstLecture[rival] ?? 0
    const occupant = first + (((bits & 0xffff) * ((firstLecture[rival + 1] ?? 0) - first)) >>> 16)
    const home = time[lecture] ?? 0
    const away = time[occupant] ?? 0
    if (counts[course * periodCount + away] !== 1 || counts[rival * periodCount + home] !== 1) return false
    other = occupant
    toTime = away
    toRoom = room[occupant] ?? 0
    return true
  }

  return {
    name: 'move-or-swap',
    draw(random) {
      for (let left = drawsForEach; left > 0; left -= 1) {
        const flags = random.next()
        const bits = random.next()
        const lecture = ((flags >>> 16) * lectureCount) >>> 16
        const isFound = !isStrict
          ? drawAny(lecture, bits)
          : (flags & rivalBits) === 0
            ? drawRival(lecture, bits)
            : drawFree(lecture, flags, bits)
        if (!isFound) continue
        item = lecture
        fromTime = time[lecture] ?? 0
        fromRoom = room[lecture] ?? 0
        return true
      }
      return false
    },
    delta: () =>
      other === nowhere ? board.price(item, toTime, toRoom, 0) : board.exchangePrice(item, other),
    apply() {
      board.put(item, toTime, toRoom, 0)
      if (other !== nowhere) board.put(other, fromTime, fromRoom, 0)
    },
    undo: () => undefined,
  }
}
