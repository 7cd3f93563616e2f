// A sitting takes a place that others have; they look for another, and may send away one more: how full evenings are packed.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf, drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'
import { inTheWayOn } from './in-the-way.ts'
import { settle } from './settle.ts'

const mostFirst = 3
const mostInChain = 6
const forcedTries = 6

export function displace(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { itemClass, classRooms } = compiled
  const steps = new Steps(board, 4 * mostInChain)
  const draws = drawsOn(on)
  const { drawn } = draws
  const chain = new Int32Array(mostInChain)
  /** The move in which an item was sent away or placed last: it stays where that put it. */
  const touched = new Int32Array(compiled.items)
  const blockers = inTheWayOn(on, (other) => isMovable[other] === 1 && touched[other] !== current)
  let current = 0
  let [item, time, room, trainer, count] = [nowhere, nowhere, nowhere, nowhere, 0]
  let random: Random

  /** A trainer, a time, and any room of the class's, whoever is there. */
  function drawAnywhere(each: number): boolean {
    const like = draws.sibling(each, random)
    if (!draws.who(each, like, random) || !draws.when(each, like, random)) return false
    drawn.room = anyOf(classRooms[itemClass[each] ?? 0], random)
    return drawn.room !== nowhere
  }

  function send(): number {
    let sum = 0
    for (let at = 0; at < blockers.count; at += 1) {
      const other = blockers.items[at] ?? nowhere
      chain[count] = other
      touched[other] = current
      count += 1
      sum += steps.lift(other)
    }
    return sum
  }

  /** A place for which one other must leave in turn; the change in cost, that other still without a place. */
  function settleByForce(each: number): number {
    for (let tries = 0; tries < forcedTries && count < mostInChain; tries += 1) {
      if (!drawAnywhere(each)) continue
      const [at, inRoom, withTrainer] = [drawn.time, drawn.room, drawn.trainer]
      if (!blockers.find(each, at, inRoom, withTrainer, 1) || blockers.count !== 1) continue
      const other = blockers.items[0] ?? nowhere
      const lifted = steps.lift(other)
      const placed = steps.make(each, at, inRoom, withTrainer)
      if (placed < forbidden) {
        chain[count] = other
        touched[other] = current
        count += 1
        return lifted + placed
      }
      steps.takeBackLast()
    }
    return 0
  }

  return {
    name: 'displace',
    draw(from) {
      random = from
      item = focus(random)
      if (item === nowhere || !drawAnywhere(item)) return false
      time = drawn.time
      room = drawn.room
      trainer = drawn.trainer
      current += 1
      touched[item] = current
      count = 0
      return blockers.find(item, time, room, trainer, mostFirst) && blockers.count > 0
    },
    delta() {
      let sum = send()
      const own = steps.make(item, time, room, trainer)
      if (own >= forbidden) return forbidden
      sum += own
      for (let at = 0; at < count; at += 1) {
        const each = chain[at] ?? nowhere
        const freely = settle(on, draws, steps, each, random)
        sum += freely === 0 ? settleByForce(each) : freely
      }
      return sum
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
