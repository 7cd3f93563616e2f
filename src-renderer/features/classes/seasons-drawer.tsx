// The seasons: their names and dates.
import { Button, Drawer, Form, Input } from 'antd'
import { useState } from 'react'
import { formatLongDate } from '../../lib/format-date.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { useSaveSeason, useSeasons } from './queries.ts'

interface SeasonValues {
  readonly name: string
  readonly dates: readonly [string, string]
}

interface Season {
  readonly id: string
  readonly name: string
  readonly startsOn: string
  readonly endsOn: string
}

export function SeasonsDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { data, error } = useSeasons()
  const [edited, setEdited] = useState<Season | 'new' | null>(null)
  return (
    <Drawer
      title="学期"
      open={open}
      onClose={onClose}
      size={560}
      extra={
        <Button type="primary" onClick={() => setEdited('new')}>
          新建学期
        </Button>
      }
    >
      <DataTable
        label="学期列表"
        rows={data?.rows}
        rowKey={(row) => row.id}
        onOpen={setEdited}
        error={error}
        empty={<EmptyState title="还没有学期" hint="一般按春季、秋季各建一个，课在学期的日期内安排。" />}
        columns={[
          { title: '学期', dataIndex: 'name' },
          {
            title: '起止日期',
            key: 'dates',
            width: 260,
            render: (_, row) => `${formatLongDate(row.startsOn)} 至 ${formatLongDate(row.endsOn)}`,
          },
          { title: '班级', dataIndex: 'classCount', width: 64, align: 'right' },
        ]}
      />
      <SeasonForm edited={edited} onClose={() => setEdited(null)} />
    </Drawer>
  )
}

function SeasonForm({
  edited,
  onClose,
}: {
  readonly edited: Season | 'new' | null
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<SeasonValues>()
  const { mutate, isPending } = useSaveSeason(onClose)
  const season = edited === 'new' ? null : edited
  return (
    <EditDrawer<SeasonValues>
      title={season === null ? '新建学期' : '修改学期'}
      open={edited !== null}
      onClose={onClose}
      form={form}
      isSaving={isPending}
      initial={season === null ? {} : { name: season.name, dates: [season.startsOn, season.endsOn] }}
      onSave={({ name, dates: [startsOn, endsOn] }) =>
        mutate({ id: season?.id ?? null, name, startsOn, endsOn })
      }
    >
      <Field label="名称" name="name" required>
        <Input maxLength={80} placeholder="如 2025 秋季" autoFocus />
      </Field>
      <Field label="起止日期" name="dates" required>
        <DateRangeInput />
      </Field>
    </EditDrawer>
  )
}
