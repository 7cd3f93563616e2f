// The weekly windows: a line for each stretch of the day, with the weekdays on which it holds.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { windowsLabel } from '../../../src-main/domain/trainers/weekly-windows.ts'
import { TimeInput } from '../../ui/time-input.tsx'
import { WeekdayInput } from '../../ui/weekday-input.tsx'
import { freshWindow } from './trainer-values.ts'
import { type WindowRow, windowsOfRows } from './window-rows.ts'

export function WindowFields() {
  return (
    <Form.Item label="每周可用时间" extra={<WindowsSummary />}>
      <Form.List name="windowRows">
        {(rows, { add, remove }) => (
          <div className="form-rows">
            {rows.map(({ key, name }) => (
              <div className="form-row" key={key}>
                <Form.Item name={[name, 'weekdays']} noStyle>
                  <WeekdayInput />
                </Form.Item>
                <Form.Item name={[name, 'startMinute']} noStyle>
                  <TimeInput width={72} placeholder="18:00" />
                </Form.Item>
                <span className="quiet">至</span>
                <Form.Item name={[name, 'endMinute']} noStyle>
                  <TimeInput width={72} placeholder="21:30" />
                </Form.Item>
                <Button
                  type="text"
                  aria-label="删除这段时间"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined />}
              onClick={() => add({ ...freshWindow, weekdays: [] })}
            >
              加一段时间
            </Button>
          </div>
        )}
      </Form.List>
    </Form.Item>
  )
}

function WindowsSummary() {
  const form = Form.useFormInstance()
  const rows: WindowRow[] | undefined = Form.useWatch('windowRows', { form, preserve: true })
  const label = windowsLabel(windowsOfRows(rows ?? []))
  return <>{label === '' ? '没有可用时间就排不进任何一场课。' : `可排：${label}`}</>
}
