// Drones and arms are counted: by every quarter hour, how many of each are in use.
import { nowhere } from '../board/board.ts'
import type { Delta, DeltaInput } from './delta.ts'

interface Need {
  readonly equipment: number
  readonly count: number
}

export function equipmentUse({ compiled, places }: DeltaInput): Delta {
  const { itemClass, itemQuarters, equipmentCount, times } = compiled
  const needs = needsOfClasses(compiled)
  const inUse = new Int32Array(equipmentCount.length * times)

  function isShort(item: number, time: number, { equipment, count }: Need): boolean {
    const most = (equipmentCount[equipment] ?? 0) - count
    const length = itemQuarters[item] ?? 0
    const own = places.time[item] ?? nowhere
    for (let quarter = time; quarter < Math.min(time + length, times); quarter += 1) {
      const isOwn = own !== nowhere && quarter >= own && quarter < own + length
      if ((inUse[equipment * times + quarter] ?? 0) - (isOwn ? count : 0) > most) return true
    }
    return false
  }

  function use(item: number, time: number, sign: number): void {
    for (const { equipment, count } of needs[itemClass[item] ?? 0] ?? []) {
      const end = Math.min(time + (itemQuarters[item] ?? 0), times)
      for (let quarter = time; quarter < end; quarter += 1) {
        const cell = equipment * times + quarter
        inUse[cell] = (inUse[cell] ?? 0) + sign * count
      }
    }
  }

  return {
    gates: [
      {
        code: 'equipment-use',
        forbids: (item, time) => {
          const list = needs[itemClass[item] ?? 0]
          if (list === undefined) return false
          for (let at = 0; at < list.length; at += 1) {
            const need = list[at]
            if (need !== undefined && isShort(item, time, need)) return true
          }
          return false
        },
      },
    ],
    watchers: [
      {
        moves: (item, time) => {
          if (needs[itemClass[item] ?? 0] === undefined) return
          const before = places.time[item] ?? nowhere
          if (before !== nowhere) use(item, before, -1)
          if (time !== nowhere) use(item, time, 1)
        },
      },
    ],
  }
}

/** By class; undefined where it needs nothing counted. What does not exist limits nothing: its own rule looks only at what there is. */
function needsOfClasses({ problem }: DeltaInput['compiled']): readonly (readonly Need[] | undefined)[] {
  const numbers = new Map(problem.equipment.map(({ id }, index) => [id, index]))
  return problem.classes.map(({ equipment }) => {
    const list = equipment.flatMap(({ equipmentId, count }) => {
      const number = numbers.get(equipmentId)
      return number === undefined ? [] : [{ equipment: number, count }]
    })
    return list.length === 0 ? undefined : list
  })
}
