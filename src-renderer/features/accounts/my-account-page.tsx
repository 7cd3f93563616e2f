// 我的账号: who I am here, what I may do, and my password.
import { Button, Descriptions, Form, Input, Tag } from 'antd'
import { rightLabels, roleLabels } from '../../../src-main/contract/people.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { useAccount } from '../../transport/use-house.ts'
import { Field } from '../../ui/field.tsx'
import { PasswordFields } from './password-fields.tsx'

interface ChangeValues {
  readonly currentPassword: string
  readonly newPassword: string
}

// long: one form, its fields as they stand on the screen
export function MyAccountPage() {
  const account = useAccount()
  const [form] = Form.useForm<ChangeValues>()
  const change = useCommand(orpc.accounts.changePassword, {
    success: '密码已修改，下次登录用新密码',
    onSuccess: () => form.resetFields(),
  })
  return (
    <>
      <h2>我的账号</h2>
      <Descriptions
        className="panel"
        column={2}
        items={[
          { key: 'name', label: '姓名', children: account.displayName },
          { key: 'username', label: '用户名', children: account.username },
          { key: 'role', label: '身份', children: roleLabels[account.role] },
          {
            key: 'rights',
            label: '个人权限',
            children:
              account.rights.length === 0
                ? '无'
                : account.rights.map((right) => <Tag key={right}>{rightLabels[right]}</Tag>),
          },
        ]}
      />
      <h2>修改密码</h2>
      <Form<ChangeValues>
        form={form}
        layout="vertical"
        className="panel narrow"
        requiredMark={false}
        onFinish={({ currentPassword, newPassword }) => change.mutate({ currentPassword, newPassword })}
      >
        <Field label="当前密码" name="currentPassword" required>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Field>
        <PasswordFields name="newPassword" label="新密码" username={account.username} />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          修改密码
        </Button>
      </Form>
    </>
  )
}
