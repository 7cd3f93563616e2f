// One day of the calendar: what kind it is, and whether lessons may lie on it.
import { Form, Input, Select, Switch } from 'antd'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field } from '../../ui/field.tsx'
import { type KindOfDay, kindLabels, needsConsent } from './day-kinds.ts'

export interface DayValues {
  /** null for a day still to be chosen. */
  readonly date: string | null
  readonly kind: KindOfDay
  readonly name: string
  readonly isTeachingAllowed: boolean
}

const kinds = Object.entries(kindLabels).map(([value, label]) => ({ value, label }))

// long: one form, its fields as they stand on the screen
export function DayDrawer({
  day,
  onClose,
}: {
  readonly day: DayValues | null
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<DayValues>()
  const save = useCommand(orpc.settings.saveDay, {
    success: ({ plannedSittings }) =>
      plannedSittings === 0
        ? '日历已修改'
        : `日历已修改。这一天已经排了 ${plannedSittings} 场课，请到“排课”移走，或注明允许上课。`,
    isUndoable: true,
    onSuccess: onClose,
  })
  const kind: KindOfDay | undefined = Form.useWatch('kind', form)
  const isRest = kind !== undefined && needsConsent(kind)
  const send = ({ date, kind, name = '', isTeachingAllowed = false }: DayValues) => {
    if (date !== null) save.mutate({ date, kind, name, isTeachingAllowed })
  }
  return (
    <EditDrawer<DayValues>
      title={day?.date === null ? '改一天' : '修改这一天'}
      open={day !== null}
      onClose={onClose}
      form={form}
      initial={day ?? {}}
      isSaving={save.isPending}
      onSave={send}
    >
      <Field label="日期" name="date" required>
        <DateInput allowClear={false} disabled={day !== null && day.date !== null} />
      </Field>
      <Field label="性质" name="kind" required>
        <Select options={kinds} />
      </Field>
      <Field label="名称" name="name" extra="例如：国庆节、国庆节补班">
        <Input maxLength={20} />
      </Field>
      {isRest && (
        <Field
          label="这一天可以上课"
          name="isTeachingAllowed"
          valuePropName="checked"
          extra="节假日和调休日要上课，须有人同意；你的名字会记在这一天上。"
        >
          <Switch checkedChildren="可以" unCheckedChildren="不排" />
        </Field>
      )}
    </EditDrawer>
  )
}
