// Picks a rotation from the ready-made patterns and says where each team stands today; times may be the plant's own.
import { Button, Form, Input, Select, Switch } from 'antd'
import type { ShiftSystemEntity } from '../../../src-main/contract/shifts.ts'
import { useHouse } from '../../transport/use-house.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { CycleField } from './cycle-field.tsx'
import { usePatterns, useRemoveShiftSystem, useSaveShiftSystem } from './queries.ts'
import {
  inputOfValues,
  type ShiftSystemValues,
  turningNames,
  valuesOfPattern,
  valuesOfSystem,
} from './shift-system-values.ts'
import { ShiftTimesFields } from './shift-times-fields.tsx'
import { TeamDaysFields } from './team-days-fields.tsx'

export interface ShiftSystemDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enterpriseId: string
  /** Absent for a new rotation. */
  readonly system?: ShiftSystemEntity | undefined
}

const turningOptions = (['day', 'week', 'half-month', 'month'] as const).map((turning) => ({
  value: turning,
  label: turningNames[turning],
}))

const nothing: ShiftSystemValues = {
  patternCode: null,
  name: '',
  followsHolidays: false,
  turning: 'day',
  shifts: [],
  cycleText: '',
  teams: [],
  isOrderKept: true,
}

// long: one form, its fields as they stand on the screen
export function ShiftSystemDrawer({ open, onClose, enterpriseId, system }: ShiftSystemDrawerProps) {
  const [form] = Form.useForm<ShiftSystemValues>()
  const { today } = useHouse()
  const patterns = usePatterns().data?.rows ?? []
  const save = useSaveShiftSystem(onClose)
  const remove = useRemoveShiftSystem(onClose)
  const code = Form.useWatch('patternCode', form)
  const patternOf = (wanted: string | null | undefined) => patterns.find((pattern) => pattern.code === wanted)

  const pick = (picked: string) => {
    const pattern = patternOf(picked)
    if (pattern === undefined) return
    const kept: ShiftSystemValues['teams'] = form.getFieldValue('teams') ?? []
    form.setFieldsValue(valuesOfPattern(pattern, today, system === undefined ? [] : kept))
  }
  const onSave = (values: ShiftSystemValues) => {
    const input = inputOfValues(values, enterpriseId, today)
    if (input !== null) save.mutate({ ...input, ...(system !== undefined && { id: system.id }) })
  }
  return (
    <EditDrawer
      title={system === undefined ? '设置班制' : `编辑班制 ${system.name}`}
      open={open}
      onClose={onClose}
      form={form}
      initial={system === undefined ? nothing : valuesOfSystem(system, today)}
      isSaving={save.isPending}
      width={680}
      onSave={onSave}
      extra={
        system && (
          <Button danger type="text" onClick={() => remove.mutate({ id: system.id })}>
            删除班制
          </Button>
        )
      }
    >
      <Field
        label="班制类型"
        name="patternCode"
        extra={patternOf(code)?.note ?? '先选最接近的一种，时间和班组都可以再改。'}
      >
        <Select
          placeholder="选择现成的轮班规律"
          showSearch={{ optionFilterProp: 'label' }}
          options={patterns.map((pattern) => ({ value: pattern.code, label: pattern.name }))}
          onChange={pick}
        />
      </Field>
      <FieldRow>
        <Field label="班制名称" name="name" required>
          <Input maxLength={80} />
        </Field>
        <Form.Item
          label="随法定节假日休息"
          name="followsHolidays"
          valuePropName="checked"
          style={{ flex: 'none' }}
        >
          <Switch checkedChildren="随" unCheckedChildren="不随" />
        </Form.Item>
      </FieldRow>
      <ShiftTimesFields />
      <Field label="换班方式" name="turning">
        <Select options={turningOptions} />
      </Field>
      <CycleField form={form} />
      <TeamDaysFields form={form} today={today} />
    </EditDrawer>
  )
}
