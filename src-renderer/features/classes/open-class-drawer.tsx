// Opening a class: season, course, enterprises; the name suggests itself.
import { Form, Select } from 'antd'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { ClassFields } from './class-fields.tsx'
import { type ClassValues, wishesOf } from './class-values.ts'
import { useFormOptions, useOpenClass, useSeasons, useSuggestedName } from './queries.ts'

interface OpenValues extends ClassValues {
  readonly seasonId: string
  readonly courseId: string
}

export interface OpenClassDrawerProps {
  readonly open: boolean
  /** The season offered first. */
  readonly seasonId: string | null
  readonly onClose: () => void
  readonly onOpened: (id: string) => void
}

// long: one form, its fields as they stand on the screen
export function OpenClassDrawer({ open, seasonId, onClose, onOpened }: OpenClassDrawerProps) {
  const [form] = Form.useForm<OpenValues>()
  const options = useFormOptions(open)
  const seasons = useSeasons().data?.rows ?? []
  const chosen = {
    seasonId: Form.useWatch('seasonId', form),
    courseId: Form.useWatch('courseId', form),
    enterpriseIds: Form.useWatch('enterpriseIds', form),
  }
  const suggested = useSuggestedName(chosen)
  const { mutate, isPending } = useOpenClass((id) => {
    onClose()
    onOpened(id)
  })
  return (
    <EditDrawer<OpenValues>
      title="开班"
      open={open}
      onClose={onClose}
      form={form}
      width={560}
      saveLabel="开班"
      isSaving={isPending}
      initial={{
        ...(seasonId !== null && { seasonId }),
        capacity: 30,
        lessonsPerWeek: 1,
        weekdays: [],
        enterpriseIds: [],
        startMinute: 1140,
      }}
      onSave={(values) =>
        mutate({
          ...wishesOf(values),
          seasonId: values.seasonId,
          courseId: values.courseId,
          name: values.name ?? '',
        })
      }
    >
      <FieldRow>
        <Field label="学期" name="seasonId" required>
          <Select options={seasons.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
        <Field label="课程" name="courseId" required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="选一门课程"
            options={options.courses.map(({ id, name, level, lessonCount }) => ({
              value: id,
              label: `${name}${level === '' ? '' : ` ${level}`}（${lessonCount} 次课）`,
            }))}
            onChange={() => form.setFieldValue('trainerId', null)}
          />
        </Field>
      </FieldRow>
      <ClassFields
        options={options}
        courseId={chosen.courseId}
        namePlaceholder={suggested === '' ? '不填则按 企业·课程·一班 命名' : `不填则为 ${suggested}`}
        isNameRequired={false}
        season={seasons.find((one) => one.id === chosen.seasonId)}
      />
    </EditDrawer>
  )
}
