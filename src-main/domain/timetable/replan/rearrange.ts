// What one sitting could not have because another broken one has it: both are lifted and laid again in the other order.
import { nowhere } from '../board/board.ts'
import { quartersPerDay } from '../compiled/days.ts'
import type { SeasonBoard } from '../season-board.ts'
import { copyOf, layAs, lift, type MendBoard } from './mend-board.ts'
import type { NearestPlaces } from './nearest-places.ts'

const mostTries = 60

/** Of the items only those that could not keep their time are asked about; each change lowers the cost of the whole. */
export function rearrange(
  { lay, compiled }: MendBoard,
  on: SeasonBoard,
  items: readonly number[],
  { keepTime, place }: NearestPlaces,
): void {
  const { board, ledger } = on
  const { places } = board
  let tries = 0
  for (const item of items) {
    if (places.time[item] === lay.time[item]) continue
    for (const other of items) {
      if (other === item || !isInTheWay(item, other)) continue
      tries += 1
      if (tries > mostTries) return
      const cost = ledger.cost()
      const before = copyOf(places)
      if (!changePlaces(item, other) || ledger.cost() >= cost) layAs(on, [item, other], before)
    }
  }

  /** Who kept their time keeps it: else nothing would be won but for one that has no place at all. */
  function changePlaces(item: number, other: number): boolean {
    const isStranded = places.time[item] === nowhere
    const keptTime = places.time[other] === lay.time[other]
    lift(board, other)
    if (!keepTime(item)) {
      if (!isStranded) return false
      place(item)
    }
    if (keptTime && !isStranded) return keepTime(other)
    place(other)
    return true
  }

  function isInTheWay(item: number, other: number): boolean {
    if (compiled.itemClass[item] === compiled.itemClass[other]) return true
    const dayOf = (each: number) => Math.floor((lay.time[each] ?? nowhere) / quartersPerDay)
    return places.time[other] !== nowhere && dayOf(item) === dayOf(other)
  }
}
