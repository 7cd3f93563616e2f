// From paper back to the screen: the serial of a printed sheet opens the same rows in the same order.
import { Button, Form, Input } from 'antd'
import { useNavigate } from 'react-router'
import { errorText, refusalOf } from '../../lib/error-text.ts'
import { linkTo } from '../../lib/paths.ts'
import { Page } from '../../ui/page.tsx'
import { useFindSheet } from './queries.ts'

// long: one form, its fields as they stand on the screen
export function FindSheetPage() {
  const navigate = useNavigate()
  const find = useFindSheet()
  const open = ({ serial }: { readonly serial: string }) =>
    find.mutate(
      { serial },
      { onSuccess: ({ sittingId }) => void navigate(linkTo('rollCall', { sittingId, paper: '1' })) },
    )
  return (
    <Page title="补录签到表" subtitle="签到表右上角和页脚都印着编号">
      <Form
        className="panel narrow"
        layout="vertical"
        requiredMark={false}
        onFinish={open}
        onValuesChange={find.reset}
      >
        <Form.Item
          label="签到表编号"
          name="serial"
          rules={[{ required: true, whitespace: true, message: '请输入签到表上的编号' }]}
          {...(find.error !== null && { validateStatus: 'error' as const, help: sentenceOf(find.error) })}
          extra="大小写、空格和短横都不计较，QD 可以省略。"
        >
          <Input
            autoFocus
            size="large"
            maxLength={40}
            placeholder="例如 QD 3F9A2 71B04"
            autoComplete="off"
            spellCheck={false}
          />
        </Form.Item>
        <Button
          style={{ marginTop: 8 }}
          type="primary"
          size="large"
          htmlType="submit"
          loading={find.isPending}
        >
          打开名单
        </Button>
      </Form>
    </Page>
  )
}

function sentenceOf(error: unknown): string {
  return refusalOf(error)?.code === 'NOT_FOUND'
    ? '没有这个编号的签到表，请对照纸面再输一次。'
    : errorText(error)
}
