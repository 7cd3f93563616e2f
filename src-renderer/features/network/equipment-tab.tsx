// Counted equipment and which courses need it.
import { Button, Form, Input, InputNumber, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { EquipmentRow } from '../../../src-main/contract/network.ts'
import { useListPage } from '../../lib/use-list-page.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useEquipment } from './queries.ts'

const columns: TableColumnsType<EquipmentRow> = [
  { title: '名称', dataIndex: 'name', width: 260 },
  { title: '数量', dataIndex: 'quantity', width: 90, align: 'right' },
  { title: '用到的课程', dataIndex: 'courseNames', render: (names: string[]) => names.join('、') || '—' },
  { title: '备注', dataIndex: 'note', ellipsis: true },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function EquipmentTab() {
  const list = useListPage()
  const equipment = useEquipment(list.input)
  const [edited, setEdited] = useState<EquipmentRow | 'new' | null>(null)
  const mayEdit = useMayEdit()
  const add = (
    <Button type="primary" onClick={() => setEdited('new')}>
      新增设备
    </Button>
  )
  return (
    <div className="tab-body">
      <div className="toolbar">
        <SearchBox value={list.search} onChange={list.setSearch} placeholder="搜索设备" />
        {mayEdit && <span className="toolbar-end">{add}</span>}
      </div>
      <DataTable
        label="设备"
        rows={equipment.data?.rows}
        columns={columns}
        rowKey={(item) => item.id}
        {...(mayEdit && { onOpen: setEdited })}
        page={list.pageOf(equipment.data?.total)}
        error={equipment.error}
        onRetry={equipment.refetch}
        empty={
          list.search !== '' ? (
            <EmptyState title="没有符合的设备" hint="换一个词再找。" />
          ) : (
            <EmptyState
              title="还没有设备"
              hint="登记无人机、机器人工作站这类按台数安排的设备，排课时不会超用。"
              action={mayEdit ? add : null}
            />
          )
        }
      />
      <EquipmentDrawer edited={edited} onClose={() => setEdited(null)} />
    </div>
  )
}

interface EquipmentValues {
  readonly name: string
  readonly quantity: number
  readonly note: string
}

// long: one form, its fields as they stand on the screen
function EquipmentDrawer({
  edited,
  onClose,
}: {
  readonly edited: EquipmentRow | 'new' | null
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<EquipmentValues>()
  const item = edited === 'new' ? null : edited
  const save = useCommand(orpc.network.saveEquipment, {
    success: '设备已保存',
    isUndoable: true,
    onSuccess: onClose,
  })
  const remove = useCommand(orpc.network.removeEquipment, {
    success: '设备已删除',
    isUndoable: true,
    onSuccess: onClose,
  })
  return (
    <EditDrawer
      title={edited === 'new' ? '新增设备' : (edited?.name ?? '')}
      open={edited !== null}
      onClose={onClose}
      form={form}
      initial={item ?? { quantity: 1, note: '' }}
      onSave={(values) => save.mutate({ ...values, ...(item && { id: item.id }) })}
      isSaving={save.isPending}
      extra={
        item !== null && (
          <Button type="text" danger onClick={() => remove.mutate({ id: item.id })}>
            删除
          </Button>
        )
      }
    >
      <Field label="名称" name="name" required>
        <Input maxLength={80} placeholder="多旋翼无人机" />
      </Field>
      <Field label="能用的数量" name="quantity" required>
        <InputNumber min={0} max={100_000} precision={0} />
      </Field>
      <Field label="备注" name="note">
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </EditDrawer>
  )
}
