// What to plan: which classes, how much of what is already planned may move, and how long to look for a better plan.
import { Checkbox, Segmented } from 'antd'
import type { PlanEffort } from '../../../../src-main/contract/timetable/plan/planning-runs.ts'
import { effortHints, effortLabels } from './plan-run-words.ts'
import { PlanScope, type PlanScopeProps } from './plan-scope.tsx'
import { type Choices, chosenIds, workOf } from './plan-work.ts'
import type { PlanChoice } from './use-plan-run.ts'
import '../plan-lists.css'

export interface PlanChoiceFormProps
  extends Pick<PlanScopeProps, 'monday' | 'endsOn' | 'today' | 'isFrozen'> {
  /** null while they are read. */
  readonly choices: Choices | null
  readonly value: PlanChoice
  readonly onChange: (change: Partial<PlanChoice>) => void
}

const efforts: readonly PlanEffort[] = ['quick', 'standard', 'thorough']

/** 全选: where the keyboard starts while there is nothing to begin. */
export const planAllId = 'plan-all'

// long: one form, its fields as they stand on the screen
export function PlanChoiceForm({ choices: read, value, onChange, ...season }: PlanChoiceFormProps) {
  const { weeks, replan, addSecondSittings, effort } = value
  const choices = read ?? []
  const ids = chosenIds(choices, value)
  const { all, movable } = workOf(choices, value)
  return (
    <>
      <p className="quiet">
        从明天起排入草稿，不改动已上过的课和固定的课次。发布之前，讲师和学员看到的仍是现在的课表。
      </p>
      {choices.length > 1 && (
        <div className="plan-all">
          <Checkbox
            id={planAllId}
            // With nothing to begin yet, the keyboard starts here.
            autoFocus={all === 0}
            checked={ids.length === choices.length}
            indeterminate={ids.length > 0 && ids.length < choices.length}
            onChange={(event) =>
              onChange({ classIds: event.target.checked ? choices.map(({ id }) => id) : [] })
            }
          >
            全选
          </Checkbox>
        </div>
      )}
      <ul className="plan-choices">
        {choices.map(({ id, name, toPlace, movable: own }) => (
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
              {toPlace > 0 ? `${toPlace} 课次待排` : weeks === null ? '都已排定' : '不缺课'} · {own} 场可重排
            </span>
          </li>
        ))}
      </ul>
      {read?.length === 0 && <p>这个学期还没有要上的班级，请先到“班级”里开班。</p>}
      <div className="plan-options">
        <PlanScope {...season} value={weeks} onChange={(next) => onChange({ weeks: next })} />
        <Checkbox
          checked={addSecondSittings}
          onChange={(event) => onChange({ addSecondSittings: event.target.checked })}
        >
          轮班学员到不齐时，同一课次排两场（双场）
        </Checkbox>
        <div className="plan-replan">
          <Checkbox checked={replan} onChange={(event) => onChange({ replan: event.target.checked })}>
            所选班级已排、还没上的课也重新排
          </Checkbox>
          <span className="quiet">{movable} 场</span>
        </div>
        <div className="plan-effort">
          <span>排法</span>
          <Segmented<PlanEffort>
            aria-label="排法"
            value={effort}
            onChange={(next) => onChange({ effort: next })}
            options={efforts.map((one) => ({ value: one, label: effortLabels[one] }))}
          />
          <span className="quiet">{effortHints[effort]}；同样的选择在哪台电脑上排都一样</span>
        </div>
      </div>
    </>
  )
}
