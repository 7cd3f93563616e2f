// Classes with workers in common are kept apart altogether: stricter than the rule, which lets a second sitting excuse a clash.
import { nowhere } from '../board/board.ts'
import type { Delta, DeltaInput } from './delta.ts'

export function sharedWorkers({ compiled, places }: DeltaInput): Delta {
  const { itemClass, itemQuarters, lessonFirstItem, classFirstLesson } = compiled
  const companions = companionsOf(compiled)
  return {
    gates: [
      {
        code: 'shared-workers',
        forbids: (item, time) => {
          const others = companions[itemClass[item] ?? 0]
          if (others === undefined) return false
          const end = time + (itemQuarters[item] ?? 0)
          for (let at = 0; at < others.length; at += 1) {
            const other = others[at] ?? 0
            const from = lessonFirstItem[classFirstLesson[other] ?? 0] ?? 0
            const to = lessonFirstItem[classFirstLesson[other + 1] ?? 0] ?? 0
            for (let each = from; each < to; each += 1) {
              const start = places.time[each] ?? nowhere
              if (start !== nowhere && start < end && time < start + (itemQuarters[each] ?? 0)) return true
            }
          }
          return false
        },
      },
    ],
  }
}

/** By class; undefined where it shares nobody. */
function companionsOf({ problem, classes }: DeltaInput['compiled']): readonly (Int32Array | undefined)[] {
  const numbers = new Map(problem.classes.map(({ id }, index) => [id, index]))
  const lists = new Map<number, number[]>()
  for (const { classIds } of problem.sharedWorkers) {
    const [one, other] = classIds.map((id) => numbers.get(id))
    if (one === undefined || other === undefined) continue
    lists.set(one, [...(lists.get(one) ?? []), other])
    lists.set(other, [...(lists.get(other) ?? []), one])
  }
  return Array.from({ length: classes }, (_, index) => {
    const list = lists.get(index)
    return list && Int32Array.from(list)
  })
}
