// Somebody leaves the enterprise: the current employment gets its last day.
import { Form } from 'antd'
import { useHouse } from '../../transport/use-house.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field } from '../../ui/field.tsx'
import type { ChangeDrawerProps } from './edit-worker-drawer.tsx'
import { useEndEmployment } from './queries.ts'

interface LeaveValues {
  readonly lastDay: string
}

export function LeaveDrawer({ worker, open, onClose }: ChangeDrawerProps) {
  const [form] = Form.useForm<LeaveValues>()
  const { today } = useHouse()
  const end = useEndEmployment(onClose)
  return (
    <EditDrawer
      title={`登记离职 · ${worker.name}`}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ lastDay: today }}
      onSave={({ lastDay }) => end.mutate({ workerId: worker.id, lastDay })}
      isSaving={end.isPending}
    >
      <Field
        label="在职的最后一天"
        name="lastDay"
        required
        extra="学籍和考勤都保留；以后再来，登记新的任职即可。"
      >
        <DateInput latest={today} allowClear={false} />
      </Field>
    </EditDrawer>
  )
}
