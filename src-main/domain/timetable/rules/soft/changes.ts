// One room and one trainer through the whole course: how many different ones a class has beyond that.
import type { PlacedSitting } from '../../plan-view.ts'
import { shortList } from './phrases.ts'
import type { ClassPlan, Finding } from './soft-rule.ts'

/** Each different one beyond the first counts 1; `say` gets their number and '甲 5 场、乙 1 场', the most frequent first. */
export function changesOf(
  own: ClassPlan,
  of: (sitting: PlacedSitting) => { readonly id: string; readonly name: string },
  say: (count: number, list: string) => string,
): readonly Finding[] {
  const groups = [...Map.groupBy(own.sittings, (sitting) => of(sitting).id).values()]
  if (groups.length < 2) return []
  groups.sort((one, other) => other.length - one.length)
  const names = groups.flatMap((group) =>
    group.slice(0, 1).map((each) => `${of(each).name} ${group.length} 场`),
  )
  return [
    {
      amount: groups.length - 1,
      sittings: groups.slice(1).flat(),
      sentence: say(groups.length, shortList(names)),
    },
  ]
}
