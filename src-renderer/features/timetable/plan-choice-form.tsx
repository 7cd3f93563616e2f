// What to plan: which classes, how much of what is already planned may move, and how long to look for a better plan.
import { Checkbox, Segmented } from 'antd'
import type { PlanEffort } from '../../../src-main/contract/planning-runs.ts'
import { effortHints, effortLabels } from './plan-run-words.ts'
import { PlanScope, type PlanScopeProps } from './plan-scope.tsx'
import type { usePlanChoices } from './queries.ts'
import type { PlanChoice } from './use-plan-run.ts'
import './plan-lists.css'

type Choices = NonNullable<ReturnType<typeof usePlanChoices>['data']>['rows']

export interface PlanChoiceFormProps extends Pick<PlanScopeProps, 'monday' | 'endsOn' | 'today'> {
  readonly choices: Choices
  readonly value: PlanChoice
  readonly onChange: (change: Partial<PlanChoice>) => void
}

const efforts: readonly PlanEffort[] = ['quick', 'standard', 'thorough']

export function PlanChoiceForm({ choices, value, onChange, ...season }: PlanChoiceFormProps) {
  const { weeks, replan, addSecondSittings, effort } = value
  const ids = chosenIds(choices, value)
  return (
    <>
      <p className="quiet">
        从明天起排入草稿，不改动已上过的课和固定的课次。发布之前，讲师和学员看到的仍是现在的课表。
      </p>
      <ul className="plan-choices">
        {choices.map(({ id, name, toPlace, movable }) => (
          <li key={id}>
            <Checkbox
              checked={ids.includes(id)}
              onChange={(event) =>
                onChange({ classIds: event.target.checked ? [...ids, id] : ids.filter((one) => one !== id) })
              }
            >
              {name}
            </Checkbox>
            <span className="quiet nowrap">
              {toPlace > 0 ? `${toPlace} 课次待排` : '都已排定'} · {movable} 场可重排
            </span>
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p>这个学期还没有要上的班级，请先到“班级”里开班。</p>}
      <div className="plan-options">
        <PlanScope {...season} value={weeks} onChange={(next) => onChange({ weeks: next })} />
        <Checkbox
          checked={addSecondSittings}
          onChange={(event) => onChange({ addSecondSittings: event.target.checked })}
        >
          轮班学员到不齐时，同一课次排两场（双场）
        </Checkbox>
        <Checkbox checked={replan} onChange={(event) => onChange({ replan: event.target.checked })}>
          所选班级已排、还没上的课也重新排
        </Checkbox>
        <div className="plan-effort">
          <span>排法</span>
          <Segmented<PlanEffort>
            aria-label="排法"
            value={effort}
            onChange={(next) => onChange({ effort: next })}
            options={efforts.map((one) => ({ value: one, label: effortLabels[one] }))}
          />
          <span className="quiet">{effortHints[effort]}；同样的选择，在任何电脑上排出来都一样</span>
        </div>
      </div>
    </>
  )
}

/** Unless somebody chose: every class with something to place. */
export const chosenIds = (choices: Choices, { classIds }: PlanChoice): readonly string[] =>
  classIds ?? choices.filter((choice) => choice.toPlace > 0).map((choice) => choice.id)

/** Sittings that a run with this choice would place. */
export const workOf = (choices: Choices, value: PlanChoice): number => {
  const ids = chosenIds(choices, value)
  return choices
    .filter((choice) => ids.includes(choice.id))
    .reduce((sum, choice) => sum + choice.toPlace + (value.replan ? choice.movable : 0), 0)
}
