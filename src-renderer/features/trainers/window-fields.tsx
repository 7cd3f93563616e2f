// The weekly windows: a line for each stretch of the day, with the weekdays on which it holds.
import { Form } from 'antd'
import { windowsLabel } from '../../../src-main/domain/trainers/weekly-windows.ts'
import { FormRows } from '../../ui/form-rows.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { WeekdayInput } from '../../ui/weekday-input.tsx'
import { freshWindow } from './trainer-values.ts'
import { type WindowRow, windowsOfRows } from './window-rows.ts'

export function WindowFields() {
  return (
    <Form.Item label="每周可用时间" extra={<WindowsSummary />}>
      <FormRows
        name="windowRows"
        fresh={{ ...freshWindow, weekdays: [] }}
        addLabel="加一段时间"
        removeLabel="删除这段时间"
        line={(index) => (
          <>
            <Form.Item name={[index, 'weekdays']} noStyle>
              <WeekdayInput />
            </Form.Item>
            <Form.Item name={[index, 'startMinute']} noStyle>
              <TimeInput width={72} placeholder="18:00" />
            </Form.Item>
            <span className="quiet">至</span>
            <Form.Item name={[index, 'endMinute']} noStyle>
              <TimeInput width={72} placeholder="21:30" />
            </Form.Item>
          </>
        )}
      />
    </Form.Item>
  )
}

function WindowsSummary() {
  const form = Form.useFormInstance()
  const rows: WindowRow[] | undefined = Form.useWatch('windowRows', { form, preserve: true })
  const label = windowsLabel(windowsOfRows(rows ?? []))
  return <>{label === '' ? '没有可用时间就排不进任何一场课。' : `可排：${label}`}</>
}
