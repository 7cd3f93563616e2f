// Which sitting to try next: one class at a time for a while, since what belongs to a class then lies close at hand.
import { nowhere } from '../board/board.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'

const tries = 32

/** A sitting that may be moved, of a class in trouble more often than of others; `nowhere` where there is none. */
export type Focus = (random: Random) => number

export function focusOn({ compiled, movable, trouble }: SeasonBoard): Focus {
  const spans = spansOfClasses(compiled, movable)
  const { itemClass, classes } = compiled
  let [classNumber, left] = [0, 0]

  /** Every fourth time a class with lessons or workers in trouble, if there is one; else large ones more often. */
  function choose(random: Random): void {
    left = tries
    classNumber = itemClass[movable[random.below(movable.length)] ?? 0] ?? 0
    if ((random.next() & 3) !== 0) return
    const first = random.below(classes)
    for (let look = 0; look < classes; look += 1) {
      const each = (first + look) % classes
      const isTroubled = (trouble.short[each] ?? 0) > 0 || (trouble.unplaced[each] ?? 0) > 0
      if (!isTroubled || (spans.count[each] ?? 0) === 0) continue
      classNumber = each
      return
    }
  }

  return (random) => {
    if (movable.length === 0) return nowhere
    if (left === 0) choose(random)
    left -= 1
    return movable[(spans.from[classNumber] ?? 0) + random.below(spans.count[classNumber] ?? 1)] ?? nowhere
  }
}

/** The movable sittings of a class lie together. */
function spansOfClasses({ itemClass, classes }: SeasonBoard['compiled'], movable: Int32Array) {
  const from = new Int32Array(classes)
  const count = new Int32Array(classes)
  for (let at = movable.length - 1; at >= 0; at -= 1) {
    const classNumber = itemClass[movable[at] ?? 0] ?? 0
    from[classNumber] = at
    count[classNumber] = (count[classNumber] ?? 0) + 1
  }
  return { from, count }
}
