// A lecture goes to a period that others bar; they go where it came from, and whoever bars them comes back, and so on.
// Source: Kempe chains between two periods, as in Lü and Hao, Adaptive tabu search for course timetabling (2010).
import { nowhere } from '../../../../src-main/domain/timetable/board/board.ts'
import { Steps } from '../../../../src-main/domain/timetable/board/steps.ts'
import type { Move } from '../../../../src-main/domain/timetable/search/move.ts'
import type { MoveInput } from './move-or-swap.ts'

const longest = 10
const ownRoomBits = 3

export function chain({ flat, board, clashes }: MoveInput): Move {
  const { courseOf, courseCount, roomCount, periodCount, lectureCount, conflicts, unavailable } = flat
  const { lectureAt } = clashes
  const { time, room } = board.places
  const steps = new Steps(board, 2 * longest)
  const lectures = new Int32Array(longest)
  const toTime = new Int32Array(longest)
  const toRoom = new Int32Array(longest)
  /** The chain in which a lecture was taken up last. */
  const taken = new Int32Array(lectureCount)
  let [current, count] = [0, 0]

  /** False when the lecture may not be there, or the chain grows too long. */
  function take(lecture: number, period: number, inRoom: number): boolean {
    if (taken[lecture] === current) return true
    if (count === longest) return false
    if (unavailable[(courseOf[lecture] ?? 0) * periodCount + period] === 1) return false
    taken[lecture] = current
    lectures[count] = lecture
    toTime[count] = period
    toRoom[count] = inRoom
    count += 1
    return true
  }

  /** Takes up all that bar the lecture's new place: they go to where it was, each in its own room. */
  function takeBarring(at: number, home: number): boolean {
    const course = courseOf[lectures[at] ?? 0] ?? 0
    const away = toTime[at] ?? 0
    for (let inRoom = 0; inRoom < roomCount; inRoom += 1) {
      const other = lectureAt[away * roomCount + inRoom] ?? nowhere
      if (other === nowhere || taken[other] === current) continue
      const bars = conflicts[course * courseCount + (courseOf[other] ?? 0)] === 1 || inRoom === toRoom[at]
      if (
        bars &&
        !take(other, home, inRoom === toRoom[at] && at === 0 ? (room[lectures[0] ?? 0] ?? 0) : inRoom)
      )
        return false
    }
    return true
  }

  /** Two of the chain that end in one room and period make it void. */
  function isCrowded(): boolean {
    for (let one = 0; one < count; one += 1) {
      for (let other = one + 1; other < count; other += 1) {
        if (toTime[one] === toTime[other] && toRoom[one] === toRoom[other]) return true
      }
    }
    return false
  }

  return {
    name: 'chain',
    draw(random) {
      const drawn = random.next()
      const lecture = ((drawn >>> 16) * lectureCount) >>> 16
      const away = ((drawn & 0xffff) * periodCount) >>> 16
      const home = time[lecture] ?? 0
      if (away === home) return false
      const roomDraw = random.next()
      const inRoom =
        (roomDraw & ownRoomBits) === 0 ? (room[lecture] ?? 0) : ((roomDraw >>> 16) * roomCount) >>> 16
      current += 1
      count = 0
      if (!take(lecture, away, inRoom)) return false
      for (let at = 0; at < count; at += 1) {
        if (!takeBarring(at, toTime[at] === away ? home : away)) return false
      }
      return count > 1 && !isCrowded()
    },
    delta() {
      let sum = 0
      for (let at = 0; at < count; at += 1) sum += steps.lift(lectures[at] ?? 0)
      for (let at = 0; at < count; at += 1) {
        sum += steps.make(lectures[at] ?? 0, toTime[at] ?? 0, toRoom[at] ?? 0, 0)
      }
      return sum
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
