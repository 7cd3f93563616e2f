// A class gets one more evening anywhere, and its lessons close up: each takes the place of the next, order stays as it is.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { SeasonBoard } from '../season-board.ts'
import { drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'

/** For lessons without a place, and for those that would lie better elsewhere among their class's. */
export function insertLesson(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { places } = board
  const { itemLesson, itemClass, lessonFirstItem, classFirstLesson, itemIsSpare, isOrderFree } = compiled
  const steps = new Steps(board, 2 * compiled.items)
  const draws = drawsOn(on)
  const { drawn } = draws
  const line = new Int32Array(compiled.lessons)
  const time = new Int32Array(compiled.items)
  const room = new Int32Array(compiled.items)
  const person = new Int32Array(compiled.items)
  let [item, count] = [nowhere, 0]

  function beginOf(lesson: number): number {
    let first = nowhere
    const end = lessonFirstItem[lesson + 1] ?? 0
    for (let each = lessonFirstItem[lesson] ?? 0; each < end; each += 1) {
      const start = places.time[each] ?? nowhere
      if (start !== nowhere && (first === nowhere || start < first)) first = start
    }
    return first
  }

  /** The lesson itself and then, from near to far, those that lie between it and its new place. */
  function lineUp(lesson: number): void {
    line[0] = lesson
    count = 1
    const one = itemClass[item] ?? 0
    const end = classFirstLesson[one + 1] ?? 0
    for (let later = lesson + 1; later < end; later += 1) {
      const begin = beginOf(later)
      if (begin === nowhere) continue
      if (begin >= drawn.time) break
      line[count] = later
      count += 1
    }
    if (count > 1) return
    for (let earlier = lesson - 1; earlier >= (classFirstLesson[one] ?? 0); earlier -= 1) {
      const begin = beginOf(earlier)
      if (begin === nowhere) continue
      if (begin <= drawn.time) break
      line[count] = earlier
      count += 1
    }
  }

  /** Lifts every sitting of the line, remembering where it lay; false when one of them may not move. */
  function liftAll(): number {
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      const lesson = line[at] ?? 0
      const end = lessonFirstItem[lesson + 1] ?? 0
      for (let each = lessonFirstItem[lesson] ?? 0; each < end; each += 1) {
        time[each] = places.time[each] ?? nowhere
        room[each] = places.room[each] ?? nowhere
        person[each] = places.person[each] ?? nowhere
        if (isMovable[each] === 0) return forbidden
        if (places.time[each] === nowhere) continue
        sum += steps.lift(each)
      }
    }
    return sum
  }

  /** The sittings of one lesson go where those of another lay; what that one had more of is given up. */
  function takeOver(lesson: number, other: number): number {
    let sum = 0
    let target = lessonFirstItem[lesson] ?? 0
    const end = lessonFirstItem[other + 1] ?? 0
    for (let each = lessonFirstItem[other] ?? 0; each < end; each += 1) {
      const at = time[each] ?? nowhere
      if (at === nowhere) continue
      if (target >= (lessonFirstItem[lesson + 1] ?? 0)) break
      const delta = steps.make(target, at, room[each] ?? 0, person[each] ?? 0)
      if (delta >= forbidden) return forbidden
      sum += delta
      target += 1
    }
    return sum
  }

  return {
    name: 'insert-lesson',
    draw(random) {
      item = focus(random)
      if (item === nowhere || itemIsSpare[item] === 1 || isOrderFree[itemClass[item] ?? 0] === 1) return false
      const like = draws.sibling(item, random)
      if (!draws.who(item, like, random)) return false
      if (!draws.whenever(item, like, random) || !draws.where(item, like, random)) return false
      lineUp(itemLesson[item] ?? 0)
      return count > 1
    },
    delta() {
      let sum = liftAll()
      if (sum >= forbidden) return forbidden
      for (let at = 0; at + 1 < count; at += 1) {
        const delta = takeOver(line[at] ?? 0, line[at + 1] ?? 0)
        if (delta >= forbidden) return forbidden
        sum += delta
      }
      const last = lessonFirstItem[line[count - 1] ?? 0] ?? 0
      const delta = steps.make(last, drawn.time, drawn.room, drawn.person)
      return delta >= forbidden ? forbidden : sum + delta
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
