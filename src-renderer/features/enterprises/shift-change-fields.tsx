// What a period makes of the rosters: nothing, everybody off, everybody on one shift, or one shift more.
import { Form, type FormInstance, Input, Radio, Select } from 'antd'
import { useHouse } from '../../transport/use-house.ts'
import { Field } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { shiftWords } from './day-words.tsx'
import type { PeriodValues } from './period-values.ts'
import { useRoster } from './queries.ts'

const changings = [
  { value: 'none', label: '照常轮班' },
  { value: 'off', label: '全员休' },
  { value: 'replace', label: '全员改上…' },
  { value: 'add', label: '加一个班' },
]

export interface ShiftChangeFieldsProps {
  readonly form: FormInstance<PeriodValues>
  readonly enterpriseId: string
}

// long: one form, its fields as they stand on the screen
export function ShiftChangeFields({ form, enterpriseId }: ShiftChangeFieldsProps) {
  const { today } = useHouse()
  const { data } = useRoster(enterpriseId, 1, today)
  const changing = Form.useWatch('changing', form)
  const choices = data?.choices ?? []
  const take = (place: number) => {
    const shift = choices[place]
    if (shift === undefined) return
    form.setFieldsValue({ shiftName: shift.name, shiftStart: shift.startMinute, shiftEnd: shift.endMinute })
  }
  const needsShift = changing === 'replace' || changing === 'add'
  return (
    <>
      <Field
        label="这些天的排班"
        name="changing"
        extra="会改变谁能来上课；某班组某天另有实际排班的，以实际排班为准。"
      >
        <Radio.Group options={changings} optionType="button" />
      </Field>
      {needsShift && (
        <Form.Item label="班次" required>
          <div className="shift-change-line">
            <Form.Item name="shiftName" noStyle rules={[{ required: true, message: '请填写班次名称' }]}>
              <Input aria-label="班次名称" maxLength={12} style={{ width: 96 }} placeholder="如 加班" />
            </Form.Item>
            <Form.Item name="shiftStart" noStyle rules={[{ required: true, message: '请填写上班时间' }]}>
              <TimeInput placeholder="18:00" width={80} />
            </Form.Item>
            <span>至</span>
            <Form.Item name="shiftEnd" noStyle rules={[{ required: true, message: '请填写下班时间' }]}>
              <TimeInput placeholder="次日 02:00" width={110} />
            </Form.Item>
            <Select
              aria-label="从班次中选"
              placeholder="选现有班次"
              style={{ width: 130 }}
              popupMatchSelectWidth={false}
              value={null}
              options={choices.map((shift, place) => ({ value: place, label: shiftWords(shift) }))}
              onChange={(place: number | null) => place !== null && take(place)}
            />
          </div>
        </Form.Item>
      )}
    </>
  )
}
