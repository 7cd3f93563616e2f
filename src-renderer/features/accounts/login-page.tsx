// Login. On sample data the seven accounts stand below, one click fills them in.
import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useHouse } from '../../transport/use-house.ts'
import { DoorFrame } from './door-frame.tsx'
import { useLeaveSample, useSignIn } from './queries.ts'
import { RecoverForm } from './recover-form.tsx'
import { SamplePeople } from './sample-people.tsx'

interface Credentials {
  readonly username: string
  readonly password: string
}

// long: one form and what stands under it on sample data and on real data
export function LoginPage() {
  const { palaceName, isSample, sampleAccounts } = useHouse()
  const [isRecovering, setRecovering] = useState(false)
  const [form] = Form.useForm<Credentials>()
  const { signIn, failure } = useSignIn()
  const chosen: unknown = Form.useWatch('username', form)
  if (isRecovering) return <RecoverForm onBack={() => setRecovering(false)} />

  const fill = (credentials: Credentials) => {
    form.setFieldsValue(credentials)
    document.getElementById('sign-in')?.focus()
  }
  return (
    <DoorFrame
      title={palaceName}
      lead={isSample ? '示例数据：选一个人看看他的工作台。' : '请登录'}
      isWide={isSample}
    >
      <Form<Credentials>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => signIn.mutate(values)}
      >
        <Form.Item label="用户名" name="username" rules={[{ required: true, message: '请输入用户名' }]}>
          <Input autoFocus size="large" autoComplete="username" maxLength={40} />
        </Form.Item>
        <Form.Item label="密码" name="password" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password size="large" autoComplete="current-password" maxLength={200} />
        </Form.Item>
        {failure !== null && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
        <Button id="sign-in" type="primary" size="large" block htmlType="submit" loading={signIn.isPending}>
          登录
        </Button>
      </Form>
      {isSample ? (
        <SamplePeople
          people={sampleAccounts}
          chosen={typeof chosen === 'string' ? chosen : ''}
          onChoose={fill}
        />
      ) : (
        <div className="door-links">
          <Button type="link" onClick={() => setRecovering(true)}>
            忘记密码，用恢复码重设
          </Button>
        </div>
      )}
      {isSample && <LeaveSample />}
    </DoorFrame>
  )
}

function LeaveSample() {
  const leave = useLeaveSample()
  return (
    <div className="door-links">
      <Button type="link" loading={leave.isPending} onClick={() => leave.mutate(undefined)}>
        退出示例，回到自己的文化宫
      </Button>
    </div>
  )
}
