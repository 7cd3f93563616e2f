// The rhythm of a class over its season: one weekday, one time, an even pace, lessons not too close together.
import { nowhere } from '../board/board.ts'
import type { Delta, DeltaInput } from './delta.ts'
import type { LedgerCode } from './ledger.ts'
import { type Shape, shapeMeter } from './shape-meter.ts'

const codes: readonly LedgerCode[] = ['irregular-weekday', 'irregular-time', 'off-pace', 'crowded-lessons']

export function classShape(input: DeltaInput): Delta {
  const { compiled, places, ledger } = input
  const { itemClass, classes } = compiled
  const meter = shapeMeter(input)
  const at = codes.map((code) => ledger.placeOf(code))
  const weights = codes.map((code) => ledger.weightOf(code))
  const now = new Int32Array(classes * codes.length)
  const then: Shape = new Int32Array(codes.length)

  return {
    costs: [
      {
        code: 'class-shape',
        delta: (item, time) => {
          if (places.time[item] === time) return 0
          const one = itemClass[item] ?? 0
          meter(then, one, item, time)
          let sum = 0
          for (let index = 0; index < codes.length; index += 1) {
            sum += ((then[index] ?? 0) - (now[one * codes.length + index] ?? 0)) * (weights[index] ?? 0)
          }
          return sum
        },
      },
    ],
    watchers: [
      {
        moves: (item, time) => {
          if ((places.time[item] ?? nowhere) === time) return
          const one = itemClass[item] ?? 0
          meter(then, one, item, time)
          for (let index = 0; index < codes.length; index += 1) {
            const cell = one * codes.length + index
            const place = at[index] ?? 0
            ledger.amounts[place] = (ledger.amounts[place] ?? 0) + (then[index] ?? 0) - (now[cell] ?? 0)
            now[cell] = then[index] ?? 0
          }
        },
      },
    ],
  }
}
