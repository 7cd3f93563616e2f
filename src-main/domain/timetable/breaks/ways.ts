// From which places a trainer would not come in time, or would come too late to what follows.
import type { PlacedSitting } from '../plan-view.ts'
import { travelTable } from '../problem.ts'
import type { Standing } from './standing.ts'
import { eachRun, type Starts } from './starts.ts'

/** Trainers and places as the standing has them. */
export interface FarWays {
  /** By trainer × places + place: the number of its row. Places from which all ways are alike share one. */
  readonly rowOf: Int32Array
  /** By row × starts + start: 1 where the way is too long. */
  readonly isFar: Uint8Array
}

export function farWays({ problem, starts, trainers, placeIds, ofTrainer }: Standing): FarWays {
  const between = travelTable(problem.travel)
  const rowOf = new Int32Array(trainers.length * placeIds.length)
  const rows: Uint8Array[] = []
  for (const [number, { id }] of trainers.entries()) {
    const sittings = ofTrainer(id)
    const houses = [...new Set(sittings.map(({ room }) => room.placeId))]
    const known = new Map<string, number>()
    for (const [place, placeId] of placeIds.entries()) {
      const ways = houses.map((house) => between(placeId, house))
      const key = ways.join()
      const row = known.get(key) ?? rows.push(rowFor(starts, sittings, wayTo(houses, ways))) - 1
      known.set(key, row)
      rowOf[number * placeIds.length + place] = row
    }
  }
  const isFar = new Uint8Array(rows.length * starts.count)
  for (const [row, marks] of rows.entries()) isFar.set(marks, row * starts.count)
  return { rowOf, isFar }
}

function rowFor(
  starts: Starts,
  sittings: readonly PlacedSitting[],
  way: (house: string) => number,
): Uint8Array {
  const marks = new Uint8Array(starts.count)
  const mark = (first: number, last: number) => marks.fill(1, first, last)
  for (const { start, end, room } of sittings) {
    const minutes = way(room.placeId)
    eachRun(starts, end, end + minutes, mark)
    eachRun(starts, start - minutes - starts.minutes + 1, start - starts.minutes + 1, mark)
  }
  return marks
}

const wayTo = (houses: readonly string[], ways: readonly number[]) => {
  const byHouse = new Map(houses.map((house, index) => [house, ways[index] ?? 0]))
  return (house: string): number => byHouse.get(house) ?? 0
}
