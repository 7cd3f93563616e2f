// What a run of the planner with this choice would have to do, in figures and in words.
import type { usePlanChoices } from '../queries.ts'
import type { PlanChoice } from './use-plan-run.ts'

export type Choices = NonNullable<ReturnType<typeof usePlanChoices>['data']>['rows']

/** Unless somebody chose: every class with something to place. */
export const chosenIds = (choices: Choices, { classIds }: Pick<PlanChoice, 'classIds'>): readonly string[] =>
  classIds ?? choices.filter((choice) => choice.toPlace > 0).map((choice) => choice.id)

export interface PlanWork {
  /** Lessons without a place. */
  readonly toPlace: number
  /** Sittings that have one and may be given another, whether that is asked for or not. */
  readonly movable: number
  /** Of both, what is asked for. */
  readonly all: number
}

export function workOf(choices: Choices, value: PlanChoice): PlanWork {
  const ids = chosenIds(choices, value)
  const chosen = choices.filter((choice) => ids.includes(choice.id))
  const toPlace = chosen.reduce((sum, choice) => sum + choice.toPlace, 0)
  const movable = chosen.reduce((sum, choice) => sum + choice.movable, 0)
  return { toPlace, movable, all: toPlace + (value.replan ? movable : 0) }
}

/** '这次排 24 课次，重排 60 场', or why there would be nothing to do. */
export function workWords(choices: Choices, value: PlanChoice): string {
  const { toPlace, movable, all } = workOf(choices, value)
  if (choices.length === 0) return ''
  const where = value.weeks === null ? '' : '在所选的周里'
  if (chosenIds(choices, value).length === 0)
    return value.classIds === null ? `各班${where}都已排定，要改先勾选班级` : '先勾选要排的班级'
  if (all > 0) {
    const parts = [
      ...(toPlace > 0 ? [`排 ${toPlace} 课次`] : []),
      ...(all > toPlace ? [`重排 ${movable} 场`] : []),
    ]
    return `这次${parts.join('，')}`
  }
  return movable > 0 ? `所选班级${where}都已排定，要改就勾“也重新排”` : `所选班级${where}没有可排的课`
}
