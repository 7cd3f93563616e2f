// The locked screen: who is at work here, and their password to go on.
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useHouse } from '../../transport/use-house.ts'
import { DoorFrame } from './door-frame.tsx'
import { LoginPage } from './login-page.tsx'
import { useUnlock } from './queries.ts'

export function LockPage() {
  const { account, palaceName } = useHouse()
  const { unlock, failure } = useUnlock()
  const [isOther, setOther] = useState(false)
  const name = account?.displayName ?? '当前用户'
  if (isOther) return <LoginPage />
  return (
    <DoorFrame
      title="已锁定"
      lead={`${palaceName} · ${name}正在使用。输入密码继续，没有保存的内容请重新填写。`}
    >
      <Form<{ password: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => unlock.mutate(values)}
      >
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={account?.username ?? ''}
          readOnly
          hidden
        />
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoFocus size="large" autoComplete="current-password" maxLength={200} />
        </Form.Item>
        {failure !== null && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
        <Button type="primary" size="large" block htmlType="submit" loading={unlock.isPending}>
          解锁
        </Button>
      </Form>
      <div className="door-links">
        <Button type="link" onClick={() => setOther(true)}>
          换一个人登录
        </Button>
      </div>
    </DoorFrame>
  )
}
