// A list or record that could not be read: why, and a way to try again.
import { Button, Result } from 'antd'
import { errorText } from '../lib/error-text.ts'

export interface LoadFailedProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  const retry = onRetry === undefined ? null : <Button onClick={onRetry}>重试</Button>
  return <Result status="warning" title="没能读出数据" subTitle={errorText(error)} extra={retry} />
}
