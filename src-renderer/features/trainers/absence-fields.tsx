// 请假: the days on which a trainer can't come, each with its reason.
import { Form, Input } from 'antd'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { FormRows } from '../../ui/form-rows.tsx'

export function AbsenceFields() {
  return (
    <Form.Item label="请假（含首尾两天）">
      <FormRows
        name="absenceRows"
        fresh={{}}
        addLabel="登记请假"
        removeLabel="删除这次请假"
        line={(index) => (
          <>
            <Form.Item name={[index, 'days']} noStyle>
              <DateRangeInput width={260} />
            </Form.Item>
            <Form.Item name={[index, 'reason']} noStyle>
              <Input placeholder="原因，可不填" maxLength={120} />
            </Form.Item>
          </>
        )}
      />
    </Form.Item>
  )
}
