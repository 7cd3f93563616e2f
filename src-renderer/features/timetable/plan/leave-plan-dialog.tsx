// Leaving 自动排课 with a plan that is not in the draft yet: “排完了” reads as if it were, so it is asked about.
import { Button, Modal } from 'antd'
import { useRef } from 'react'

export interface LeavePlanDialogProps {
  readonly open: boolean
  readonly onBack: () => void
  /** Gone from the screen: the keyboard is somebody else's again. */
  readonly afterClose: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
  readonly onWrite: () => void
}

export function LeavePlanDialog(props: LeavePlanDialogProps) {
  const { open, onBack, afterClose, onKeep, onDiscard, onWrite } = props
  const write = useRef<HTMLButtonElement>(null)
  return (
    <Modal
      title="方案还没有写入草稿"
      open={open}
      onCancel={onBack}
      afterOpenChange={(isOpen) => (isOpen ? write.current?.focus() : afterClose())}
      width={440}
      footer={
        <>
          <Button onClick={onDiscard}>放弃方案</Button>
          <Button onClick={onKeep}>先留着</Button>
          <Button ref={write} type="primary" onClick={onWrite}>
            写入草稿
          </Button>
        </>
      }
    >
      先留着的方案保留一小时，再点“自动排课”就能看到；退出程序就没有了。
    </Modal>
  )
}
