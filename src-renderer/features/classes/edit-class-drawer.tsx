// Changing a class's enterprises, seats and wishes; season and course stay.
import { Form } from 'antd'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { ClassFields } from './class-fields.tsx'
import { type ClassValues, wishesOf } from './class-values.ts'
import { useFormOptions, useUpdateClass } from './queries.ts'

export interface EditClassDrawerProps {
  readonly open: boolean
  readonly detail: ClassDetail
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function EditClassDrawer({ open, detail, onClose }: EditClassDrawerProps) {
  const [form] = Form.useForm<ClassValues>()
  const options = useFormOptions(open)
  const { mutate, isPending } = useUpdateClass(onClose)
  const { name, capacity, weekdays, startMinute, lessonsPerWeek, roomId, trainerId, startsOn, endsOn, note } =
    detail
  return (
    <EditDrawer<ClassValues>
      title="修改班级"
      open={open}
      onClose={onClose}
      form={form}
      width={560}
      isSaving={isPending}
      initial={{
        ...{
          name,
          capacity,
          weekdays,
          startMinute,
          lessonsPerWeek,
          roomId,
          trainerId,
          startsOn,
          endsOn,
          note,
        },
        enterpriseIds: detail.enterprises.map((one) => one.id),
      }}
      onSave={(values) => mutate({ ...wishesOf(values), id: detail.id, name: values.name ?? detail.name })}
    >
      <ClassFields
        options={options}
        courseId={detail.courseId}
        namePlaceholder=""
        isNameRequired
        season={{ id: detail.seasonId, startsOn: detail.seasonStartsOn, endsOn: detail.seasonEndsOn }}
        {...(detail.seated > 0 && { seatedClassId: detail.id })}
      />
    </EditDrawer>
  )
}
