// One course: what it is, its lessons, what a sitting needs, and what it takes to pass.
import { Button, Checkbox, Form, Input, InputNumber, Segmented, Select } from 'antd'
import { courseKindLabel, courseLevels } from '../../../src-main/contract/courses.ts'
import { roomKindLabels, roomKinds } from '../../../src-main/contract/network.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { hoursLabel } from './course-labels.ts'
import { type CourseValues, fresh, inputOf, titlesOf, valuesOf } from './course-values.ts'
import { EquipmentFields } from './equipment-fields.tsx'
import { LessonTitlesInput } from './lesson-titles-input.tsx'
import { useCourse } from './queries.ts'

export interface CourseDrawerProps {
  readonly editedId: string | 'new' | null
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function CourseDrawer({ editedId, onClose }: CourseDrawerProps) {
  const [form] = Form.useForm<CourseValues>()
  const isNew = editedId === 'new'
  const { data } = useCourse(isNew ? null : editedId)
  const course = !isNew && data?.id === editedId ? data : null
  const save = useCommand(orpc.courses.save, { success: '课程已保存', isUndoable: true, onSuccess: onClose })
  const remove = useCommand(orpc.courses.remove, {
    success: '课程已删除',
    isUndoable: true,
    onSuccess: onClose,
  })
  return (
    <EditDrawer
      title={isNew ? '新建课程' : course === null ? '课程' : `${course.name}${course.level}`}
      open={isNew || course !== null}
      onClose={onClose}
      form={form}
      initial={course === null ? fresh : valuesOf(course)}
      onSave={(values) => save.mutate(inputOf(values, course?.id))}
      isSaving={save.isPending}
      width={720}
      extra={
        course !== null && (
          <Button type="text" danger onClick={() => remove.mutate({ id: course.id })}>
            删除
          </Button>
        )
      }
    >
      <FieldRow>
        <Field label="名称" name="name" required>
          <Input maxLength={80} placeholder="工业机器人系统操作" />
        </Field>
        <Field label="代码（用在证书编号里）" name="code" required rules={[codeRule]}>
          <Input maxLength={10} placeholder="JQ4" />
        </Field>
      </FieldRow>
      <OccupationFields />
      <LessonFields />
      <FieldRow>
        <Field label="场地" name="roomKind">
          <Segmented options={roomKinds.map((value) => ({ value, label: roomKindLabels[value] }))} />
        </Field>
        <Field label="实操占比" name="practicePercent" required>
          <InputNumber min={0} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <EquipmentFields />
      <FieldRow>
        <Field label="结业出勤率不低于" name="attendancePercent" required>
          <InputNumber min={0} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
        </Field>
        <Field label="理论合格线（不考则空着）" name="passTheory">
          <InputNumber min={0} max={100} precision={0} suffix="分" style={{ width: '100%' }} />
        </Field>
        <Field label="实操合格线（不考则空着）" name="passPractice">
          <InputNumber min={0} max={100} precision={0} suffix="分" style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <Field label="备注" name="note">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
      </Field>
    </EditDrawer>
  )
}

const codeRule = { pattern: /^[A-Za-z][A-Za-z0-9]{0,9}$/, message: '字母开头，只用字母和数字，最多 10 位' }
const occupationRule = { pattern: /^\d-\d{2}-\d{2}-\d{2}$/, message: '样式为 6-30-99-00' }
const kinds = [true, false].map((value) => ({ value, label: courseKindLabel(value) }))
const levels = courseLevels.map((value) => ({ value, label: value === '' ? '无等级' : value }))

/** An interest course has no level and no occupation to speak of. */
function OccupationFields() {
  const form = Form.useFormInstance<CourseValues>()
  const isSubsidised = Form.useWatch('isSubsidised', form) ?? true
  return (
    <>
      <FieldRow>
        <Field label="性质（开过班后不能再改）" name="isSubsidised">
          <Segmented options={kinds} />
        </Field>
        <Field label="等级" name="level" hidden={!isSubsidised}>
          <Select options={levels} />
        </Field>
      </FieldRow>
      {isSubsidised && (
        <FieldRow>
          <Field label="职业名称" name="occupationName">
            <Input maxLength={120} placeholder="工业机器人系统操作员" />
          </Field>
          <Field label="职业编码（国家标准）" name="occupationCodeStandard" rules={[occupationRule]}>
            <Input maxLength={20} placeholder="6-30-99-00" />
          </Field>
          <Field label="职业编码（2022 大典）" name="occupationCode2022" rules={[occupationRule]}>
            <Input maxLength={20} placeholder="6-31-07-03" />
          </Field>
        </FieldRow>
      )}
    </>
  )
}

function LessonFields() {
  const form = Form.useFormInstance<CourseValues>()
  const minutes = Form.useWatch('lessonMinutes', form) ?? 0
  const count = titlesOf(Form.useWatch('lessonTitles', form)).length
  return (
    <>
      <FieldRow>
        <Field label="每次课时长" name="lessonMinutes" required>
          <InputNumber min={15} max={480} precision={0} step={5} suffix="分钟" style={{ width: '100%' }} />
        </Field>
        <Form.Item label="学时（每 45 分钟 1 学时）">
          <span className="hours-sum">{hoursLabel(count, minutes)}</span>
        </Form.Item>
      </FieldRow>
      <Field
        label="课次：回车加一次，Alt+↑↓ 移动，可整段粘贴"
        name="lessonTitles"
        rules={[
          {
            validator: async (_, titles: string[]) =>
              titlesOf(titles).length > 0 ? undefined : Promise.reject(new Error('至少要有一次课')),
          },
        ]}
      >
        <LessonTitlesInput />
      </Field>
      <Form.Item name="isOrderFree" valuePropName="checked">
        <Checkbox>课次先后不限（平时按顺序上，前一次没上完不上后一次）</Checkbox>
      </Form.Item>
    </>
  )
}
