// 请假: the days on which a trainer can't come, each with its reason.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { DateRangeInput } from '../../ui/date-input.tsx'

export function AbsenceFields() {
  return (
    <Form.Item label="请假（含首尾两天）">
      <Form.List name="absenceRows">
        {(rows, { add, remove }) => (
          <div className="form-rows">
            {rows.map(({ key, name }) => (
              <div className="form-row" key={key}>
                <Form.Item name={[name, 'days']} noStyle>
                  <DateRangeInput width={260} />
                </Form.Item>
                <Form.Item name={[name, 'reason']} noStyle>
                  <Input placeholder="原因，可不填" maxLength={120} />
                </Form.Item>
                <Button
                  type="text"
                  aria-label="删除这次请假"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" size="small" icon={<PlusOutlined />} onClick={() => add({})}>
              登记请假
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  )
}
