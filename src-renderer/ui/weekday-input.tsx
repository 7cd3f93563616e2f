// Weekdays as seven buttons: 一 to 日, each on or off, with 工作日 and 每天 a click away.
import { Button, Checkbox } from 'antd'

const weekdays = [1, 2, 3, 4, 5, 6, 7].map((value, index) => ({
  value,
  label: '一二三四五六日'.charAt(index),
}))

export interface WeekdayInputProps {
  readonly id?: string
  readonly value?: readonly number[]
  readonly onChange?: (weekdays: number[]) => void
}

export function WeekdayInput({ id, value = [], onChange }: WeekdayInputProps) {
  const set = (days: readonly number[]) => onChange?.([...days].sort((one, other) => one - other))
  return (
    <span id={id} className="weekday-input">
      <Checkbox.Group options={weekdays} value={[...value]} onChange={set} />
      <Button size="small" type="link" onClick={() => set([1, 2, 3, 4, 5])}>
        工作日
      </Button>
      <Button size="small" type="link" onClick={() => set([1, 2, 3, 4, 5, 6, 7])}>
        每天
      </Button>
    </span>
  )
}
