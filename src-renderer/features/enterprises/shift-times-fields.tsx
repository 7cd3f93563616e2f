// The shifts of a rotation with the plant's own times; an end before the start means the next day.
import { Form, Input } from 'antd'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { FormRows } from '../../ui/form-rows.tsx'
import { TimeInput } from '../../ui/time-input.tsx'

const newShift = { name: '班', startMinute: 480, endMinute: 960 }

export function ShiftTimesFields() {
  return (
    <Form.Item label="班次时间" extra="跨过零点的班写成“次日 08:00”。每个班次名称的第一个字用来写循环。">
      <FormRows
        name="shifts"
        fresh={newShift}
        addLabel="加一个班次"
        removeLabel="删除班次"
        line={(index) => (
          <>
            <Form.Item name={[index, 'name']} noStyle rules={[{ required: true, message: '请填写班次名称' }]}>
              <Input aria-label="班次名称" maxLength={12} style={{ width: 110 }} />
            </Form.Item>
            <Form.Item
              name={[index, 'startMinute']}
              noStyle
              rules={[{ required: true, message: '请填写上班时间' }]}
            >
              <TimeInput placeholder="08:00" />
            </Form.Item>
            <span>至</span>
            <Form.Item
              name={[index, 'endMinute']}
              noStyle
              rules={[
                ({ getFieldValue }) => ({
                  validator: endAfterStart(() => getFieldValue(['shifts', index, 'startMinute'])),
                }),
              ]}
            >
              <TimeInput placeholder="次日 08:00" width={130} />
            </Form.Item>
          </>
        )}
      />
    </Form.Item>
  )
}

function endAfterStart(startOf: () => unknown) {
  return async (_rule: unknown, end: number | null | undefined) => {
    const start = startOf()
    if (end === null || end === undefined) throw new Error('请填写下班时间')
    if (typeof start === 'number' && end <= start) throw new Error('下班不晚于上班；跨零点请写“次日”')
    if (typeof start === 'number' && end - start > minutesPerDay) throw new Error('一个班次不超过 24 小时')
  }
}
