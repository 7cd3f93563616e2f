// Which counted equipment one sitting of the course takes.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, InputNumber, Select } from 'antd'
import { useEquipmentOptions } from './queries.ts'

export function EquipmentFields() {
  const options = useEquipmentOptions()
  return (
    <Form.Item label="每场要用的设备">
      <Form.List name="equipment">
        {(rows, { add, remove }) => (
          <div className="form-rows">
            {rows.map(({ key, name }) => (
              <div className="form-row" key={key}>
                <Form.Item name={[name, 'equipmentId']} noStyle>
                  <Select options={options} placeholder="设备" style={{ width: 260 }} />
                </Form.Item>
                <Form.Item name={[name, 'quantity']} noStyle>
                  <InputNumber min={1} max={10_000} precision={0} placeholder="数量" />
                </Form.Item>
                <Button
                  type="text"
                  aria-label="删除这件设备"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              type="dashed"
              size="small"
              icon={<PlusOutlined />}
              disabled={options.length === 0}
              onClick={() => add({ quantity: 1 })}
            >
              加一种设备
            </Button>
            {options.length === 0 && <span className="quiet">设备在“场地 → 设备”里登记。</span>}
          </div>
        )}
      </Form.List>
    </Form.Item>
  )
}
