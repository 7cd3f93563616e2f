// A screen that broke: says so in words and offers a way on; the rest of the program stays alive.
import { Button, Result, Space } from 'antd'
import { useRouteError } from 'react-router'
import { errorText } from '../lib/error-text.ts'

export function RouteFailed() {
  return <ScreenBroken error={useRouteError()} />
}

export function ScreenBroken({ error }: { readonly error: unknown }) {
  return (
    <Result
      status="warning"
      title="这个页面出错了"
      subTitle={
        error instanceof Error && !('code' in error)
          ? '数据没有受影响。请重新加载；仍然出错请联系管理员。'
          : errorText(error)
      }
      extra={
        <Space>
          <Button type="primary" onClick={() => window.location.reload()}>
            重新加载
          </Button>
          <Button onClick={() => window.location.assign(window.location.pathname)}>回到首页</Button>
        </Space>
      }
    />
  )
}
