// One person: numbers in full, where they have worked, what they learn; changed from here.
import { App, Button, Drawer, Skeleton } from 'antd'
import { useState } from 'react'
import type { WorkerDetail } from '../../../src-main/contract/workers.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { EditWorkerDrawer } from './edit-worker-drawer.tsx'
import { EmploymentDrawer } from './employment-drawer.tsx'
import { LeaveDrawer } from './leave-drawer.tsx'
import { useRemoveWorker, useWorker } from './queries.ts'
import { WorkerRecord } from './worker-record.tsx'

type Shown = 'edit' | 'employment' | 'leave' | null

export interface WorkerDrawerProps {
  readonly id: string | null
  readonly onClose: () => void
}

export function WorkerDrawer({ id, onClose }: WorkerDrawerProps) {
  const { data, error, refetch } = useWorker(id)
  const mayEdit = useMayEdit()
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)
  const worker = id === null ? undefined : data
  return (
    <Drawer
      title={worker?.name ?? '学员'}
      open={id !== null}
      onClose={onClose}
      size={620}
      extra={
        worker !== undefined && mayEdit && <Actions worker={worker} onShow={setShown} onRemoved={onClose} />
      }
    >
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {worker === undefined && error === null && <Skeleton active />}
      {worker !== undefined && <WorkerRecord worker={worker} />}
      {worker !== undefined && (
        <>
          <EditWorkerDrawer worker={worker} open={shown === 'edit'} onClose={close} />
          <EmploymentDrawer worker={worker} open={shown === 'employment'} onClose={close} />
          <LeaveDrawer worker={worker} open={shown === 'leave'} onClose={close} />
        </>
      )}
    </Drawer>
  )
}

interface ActionsProps {
  readonly worker: WorkerDetail
  readonly onShow: (shown: Shown) => void
  readonly onRemoved: () => void
}

function Actions({ worker, onShow, onRemoved }: ActionsProps) {
  const { message } = App.useApp()
  const remove = useRemoveWorker(onRemoved)
  const isEmployed = worker.employments.some((one) => one.endsOn === null)
  const isFree = worker.classes.length === 0
  const tryRemove = () =>
    isFree
      ? remove.mutate({ id: worker.id })
      : void message.warning('已有学籍的学员不能删除；离开企业的请登记离职。', 5)
  return (
    <span className="worker-actions">
      <Button type="primary" onClick={() => onShow('edit')}>
        编辑
      </Button>
      <Button onClick={() => onShow('employment')}>变更任职</Button>
      {isEmployed && <Button onClick={() => onShow('leave')}>登记离职</Button>}
      <Button type="text" danger onClick={tryRemove}>
        删除
      </Button>
    </span>
  )
}
