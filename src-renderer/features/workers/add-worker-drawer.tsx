// Somebody new, typed in by hand, with the first employment.
import { Form } from 'antd'
import { useHouse } from '../../transport/use-house.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { EmploymentFields, type EmploymentValues, employmentOf, toEmployment } from './employment-fields.tsx'
import { newPerson, PersonFields, type PersonValues } from './person-fields.tsx'
import { useAddWorker } from './queries.ts'

export interface AddWorkerDrawerProps {
  readonly open: boolean
  /** The enterprise that the list is narrowed to. */
  readonly enterpriseId: string | null
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

export function AddWorkerDrawer({ open, enterpriseId, onClose, onSaved }: AddWorkerDrawerProps) {
  const [form] = Form.useForm<PersonValues & EmploymentValues>()
  const { today } = useHouse()
  const add = useAddWorker((id) => {
    onClose()
    onSaved(id)
  })
  const send = (values: PersonValues & EmploymentValues) => {
    const { name, idNumber, phone, bankCard, isUnionMember, isFrontLine, education, note, ...job } = values
    const person = { name, idNumber, phone, bankCard, isUnionMember, isFrontLine, education, note }
    add.mutate({ ...person, employment: toEmployment(job) })
  }
  return (
    <EditDrawer
      title="新增学员"
      open={open}
      onClose={onClose}
      form={form}
      width={560}
      initial={{
        ...newPerson,
        ...employmentOf(undefined, today),
        ...(enterpriseId !== null && { workplaceId: enterpriseId }),
      }}
      onSave={send}
      isSaving={add.isPending}
    >
      <PersonFields />
      <EmploymentFields startLabel="从哪天起在这里" />
    </EditDrawer>
  )
}
