// The recovery code: shown large and printed, then typed back from the paper, so that the paper is known to be right.
import { PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Skeleton } from 'antd'

export interface ShowRecoveryCodeProps {
  /** Empty while it is being drawn. */
  readonly code: string
  readonly palaceName: string
  readonly onNext: () => void
  readonly onBack: () => void
}

export function ShowRecoveryCode({ code, palaceName, onNext, onBack }: ShowRecoveryCodeProps) {
  return (
    <>
      <section className="recovery-sheet">
        <h2 className="recovery-heading">{palaceName} · 晚七点恢复码</h2>
        <p>这张纸能打开全部数据。请打印或抄下，锁进保险柜；下一步要照着纸输入一遍。</p>
        {code === '' ? (
          <Skeleton.Input active block size="large" />
        ) : (
          <output className="recovery-code">{code}</output>
        )}
        <p className="quiet">所有人都忘了密码时，用它重设管理员密码。晚七点不保存这串字，丢了无法补发。</p>
      </section>
      <div className="drawer-foot">
        <Button onClick={onBack}>返回</Button>
        <span className="drawer-buttons">
          <Button icon={<PrinterOutlined />} disabled={code === ''} onClick={() => window.print()}>
            打印
          </Button>
          <Button type="primary" disabled={code === ''} onClick={onNext}>
            已经打印或抄好
          </Button>
        </span>
      </div>
    </>
  )
}

export interface TypeRecoveryCodeProps {
  readonly failure: string | null
  readonly isBusy: boolean
  readonly onFinish: (code: string) => void
  readonly onBack: () => void
}

export function TypeRecoveryCode({ failure, isBusy, onFinish, onBack }: TypeRecoveryCodeProps) {
  return (
    <Form<{ recoveryCode: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ recoveryCode }) => onFinish(recoveryCode)}
    >
      <Form.Item
        label="照着纸上的恢复码输入"
        name="recoveryCode"
        extra="不分大小写，横线可以省略。"
        rules={[{ required: true, message: '请输入恢复码' }]}
      >
        <Input
          autoFocus
          size="large"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          className="code-input"
        />
      </Form.Item>
      {failure !== null && <Alert type="error" showIcon title={failure} style={{ marginBottom: 16 }} />}
      <div className="drawer-foot">
        <Button onClick={onBack}>再看一次</Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          建立文化宫
        </Button>
      </div>
    </Form>
  )
}
