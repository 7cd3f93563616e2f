// A sitting takes a place that others have, and they look for another: how full rooms and evenings are packed.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf, drawsOn } from './draws.ts'

const mostDisplaced = 3
const triesForEach = 8
const looksForUnplaced = 64

export function displace(on: SeasonBoard): Move {
  const { board, compiled, rooms, chains, movable } = on
  const { places } = board
  const { itemQuarters, itemKind, itemIsSpare, itemClass, classRooms, times, days, travel, roomPlace } =
    compiled
  const isMovable = new Uint8Array(compiled.items)
  for (const each of movable) isMovable[each] = 1
  const steps = new Steps(board, 2 * mostDisplaced + 2)
  const draws = drawsOn(on)
  const { drawn } = draws
  const displaced = new Int32Array(mostDisplaced)
  let item = nowhere
  let [time, room, person] = [nowhere, nowhere, nowhere]
  let count = 0
  let random: Random

  /** One without a place, if a short look finds one; else any. */
  function anyItem(): number {
    const first = random.below(movable.length)
    for (let look = 0; look < looksForUnplaced; look += 1) {
      const each = movable[(first + look) % movable.length] ?? nowhere
      if (places.time[each] === nowhere && itemIsSpare[each] === 0) return each
    }
    return movable[first] ?? nowhere
  }

  /** Notes an item that is in the way; false when it may not go, or when there are too many. */
  function note(other: number): boolean {
    for (let at = 0; at < count; at += 1) if (displaced[at] === other) return true
    if (isMovable[other] === 0 || count === mostDisplaced) return false
    displaced[count] = other
    count += 1
    return true
  }

  function noteRoom(): boolean {
    const from = room * times + time
    for (let cell = from; cell < from + (itemQuarters[item] ?? 0); cell += 1) {
      const other = rooms.taken[cell] ?? nowhere
      if (other !== nowhere && other !== item && !note(other)) return false
    }
    return true
  }

  function noteTrainer(): boolean {
    const day = Math.floor(time / quartersPerDay)
    const start = time * quarterMinutes
    const end = start + (itemKind[item]?.minutes ?? 0)
    let other = chains.first[person * days.count + day] ?? nowhere
    while (other !== nowhere) {
      if (other !== item) {
        const otherStart = (places.time[other] ?? 0) * quarterMinutes
        const otherEnd = otherStart + (itemKind[other]?.minutes ?? 0)
        const place = roomPlace[places.room[other] ?? 0] ?? 0
        const way = travel[(roomPlace[room] ?? 0) * compiled.places + place] ?? 0
        if (start < otherEnd + way && otherStart < end + way && !note(other)) return false
      }
      other = chains.next[other] ?? nowhere
    }
    return true
  }

  /** The best of a few draws; staying away where none is possible. */
  function settle(other: number): number {
    let best = 0
    let [bestTime, bestRoom, bestPerson] = [nowhere, nowhere, nowhere]
    for (let tries = 0; tries < triesForEach; tries += 1) {
      if (!draws.all(other, random)) continue
      const delta = board.delta(other, drawn.time, drawn.room, drawn.person)
      if (delta < best) {
        best = delta
        bestTime = drawn.time
        bestRoom = drawn.room
        bestPerson = drawn.person
      }
    }
    if (bestTime !== nowhere) steps.make(other, bestTime, bestRoom, bestPerson)
    return best
  }

  return {
    name: 'displace',
    draw(from) {
      random = from
      if (movable.length === 0) return false
      item = anyItem()
      const like = draws.sibling(item, random)
      if (!draws.who(item, like, random) || !draws.when(item, like, random)) return false
      time = drawn.time
      room = anyOf(classRooms[itemClass[item] ?? 0], random)
      person = drawn.person
      count = 0
      if (room === nowhere) return false
      if (itemKind[item]?.allowed[time] !== 1) return false
      return noteRoom() && noteTrainer() && count > 0
    },
    delta() {
      let sum = 0
      for (let at = 0; at < count; at += 1) sum += steps.lift(displaced[at] ?? nowhere)
      const own = steps.make(item, time, room, person)
      if (own >= forbidden) return forbidden
      sum += own
      for (let at = 0; at < count; at += 1) sum += settle(displaced[at] ?? nowhere)
      return sum
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
