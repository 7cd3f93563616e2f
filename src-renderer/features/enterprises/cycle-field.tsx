// The cycle in letters, 早早中中夜夜休休, with what is wrong with it said at once.
import { type FormInstance, Input } from 'antd'
import { type CycleTextIssue, parseCycleText } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { Field } from '../../ui/field.tsx'
import { rotationNow, useRotation } from './rotation-in-form.ts'
import { type ShiftSystemValues, type Turning, turningNames } from './shift-system-values.ts'

const issueSentences: Readonly<Record<CycleTextIssue, (letter: string) => string>> = {
  empty: () => '请写出循环，如 早早中中夜夜休休',
  'same-letter': (letter) => `有两个班次以“${letter}”开头（或与“休”重复），请改一个名称`,
  unknown: (letter) => `没有以“${letter}”开头的班次`,
  'two-shifts': () => '“+”两边都要有班次，如 早+中',
}

export function CycleField({ form }: { readonly form: FormInstance<ShiftSystemValues> }) {
  const shown = useRotation(form)
  const parsed = parseCycleText(shown.cycleText, shown.shifts)
  // A check runs before the next drawing, so it asks the form itself
  const check = async () => {
    const { cycleText, shifts, turning } = rotationNow(form)
    const now = parseCycleText(cycleText, shifts)
    if (!now.ok) throw new Error(issueSentences[now.issue](now.letter))
    if (turning !== 'day' && now.cycle.length % 7 !== 0)
      throw new Error(`现在是 ${now.cycle.length} 天；按周、半月或月换班要写满整周，从周一写起，一周七个字`)
  }
  return (
    <Field
      label="循环"
      name="cycleText"
      dependencies={['shifts', 'turning']}
      rules={[{ validator: check }]}
      extra={
        parsed.ok
          ? lengthWords(parsed.cycle.length, shown.turning)
          : '一天写一个字，休息写“休”；一天两个班用“+”连起来。'
      }
    >
      <Input maxLength={240} placeholder="早早中中夜夜休休" />
    </Field>
  )
}

function lengthWords(days: number, turning: Turning): string {
  if (turning === 'day' || days % 7 !== 0) return `${days} 天一轮`
  return `${days / 7} 周一轮，每行写周一到周日；${turningNames[turning]}时换到下一周的写法`
}
