// The cycle in letters, 早早中中夜夜休休, with what is wrong with it said at once.
import { type FormInstance, Input } from 'antd'
import { type CycleTextIssue, parseCycleText } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { Field } from '../../ui/field.tsx'
import { rotationNow, useRotation } from './rotation-in-form.ts'
import type { ShiftSystemValues } from './shift-system-values.ts'

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
    const { cycleText, shifts } = rotationNow(form)
    const now = parseCycleText(cycleText, shifts)
    if (!now.ok) throw new Error(issueSentences[now.issue](now.letter))
  }
  return (
    <Field
      label="循环"
      name="cycleText"
      dependencies={['shifts']}
      rules={[{ validator: check }]}
      extra={
        parsed.ok ? `${parsed.cycle.length} 天一轮` : '一天写一个字，休息写“休”；一天两个班用“+”连起来。'
      }
    >
      <Input maxLength={240} placeholder="早早中中夜夜休休" />
    </Field>
  )
}
