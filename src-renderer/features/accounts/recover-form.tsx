// Forgotten password: the printed recovery code sets a new one for an administrator.
import { Alert, Button, Form, Input } from 'antd'
import { Field } from '../../ui/field.tsx'
import { DoorFrame } from './door-frame.tsx'
import { PasswordFields } from './password-fields.tsx'
import { useRecover } from './queries.ts'

interface RecoverValues {
  readonly username: string
  readonly recoveryCode: string
  readonly newPassword: string
}

export function RecoverForm({ onBack }: { readonly onBack: () => void }) {
  const { recover, failure } = useRecover()
  const send = ({ username, recoveryCode, newPassword }: RecoverValues) =>
    recover.mutate({ username, recoveryCode, newPassword })
  return (
    <DoorFrame
      title="用恢复码重设密码"
      lead="只能重设管理员的密码；其他人请找管理员重设。这一步会记入操作记录。"
    >
      <Form<RecoverValues> layout="vertical" requiredMark={false} onFinish={send}>
        <Field label="管理员用户名" name="username" required>
          <Input autoFocus maxLength={40} autoComplete="username" />
        </Field>
        <Field label="恢复码" name="recoveryCode" required extra="在建立文化宫时打印的那张纸上。">
          <Input maxLength={200} autoComplete="off" spellCheck={false} className="code-input" />
        </Field>
        <PasswordFields name="newPassword" label="新密码" />
        {failure !== null && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
        <div className="drawer-foot">
          <Button onClick={onBack}>返回登录</Button>
          <Button type="primary" htmlType="submit" loading={recover.isPending}>
            重设并登录
          </Button>
        </div>
      </Form>
    </DoorFrame>
  )
}
