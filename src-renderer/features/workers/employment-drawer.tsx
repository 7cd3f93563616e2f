// A new employment from a day on; the one before ends the day before, so that past evenings keep their shifts.
import { Form } from 'antd'
import { useHouse } from '../../transport/use-house.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import type { ChangeDrawerProps } from './edit-worker-drawer.tsx'
import { EmploymentFields, type EmploymentValues, employmentOf, toEmployment } from './employment-fields.tsx'
import { useChangeEmployment } from './queries.ts'

export function EmploymentDrawer({ worker, open, onClose }: ChangeDrawerProps) {
  const [form] = Form.useForm<EmploymentValues>()
  const { today } = useHouse()
  const change = useChangeEmployment(onClose)
  const current = worker.employments.find((one) => one.endsOn === null)
  return (
    <EditDrawer
      title={`变更任职 · ${worker.name}`}
      open={open}
      onClose={onClose}
      form={form}
      width={520}
      initial={employmentOf(current, today)}
      onSave={(values) => change.mutate({ ...toEmployment(values), workerId: worker.id })}
      isSaving={change.isPending}
    >
      <p className="quiet">
        {current === undefined
          ? '登记现在的任职。'
          : '换企业、换班组从“变更日期”起算，原来的任职到前一天为止，以前的课仍按原来的班组看。日期与原任职开始日相同时，视为更正。'}
      </p>
      <EmploymentFields startLabel="变更日期" />
    </EditDrawer>
  )
}
