// One room and one trainer for a class, and no trainer with more than a fair share: counters of who has what.
import { nowhere } from '../board/board.ts'
import type { Delta, DeltaInput } from './delta.ts'

export function classVariety({ compiled, places, ledger }: DeltaInput): Delta {
  const { classes, rooms, trainers, itemClass } = compiled
  const inRoom = new Int32Array(classes * rooms)
  const withTrainer = new Int32Array(classes * trainers)
  const roomsUsed = new Int32Array(classes)
  const trainersUsed = new Int32Array(classes)
  const load = new Int32Array(trainers)
  const share = fairShares(compiled)
  const at = [
    ledger.placeOf('room-change'),
    ledger.placeOf('trainer-change'),
    ledger.placeOf('unfair-load'),
  ] as const
  const weights = [
    ledger.weightOf('room-change'),
    ledger.weightOf('trainer-change'),
    ledger.weightOf('unfair-load'),
  ] as const
  const [roomWeight, trainerWeight, loadWeight] = weights

  /** Changes beyond the first when one of `table`'s cells loses one and another wins one. */
  function changes(table: Int32Array, used: number, lose: number, win: number): number {
    if (lose === win) return 0
    let then = used
    if (lose !== nowhere && table[lose] === 1) then -= 1
    if (win !== nowhere && table[win] === 0) then += 1
    return Math.max(0, then - 1) - Math.max(0, used - 1)
  }

  function overload(before: number, person: number): number {
    if (before === person) return 0
    let sum = 0
    if (before !== nowhere && (load[before] ?? 0) > (share[before] ?? 0)) sum -= 1
    if (person !== nowhere && (load[person] ?? 0) >= (share[person] ?? 0)) sum += 1
    return sum
  }

  const cell = (width: number, one: number, column: number) =>
    column === nowhere ? nowhere : one * width + column

  function shift(table: Int32Array, used: Int32Array, one: number, lose: number, win: number): void {
    if (lose !== nowhere) {
      table[lose] = (table[lose] ?? 0) - 1
      if (table[lose] === 0) used[one] = (used[one] ?? 0) - 1
    }
    if (win !== nowhere) {
      if (table[win] === 0) used[one] = (used[one] ?? 0) + 1
      table[win] = (table[win] ?? 0) + 1
    }
  }

  return {
    costs: [
      {
        code: 'class-variety',
        delta: (item, _time, room, person) => {
          const one = itemClass[item] ?? 0
          const roomBefore = places.room[item] ?? nowhere
          const personBefore = places.person[item] ?? nowhere
          let sum = 0
          if (roomBefore !== room) {
            const lose = cell(rooms, one, roomBefore)
            sum += changes(inRoom, roomsUsed[one] ?? 0, lose, cell(rooms, one, room)) * roomWeight
          }
          if (personBefore !== person) {
            const lose = cell(trainers, one, personBefore)
            const win = cell(trainers, one, person)
            sum += changes(withTrainer, trainersUsed[one] ?? 0, lose, win) * trainerWeight
            sum += overload(personBefore, person) * loadWeight
          }
          return sum
        },
      },
    ],
    watchers: [
      {
        moves: (item, _time, room, person) => {
          const one = itemClass[item] ?? 0
          const loseRoom = cell(rooms, one, places.room[item] ?? nowhere)
          const winRoom = cell(rooms, one, room)
          const personBefore = places.person[item] ?? nowhere
          const loseTrainer = cell(trainers, one, personBefore)
          const winTrainer = cell(trainers, one, person)
          const { amounts } = ledger
          amounts[at[0]] = (amounts[at[0]] ?? 0) + changes(inRoom, roomsUsed[one] ?? 0, loseRoom, winRoom)
          amounts[at[1]] =
            (amounts[at[1]] ?? 0) + changes(withTrainer, trainersUsed[one] ?? 0, loseTrainer, winTrainer)
          amounts[at[2]] = (amounts[at[2]] ?? 0) + overload(personBefore, person)
          shift(inRoom, roomsUsed, one, loseRoom, winRoom)
          shift(withTrainer, trainersUsed, one, loseTrainer, winTrainer)
          if (personBefore !== nowhere) load[personBefore] = (load[personBefore] ?? 0) - 1
          if (person !== nowhere) load[person] = (load[person] ?? 0) + 1
        },
      },
    ],
  }
}

/** Sittings asked for of each class, spread evenly over those who may teach it. */
function fairShares({
  problem,
  classes,
  trainers,
  classTrainers,
  trainerSuits,
}: DeltaInput['compiled']): Int32Array {
  const shares = new Float64Array(trainers)
  for (let one = 0; one < classes; one += 1) {
    const asked =
      problem.classes[one]?.lessons.reduce((sum, lesson) => sum + lesson.sittingIds.length, 0) ?? 0
    const qualified = classTrainers[one]?.length ?? 0
    for (let trainer = 0; trainer < trainers; trainer += 1) {
      if (trainerSuits[one * trainers + trainer] !== 1) continue
      shares[trainer] = (shares[trainer] ?? 0) + asked / qualified
    }
  }
  return Int32Array.from(shares, (share) => Math.ceil(share - 1e-9))
}
