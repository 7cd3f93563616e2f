// What the search moved without need goes back: every change that is left is one that somebody can be told a reason for.
import type { Places } from '../board/board.ts'
import { breachesAround } from '../breaks/around.ts'
import type { SeasonBoard } from '../season-board.ts'
import { copyOf, layAs, liesAs, lift, type MendBoard } from './mend-board.ts'

export interface PutBackInput {
  readonly desk: MendBoard
  readonly on: SeasonBoard
  /** Those that were not broken. */
  readonly sound: readonly number[]
  /** By class number: whether its people can reach fewer of the lessons that they need than before. */
  readonly isShorter: (classNumber: number) => boolean
}

/** Of the sound sittings only those stay moved without which a rule breaks or a class falls shorter than before. */
export function putBack(input: PutBackInput): void {
  const { desk, on, sound } = input
  const { places } = on.board
  const isMoved = (item: number) => !liesAs(places, desk.lay, item)
  const moved = sound.filter(isMoved)
  const found = copyOf(places)
  let back = moved
  while (back.length > 0) {
    const stuck = putAllBack(input, moved, back, found)
    if (stuck.size === 0) break
    back = back.filter((item) => !stuck.has(item))
  }
  if (back.length === 0) layAs(on, moved, found)
  for (const item of moved) if (isMoved(item)) putOneBack(input, item)
}

/** All at once; those that stand in the way of something. What is to stay moved lies where it was found. */
function putAllBack(
  { desk, on, isShorter }: PutBackInput,
  moved: readonly number[],
  back: readonly number[],
  found: Places,
): ReadonlySet<number> {
  const goesBack = new Set(back)
  for (const item of moved) lift(on.board, item)
  layAs(
    on,
    moved.filter((item) => !goesBack.has(item)),
    found,
  )
  const stuck = new Set<number>()
  for (const item of back) {
    if (mayLieAsBefore(desk, on, item)) layAs(on, [item], desk.lay)
    else stuck.add(item)
  }
  if (stuck.size > 0) return stuck
  return new Set(back.filter((item) => isShorter(desk.compiled.itemClass[item] ?? 0)))
}

function putOneBack({ desk, on, isShorter }: PutBackInput, item: number): void {
  if (!mayLieAsBefore(desk, on, item)) return
  const classNumber = desk.compiled.itemClass[item] ?? 0
  const wasShorter = isShorter(classNumber)
  const now = copyOf(on.board.places)
  layAs(on, [item], desk.lay)
  if (isShorter(classNumber) && !wasShorter) layAs(on, [item], now)
}

/** A gate keeps classes with people in common apart that the rule lets meet; the rule has the last word. */
function mayLieAsBefore(desk: MendBoard, on: SeasonBoard, item: number): boolean {
  const { compiled, lay } = desk
  const [time, room, trainer] = [lay.time[item] ?? -1, lay.room[item] ?? -1, lay.trainer[item] ?? -1]
  if (on.board.allows(item, time, room, trainer)) return true
  const { id } = compiled.problem.classes[compiled.itemClass[item] ?? 0] ?? { id: '' }
  if (!compiled.problem.sharedWorkers.some(({ classIds }) => classIds.includes(id))) return false
  const was = desk.placeBefore(item)
  return was !== null && breachesAround(compiled.index, desk.planOn(on), was).length === 0
}
