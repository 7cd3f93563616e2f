// By name who cannot come to a sitting, why, and to which other one they could.

import type { InferContractRouterOutputs } from '@orpc/contract'
import { Drawer } from 'antd'
import type { Contract } from '../../../src-main/contract/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useAbsentees } from './queries.ts'

type Absentee = InferContractRouterOutputs<Contract>['timetable']['absentees']['rows'][number]

export interface AbsenteesDrawerProps {
  readonly sittingId: string | null
  readonly onClose: () => void
}

export function AbsenteesDrawer({ sittingId, onClose }: AbsenteesDrawerProps) {
  const { data, error, refetch } = useAbsentees(sittingId)
  return (
    <Drawer
      title={data === undefined ? '来不了的学员' : `${data.label} 来不了的学员 ${data.rows.length} 人`}
      open={sittingId !== null}
      onClose={onClose}
      size={640}
      destroyOnHidden
    >
      <DataTable<Absentee>
        label="来不了的学员"
        rows={data?.rows}
        error={error}
        onRetry={() => void refetch()}
        rowKey={(row) => row.workerId}
        autoFocus
        columns={[
          { title: '姓名', dataIndex: 'name', width: 90 },
          {
            title: '班组',
            key: 'team',
            width: 150,
            render: (_, row) => `${row.enterpriseName} ${row.teamName}`,
          },
          { title: '原因', dataIndex: 'reason' },
          {
            title: '可到的另一场',
            dataIndex: 'alternative',
            width: 150,
            render: (text: string) => text || '—',
          },
        ]}
        empty={<EmptyState title="所有人都能来" hint="按班次推算，没有人在上班或休息不足。" />}
      />
    </Drawer>
  )
}
