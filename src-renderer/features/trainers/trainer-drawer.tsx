// One trainer: who they are, what they may teach, when they can and when they're away.
import { Button, Form, Input, InputNumber, Select } from 'antd'
import type { Trainer } from '../../../src-main/contract/trainers.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { AbsenceFields } from './absence-fields.tsx'
import { useCourseOptions, useTrainer } from './queries.ts'
import { fresh, inputOf, type TrainerValues, valuesOf } from './trainer-values.ts'
import { WindowFields } from './window-fields.tsx'

export interface TrainerDrawerProps {
  readonly editedId: string | 'new' | null
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function TrainerDrawer({ editedId, onClose }: TrainerDrawerProps) {
  const [form] = Form.useForm<TrainerValues>()
  const isNew = editedId === 'new'
  const { data } = useTrainer(isNew ? null : editedId)
  const trainer = !isNew && data?.id === editedId ? data : null
  const courses = useCourseOptions()
  const save = useCommand(orpc.trainers.save, { success: '讲师已保存', isUndoable: true, onSuccess: onClose })
  return (
    <EditDrawer
      title={isNew ? '新增讲师' : (trainer?.name ?? '讲师')}
      open={isNew || trainer !== null}
      onClose={onClose}
      form={form}
      initial={trainer === null ? fresh : valuesOf(trainer)}
      onSave={(values) => save.mutate(inputOf(values, trainer?.id))}
      isSaving={save.isPending}
      width={680}
      extra={trainer !== null && <TrainerActions trainer={trainer} onDone={onClose} />}
    >
      <FieldRow>
        <Field label="姓名" name="name" required>
          <Input maxLength={50} />
        </Field>
        <Field label="职称" name="title">
          <Input maxLength={120} placeholder="高级工程师、高级技师" />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="单位" name="employer">
          <Input maxLength={120} />
        </Field>
        <Field label="手机" name="phone">
          <Input inputMode="tel" maxLength={40} />
        </Field>
      </FieldRow>
      <Field label="可授课程" name="courseIds">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={courses}
          placeholder="可以多选"
        />
      </Field>
      <FieldRow>
        <Field label="课酬（每学时 45 分钟）" name="feeFenPerHour" required>
          <MoneyInput />
        </Field>
        <Field label="每周最多场次" name="maxSittingsPerWeek" required>
          <InputNumber min={1} max={30} precision={0} style={{ width: '100%' }} />
        </Field>
      </FieldRow>
      <WindowFields />
      <AbsenceFields />
      <Field label="备注" name="note">
        <Input.TextArea rows={2} maxLength={4000} />
      </Field>
    </EditDrawer>
  )
}

function TrainerActions({ trainer, onDone }: { readonly trainer: Trainer; readonly onDone: () => void }) {
  const says = trainer.isActive ? '讲师已停用' : '讲师已重新启用'
  const setActive = useCommand(orpc.trainers.setActive, {
    success: says,
    isUndoable: true,
    onSuccess: onDone,
  })
  const remove = useCommand(orpc.trainers.remove, {
    success: '讲师已删除',
    isUndoable: true,
    onSuccess: onDone,
  })
  return (
    <>
      <Button type="text" onClick={() => setActive.mutate({ id: trainer.id, isActive: !trainer.isActive })}>
        {trainer.isActive ? '停用' : '重新启用'}
      </Button>
      <Button type="text" danger onClick={() => remove.mutate({ id: trainer.id })}>
        删除
      </Button>
    </>
  )
}
