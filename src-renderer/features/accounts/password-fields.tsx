// A new password, its rules ticking themselves off, and the same once more.
import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons'
import { Form, Input } from 'antd'
import { isGoodPassword, passwordRules } from '../../../src-main/domain/accounts/password-rules.ts'

export interface PasswordFieldsProps {
  /** The account's username; read from the form's own field where it is typed there. */
  readonly username?: string
  readonly label?: string
  readonly name: 'password' | 'newPassword'
}

export function PasswordFields({ username, label = '密码', name }: PasswordFieldsProps) {
  const form = Form.useFormInstance()
  const typedName: unknown = Form.useWatch('username', form)
  const typed: unknown = Form.useWatch(name, form)
  const owner = username ?? (typeof typedName === 'string' ? typedName : '')
  const password = typeof typed === 'string' ? typed : ''
  const judge = (_rule: unknown, value: string = '') =>
    isGoodPassword(value, owner) ? Promise.resolve() : Promise.reject(new Error(`${label}还不符合要求`))
  const sameAgain = (_rule: unknown, value: string = '') =>
    value === form.getFieldValue(name) ? Promise.resolve() : Promise.reject(new Error('两次输入的不一样'))
  return (
    <>
      <Form.Item
        label={label}
        name={name}
        required
        extra={<RuleList password={password} owner={owner} />}
        validateTrigger="onBlur"
        dependencies={['username']}
        rules={[{ validator: judge }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        label={`再输一遍${label}`}
        name="repeated"
        required
        validateTrigger="onBlur"
        dependencies={[name]}
        rules={[{ validator: sameAgain }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  )
}

function RuleList({ password, owner }: { readonly password: string; readonly owner: string }) {
  return (
    <ul className="rules" aria-label="密码要求">
      {passwordRules(password, owner).map(({ text, isMet }) => (
        <li key={text} className={isMet ? 'met' : ''}>
          {isMet ? <CheckCircleFilled aria-label="已满足" /> : <MinusCircleOutlined aria-label="未满足" />}{' '}
          {text}
        </li>
      ))}
    </ul>
  )
}
