// 停课 needs a reason: trainers and workers are told it, and the record keeps it.
import { Checkbox, Input, type InputRef, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useCancelSitting } from '../queries.ts'

export interface CancelSittingDialogProps {
  readonly sitting: { readonly sittingId: string; readonly label: string } | null
  readonly onClose: () => void
}

export function CancelSittingDialog({ sitting, onClose }: CancelSittingDialogProps) {
  const [reason, setReason] = useState('')
  const input = useRef<InputRef>(null)
  const [makeUp, setMakeUp] = useState(true)
  const { mutate, isPending } = useCancelSitting(onClose)
  useEffect(() => {
    if (sitting !== null) setReason('')
  }, [sitting])
  const save = () => {
    if (sitting !== null && reason.trim() !== '') mutate({ sittingId: sitting.sittingId, reason, makeUp })
  }
  return (
    <Modal
      title={`${sitting?.label ?? ''} 停课`}
      open={sitting !== null}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
      onOk={save}
      okText="停课"
      cancelText="取消"
      okButtonProps={{ disabled: reason.trim() === '', loading: isPending }}
    >
      <p className="quiet">立即生效，已发布的课表上会标明停课和原因；记录保留，可以撤销。</p>
      <Input
        ref={input}
        maxLength={120}
        value={reason}
        placeholder="原因，如：台风、企业临时赶单"
        aria-label="停课原因"
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={save}
      />
      <p>
        <Checkbox checked={makeUp} onChange={(event) => setMakeUp(event.target.checked)}>
          要补课（列入没有排上的课次）
        </Checkbox>
      </p>
    </Modal>
  )
}
