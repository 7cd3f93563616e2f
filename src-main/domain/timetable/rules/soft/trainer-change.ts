// A trainer who has seen the class before need not begin anew.
import { changesOf } from './changes.ts'
import { classLabel } from './phrases.ts'
import { classRule } from './soft-rule.ts'

/** Each trainer of a class beyond its first counts 1. */
export const trainerChange = classRule('trainer-change', (own) =>
  changesOf(
    own,
    ({ trainer }) => trainer,
    (count, list) => `${classLabel(own)}有 ${count} 位讲师：${list}`,
  ),
)
