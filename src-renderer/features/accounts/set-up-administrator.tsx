// First step of setting up: the palace's name and the person who administers it.
import { Button, Form, Input } from 'antd'
import { Field, FieldRow } from '../../ui/field.tsx'
import { PasswordFields } from './password-fields.tsx'

export interface SetUpDetails {
  readonly palaceName: string
  readonly displayName: string
  readonly username: string
  readonly password: string
}

export interface SetUpAdministratorProps {
  readonly details: SetUpDetails | null
  readonly onNext: (details: SetUpDetails) => void
  readonly onBack: () => void
}

export function SetUpAdministrator({ details, onNext, onBack }: SetUpAdministratorProps) {
  const take = ({ palaceName, displayName, username, password }: SetUpDetails) =>
    onNext({
      palaceName: palaceName.trim(),
      displayName: displayName.trim(),
      username: username.trim(),
      password,
    })
  return (
    <Form<SetUpDetails>
      layout="vertical"
      requiredMark={false}
      initialValues={details ?? { username: 'admin' }}
      onFinish={take}
      scrollToFirstError={{ focus: true }}
    >
      <Field label="文化宫名称" name="palaceName" required rules={[{ min: 2, message: '至少 2 个字' }]}>
        <Input autoFocus maxLength={60} placeholder="例如：象山县工人文化宫" />
      </Field>
      <FieldRow>
        <Field label="管理员姓名" name="displayName" required>
          <Input maxLength={40} />
        </Field>
        <Field label="登录用的用户名" name="username" required rules={[{ min: 2, message: '至少 2 个字符' }]}>
          <Input maxLength={40} autoComplete="username" />
        </Field>
      </FieldRow>
      <PasswordFields name="password" />
      <div className="drawer-foot">
        <Button onClick={onBack}>返回</Button>
        <Button type="primary" htmlType="submit">
          下一步
        </Button>
      </div>
    </Form>
  )
}
