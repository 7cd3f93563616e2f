// The conclusion is shown before it is made: who completes, who does not and why, who is still open.
import { Alert, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { ClassDetail, RosterRow } from '../../../src-main/contract/class-detail.ts'
import { obstacles } from './judgement.tsx'
import { useConclude } from './queries.ts'

export interface ConcludeDialogProps {
  readonly open: boolean
  readonly detail: ClassDetail
  readonly people: readonly RosterRow[]
  readonly onClose: () => void
}

export function ConcludeDialog({ open, detail, people, onClose }: ConcludeDialogProps) {
  const [settlePending, setSettlePending] = useState(false)
  const { mutate, isPending } = useConclude(onClose)
  const withOutcome = (outcome: string) => people.filter((row) => row.judgement?.outcome === outcome)
  const [completed, failed, pending] = [
    withOutcome('completed'),
    withOutcome('failed'),
    withOutcome('pending'),
  ]
  const newNumbers = completed.filter((row) => row.certificateNumber === null).length
  const lessonsLeft = detail.lessonsPlanned - detail.lessonsHeld
  return (
    <Modal
      title={`“${detail.name}”结业`}
      open={open}
      onCancel={onClose}
      onOk={() => mutate({ classId: detail.id, settlePending })}
      okText="结业并发证书编号"
      okButtonProps={{ loading: isPending, disabled: lessonsLeft > 0 || detail.lessonsHeld === 0 }}
      cancelText="取消"
      width={620}
    >
      {lessonsLeft > 0 && (
        <Alert type="warning" showIcon title={`还有 ${lessonsLeft} 次课没有上完，上完或停课后才能结业。`} />
      )}
      <p>
        结业 <strong>{completed.length}</strong> 人（新发证书 {newNumbers} 本），未结业{' '}
        <strong>{failed.length}</strong> 人，待定 <strong>{pending.length}</strong>{' '}
        人。结业后成绩仍可更正，更正后重新结业即可；已发的证书编号不会改给别人。
      </p>
      <People title="未结业" rows={failed} />
      <People title="待定" rows={pending} />
      {pending.length > 0 && (
        <Checkbox checked={settlePending} onChange={(event) => setSettlePending(event.target.checked)}>
          不再等补考，待定的 {pending.length} 人按未结业处理
        </Checkbox>
      )}
    </Modal>
  )
}

function People({ title, rows }: { readonly title: string; readonly rows: readonly RosterRow[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="class-reasons class-people">
        {rows.map((row) => (
          <li key={row.enrolmentId}>
            {row.name}：{obstacles(row.judgement)}
          </li>
        ))}
      </ul>
    </>
  )
}
