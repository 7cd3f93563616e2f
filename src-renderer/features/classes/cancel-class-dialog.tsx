// Calling a class off, with the reason that stays on record.
import { Form, Input, Modal } from 'antd'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import { Field } from '../../ui/field.tsx'
import { useCancelClass } from './queries.ts'

export interface CancelClassDialogProps {
  readonly open: boolean
  readonly detail: ClassDetail
  readonly onClose: () => void
}

export function CancelClassDialog({ open, detail, onClose }: CancelClassDialogProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const { mutate, isPending } = useCancelClass(onClose)
  return (
    <Modal
      title={`停办“${detail.name}”`}
      open={open}
      onCancel={onClose}
      onOk={form.submit}
      okText="停办"
      okButtonProps={{ danger: true, loading: isPending }}
      cancelText="取消"
      destroyOnHidden
    >
      <p>还没有上的课一并停课，已上的课和考勤保留。</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => mutate({ id: detail.id, reason })}
      >
        <Field label="原因" name="reason" required>
          <Input maxLength={120} placeholder="如 企业停产检修、报名不足" autoFocus />
        </Field>
      </Form>
    </Modal>
  )
}
