// One account: made with its first password, or changed, switched off and on again.
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Select, Switch } from 'antd'
import type { Account } from '../../../src-main/contract/people.ts'
import { type Right, type Role, rightLabels, roleLabels } from '../../../src-main/contract/people.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { PasswordFields } from './password-fields.tsx'

interface StaffValues {
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly rights: Right[]
  readonly trainerId: string | null
  readonly isActive: boolean
  readonly password: string
}

const roleOptions = Object.entries(roleLabels).map(([value, label]) => ({ value, label }))
const rightOptions = Object.entries(rightLabels).map(([value, label]) => ({ value, label }))
const blank: Partial<StaffValues> = { role: 'planner', rights: [], trainerId: null, isActive: true }

export interface StaffDrawerProps {
  readonly edited: Account | 'new' | null
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function StaffDrawer({ edited, onClose }: StaffDrawerProps) {
  const [form] = Form.useForm<StaffValues>()
  const create = useCommand(orpc.accounts.create, {
    success: ({ displayName }) => `已新建账号 ${displayName}`,
    onSuccess: onClose,
  })
  const update = useCommand(orpc.accounts.update, {
    success: ({ displayName }) => `已修改账号 ${displayName}`,
    onSuccess: onClose,
  })
  const account = edited === 'new' ? null : edited
  const isTrainer = Form.useWatch('role', form) === 'trainer'

  const send = ({ username, displayName, role, rights, trainerId, isActive, password }: StaffValues) => {
    const details = {
      username,
      displayName,
      role,
      rights,
      trainerId: role === 'trainer' ? (trainerId ?? null) : null,
    }
    if (account === null) create.mutate({ ...details, password })
    else update.mutate({ ...details, id: account.id, isActive })
  }
  return (
    <EditDrawer<StaffValues>
      title={account === null ? '新建账号' : `修改账号 ${account.displayName}`}
      open={edited !== null}
      onClose={onClose}
      form={form}
      initial={account ?? blank}
      isSaving={create.isPending || update.isPending}
      onSave={send}
    >
      <FieldRow>
        <Field label="姓名" name="displayName" required>
          <Input maxLength={40} />
        </Field>
        <Field label="用户名" name="username" required rules={[{ min: 2, message: '至少 2 个字符' }]}>
          <Input maxLength={40} autoComplete="off" />
        </Field>
      </FieldRow>
      <Field label="身份" name="role" required>
        <Select options={roleOptions} />
      </Field>
      {isTrainer && <TrainerField />}
      <Field label="个人权限" name="rights" extra="同一笔补贴的录入、初审、终审必须是三个人。">
        <Checkbox.Group options={rightOptions} />
      </Field>
      {account === null && edited !== null && <PasswordFields name="password" label="初始密码" />}
      {account !== null && (
        <Field
          label="账号状态"
          name="isActive"
          valuePropName="checked"
          extra="停用后立即退出，再也不能登录；记录保留。"
        >
          <Switch checkedChildren="启用" unCheckedChildren="停用" />
        </Field>
      )}
    </EditDrawer>
  )
}

function TrainerField() {
  const { data } = useQuery(orpc.trainers.options.queryOptions())
  const options = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Field label="对应的讲师" name="trainerId" required extra="登录后只看到这位讲师自己的课和班。">
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} placeholder="选择讲师名册里的人" />
    </Field>
  )
}
