// A new policy from a template: which one, under what name, for which year; its rules are shown before it is taken.
import { Form, Input, InputNumber, Select } from 'antd'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { PolicyLines } from './policy-drawer.tsx'
import { useTemplates } from './queries.ts'

interface AdoptValues {
  readonly templateCode: string
  readonly name: string
  readonly year: number
  readonly dates: readonly [string, string]
}

export interface AdoptDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The new policy, to be fitted at once. */
  readonly onAdopted: (id: string) => void
}

// long: one form, its fields as they stand on the screen
export function AdoptDrawer({ open, onClose, onAdopted }: AdoptDrawerProps) {
  const [form] = Form.useForm<AdoptValues>()
  const { today } = useHouse()
  const { data } = useTemplates(open)
  const year = Number(today.slice(0, 4))
  const code = Form.useWatch('templateCode', form)
  const chosen = data?.rows.find((row) => row.code === code)
  const adopt = useCommand(orpc.subsidies.adoptPolicy, {
    success: ({ name }) => `已新建“${name}”，请核对标准`,
    onSuccess: ({ id }) => {
      onClose()
      onAdopted(id)
    },
  })
  return (
    <EditDrawer<AdoptValues>
      title="从模板新建政策"
      open={open}
      onClose={onClose}
      form={form}
      width={620}
      saveLabel="新建并核对标准"
      isSaving={adopt.isPending}
      initial={{ year, dates: [`${year}-01-01`, `${year}-12-31`] }}
      onSave={({ dates: [startsOn, endsOn], ...values }) => adopt.mutate({ ...values, startsOn, endsOn })}
    >
      <Field label="模板" name="templateCode" required>
        <Select
          placeholder="选一个最接近的"
          options={(data?.rows ?? []).map((row) => ({
            value: row.code,
            label: `${row.name}${row.runBy === 'others' ? '（其他部门经办）' : ''}`,
          }))}
        />
      </Field>
      <Field label="名称" name="name" required>
        <Input maxLength={60} placeholder="如：象工晚七点夜校补贴" />
      </Field>
      <FieldRow>
        <Field label="年度" name="year" required>
          <InputNumber min={2000} max={2100} precision={0} controls={false} style={{ width: '100%' }} />
        </Field>
        <Field label="起止" name="dates" required>
          <DateRangeInput />
        </Field>
      </FieldRow>
      {chosen !== undefined && (
        <PolicyLines lines={[...chosen.lines, { title: '来源', text: chosen.source }]} />
      )}
    </EditDrawer>
  )
}
