// The fields that opening and changing a class share: who, how many, and the wishes that the planner tries to meet.
import { Input, InputNumber, Select } from 'antd'
import { DateInput } from '../../ui/date-input.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { WeekdayInput } from '../../ui/weekday-input.tsx'
import type { useFormOptions } from './queries.ts'
import { WishFit } from './wish-fit.tsx'

export interface ClassFieldsProps {
  readonly options: ReturnType<typeof useFormOptions>
  /** Trainers are offered when they teach this course. */
  readonly courseId: string | undefined
  readonly namePlaceholder: string
  readonly isNameRequired: boolean
  readonly season: { readonly id: string; readonly startsOn: string; readonly endsOn: string } | undefined
  /** The class whose seat holders are asked who can come; absent: the enterprises' whole staff. */
  readonly seatedClassId?: string
}

// long: one form, its fields as they stand on the screen
export function ClassFields({
  options,
  courseId,
  namePlaceholder,
  isNameRequired,
  season,
  seatedClassId,
}: ClassFieldsProps) {
  const trainers = options.trainers.filter(
    (trainer) => courseId === undefined || trainer.courseIds.includes(courseId),
  )
  const bounds = season && { earliest: season.startsOn, latest: season.endsOn }
  return (
    <>
      <Field label="企业" name="enterpriseIds" required>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="一家或几家企业"
          options={options.enterprises.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label="班级名称" name="name" required={isNameRequired}>
        <Input maxLength={80} placeholder={namePlaceholder} />
      </Field>
      <FieldRow>
        <Field label="容量（人）" name="capacity" required>
          <InputNumber min={1} max={500} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field label="每周次数" name="lessonsPerWeek" required>
          <InputNumber min={1} max={7} precision={0} style={{ width: '100%' }} />
        </Field>
        <Field label="希望开始时间" name="startMinute">
          <TimeInput placeholder="不限" width="100%" />
        </Field>
      </FieldRow>
      <Field label="希望星期（不选为不限）" name="weekdays">
        <WeekdayInput />
      </Field>
      <WishFit seasonId={season?.id} courseId={courseId} seatedClassId={seatedClassId} />
      <FieldRow>
        <Field label="希望场地" name="roomId">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="不限"
            options={options.rooms.map(({ id, name, seats }) => ({
              value: id,
              label: `${name}（${seats} 座）`,
            }))}
          />
        </Field>
        <Field label="希望讲师" name="trainerId">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={trainers.length === 0 ? '没有可教这门课程的讲师' : '不限'}
            options={trainers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="最早日期" name="startsOn">
          <DateInput placeholder="学期开始" allowClear {...bounds} />
        </Field>
        <Field label="最晚日期" name="endsOn">
          <DateInput placeholder="学期结束" allowClear {...bounds} />
        </Field>
      </FieldRow>
      <Field label="备注" name="note">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={2000} />
      </Field>
    </>
  )
}
