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

  function overload(before: number, trainer: number): number {
    if (before === trainer) return 0
    let sum = 0
    if (before !== nowhere && (load[before] ?? 0) > (share[before] ?? 0)) sum -= 1
    if (trainer !== nowhere && (load[trainer] ?? 0) >= (share[trainer] ?? 0)) sum += 1
    return sum
  }

  const cell = (width: number, classNumber: number, column: number) =>
    column === nowhere ? nowhere : classNumber * width + column

  function shift(table: Int32Array, used: Int32Array, classNumber: number, lose: number, win: number): void {
    if (lose !== nowhere) {
      table[lose] = (table[lose] ?? 0) - 1
      if (table[lose] === 0) used[classNumber] = (used[classNumber] ?? 0) - 1
    }
    if (win !== nowhere) {
      if (table[win] === 0) used[classNumber] = (used[classNumber] ?? 0) + 1
      table[win] = (table[win] ?? 0) + 1
    }
  }

  return {
    costs: [
      {
        code: 'class-variety',
        delta: (item, _time, room, trainer) => {
          const classNumber = itemClass[item] ?? 0
          const roomBefore = places.room[item] ?? nowhere
          const trainerBefore = places.trainer[item] ?? nowhere
          let sum = 0
          if (roomBefore !== room) {
            const lose = cell(rooms, classNumber, roomBefore)
            sum +=
              changes(inRoom, roomsUsed[classNumber] ?? 0, lose, cell(rooms, classNumber, room)) * roomWeight
          }
          if (trainerBefore !== trainer) {
            const lose = cell(trainers, classNumber, trainerBefore)
            const win = cell(trainers, classNumber, trainer)
            sum += changes(withTrainer, trainersUsed[classNumber] ?? 0, lose, win) * trainerWeight
            sum += overload(trainerBefore, trainer) * loadWeight
          }
          return sum
        },
      },
    ],
    watchers: [
      {
        moves: (item, _time, room, trainer) => {
          const classNumber = itemClass[item] ?? 0
          const loseRoom = cell(rooms, classNumber, places.room[item] ?? nowhere)
          const winRoom = cell(rooms, classNumber, room)
          const trainerBefore = places.trainer[item] ?? nowhere
          const loseTrainer = cell(trainers, classNumber, trainerBefore)
          const winTrainer = cell(trainers, classNumber, trainer)
          const { amounts } = ledger
          amounts[at[0]] =
            (amounts[at[0]] ?? 0) + changes(inRoom, roomsUsed[classNumber] ?? 0, loseRoom, winRoom)
          amounts[at[1]] =
            (amounts[at[1]] ?? 0) +
            changes(withTrainer, trainersUsed[classNumber] ?? 0, loseTrainer, winTrainer)
          amounts[at[2]] = (amounts[at[2]] ?? 0) + overload(trainerBefore, trainer)
          shift(inRoom, roomsUsed, classNumber, loseRoom, winRoom)
          shift(withTrainer, trainersUsed, classNumber, loseTrainer, winTrainer)
          if (trainerBefore !== nowhere) load[trainerBefore] = (load[trainerBefore] ?? 0) - 1
          if (trainer !== nowhere) load[trainer] = (load[trainer] ?? 0) + 1
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
  for (let classNumber = 0; classNumber < classes; classNumber += 1) {
    const asked =
      problem.classes[classNumber]?.lessons.reduce((sum, lesson) => sum + lesson.sittingIds.length, 0) ?? 0
    const qualified = classTrainers[classNumber]?.length ?? 0
    for (let trainer = 0; trainer < trainers; trainer += 1) {
      if (trainerSuits[classNumber * trainers + trainer] !== 1) continue
      shares[trainer] = (shares[trainer] ?? 0) + asked / qualified
    }
  }
  return Int32Array.from(shares, (share) => Math.ceil(share - 1e-9))
}
