// Several items moved as one: each step is made as soon as it is priced, and all of them can be taken back.
import { forbidden } from '../search/move.ts'
import { type Board, nowhere } from './board.ts'

export class Steps {
  readonly #board: Board
  readonly #item: Int32Array
  readonly #time: Int32Array
  readonly #room: Int32Array
  readonly #trainer: Int32Array
  #count = 0

  constructor(board: Board, most: number) {
    this.#board = board
    this.#item = new Int32Array(most)
    this.#time = new Int32Array(most)
    this.#room = new Int32Array(most)
    this.#trainer = new Int32Array(most)
  }

  /** Makes the step and gives its change in cost; `forbidden`, and nothing done, where a gate is closed. */
  make(item: number, time: number, room: number, trainer: number): number {
    const delta = this.#board.delta(item, time, room, trainer)
    if (delta < forbidden) this.#put(item, time, room, trainer)
    return delta
  }

  /** Takes the item off, for others to take its place; the change in cost. */
  lift(item: number): number {
    const delta = this.#board.price(item, nowhere, nowhere, nowhere)
    this.#put(item, nowhere, nowhere, nowhere)
    return delta
  }

  /** The steps stay; the next ones begin a new move. */
  settle(): void {
    this.#count = 0
  }

  /** Everything lies again where it lay before the first step. */
  takeBack(): void {
    while (this.#count > 0) this.takeBackLast()
  }

  takeBackLast(): void {
    this.#count -= 1
    const index = this.#count
    this.#board.put(
      this.#item[index] ?? 0,
      this.#time[index] ?? nowhere,
      this.#room[index] ?? nowhere,
      this.#trainer[index] ?? nowhere,
    )
  }

  #put(item: number, time: number, room: number, trainer: number): void {
    const { places } = this.#board
    const index = this.#count
    this.#item[index] = item
    this.#time[index] = places.time[item] ?? nowhere
    this.#room[index] = places.room[item] ?? nowhere
    this.#trainer[index] = places.trainer[item] ?? nowhere
    this.#count += 1
    this.#board.put(item, time, room, trainer)
  }
}
