// Which counted equipment one sitting of the course takes.
import { Form, InputNumber, Select } from 'antd'
import { FormRows } from '../../ui/form-rows.tsx'
import { useEquipmentOptions } from './queries.ts'

export function EquipmentFields() {
  const options = useEquipmentOptions()
  return (
    <Form.Item label="每场要用的设备">
      <FormRows
        name="equipment"
        fresh={{ quantity: 1 }}
        addLabel="加一种设备"
        removeLabel="删除这件设备"
        canAdd={options.length > 0}
        line={(index) => (
          <>
            <Form.Item name={[index, 'equipmentId']} noStyle>
              <Select options={options} placeholder="设备" style={{ width: 260 }} />
            </Form.Item>
            <Form.Item name={[index, 'quantity']} noStyle>
              <InputNumber min={1} max={10_000} precision={0} placeholder="数量" />
            </Form.Item>
          </>
        )}
      >
        {options.length === 0 && <span className="quiet">设备在“场地 → 设备”里登记。</span>}
      </FormRows>
    </Form.Item>
  )
}
