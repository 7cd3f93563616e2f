// Corrects what is known of a person; where they work is changed by date, in a drawer of its own.
import { Form } from 'antd'
import type { WorkerDetail } from '../../../src-main/contract/workers.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { PersonFields, type PersonValues, personOf } from './person-fields.tsx'
import { useUpdateWorker } from './queries.ts'

export interface ChangeDrawerProps {
  readonly worker: WorkerDetail
  readonly open: boolean
  readonly onClose: () => void
}

export function EditWorkerDrawer({ worker, open, onClose }: ChangeDrawerProps) {
  const [form] = Form.useForm<PersonValues>()
  const update = useUpdateWorker(onClose)
  return (
    <EditDrawer
      title={`编辑 ${worker.name}`}
      open={open}
      onClose={onClose}
      form={form}
      width={560}
      initial={personOf(worker)}
      onSave={(values) => update.mutate({ ...values, id: worker.id })}
      isSaving={update.isPending}
    >
      <PersonFields />
    </EditDrawer>
  )
}
