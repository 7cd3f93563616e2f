// One node of the college's tree.
import { Button, Form, Input, Segmented, Select } from 'antd'
import { type SiteKind, type SiteRow, siteKindLabels, siteKinds } from '../../../src-main/contract/network.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field } from '../../ui/field.tsx'
import { useSiteOptions } from './queries.ts'

interface SiteValues {
  readonly kind: SiteKind
  readonly parentId?: string | null
  readonly name: string
  readonly address: string
  readonly note: string
}

type SiteOption = Pick<SiteRow, 'id' | 'name' | 'kind'>

export interface SiteDrawerProps {
  readonly edited: SiteRow | 'new' | null
  readonly onClose: () => void
}

// long: one form, its fields as they stand on the screen
export function SiteDrawer({ edited, onClose }: SiteDrawerProps) {
  const [form] = Form.useForm<SiteValues>()
  const site = edited === 'new' ? null : edited
  const tree = useSiteOptions()
  const initial = site ?? fresh(tree)
  // A form just opened is watched a moment later; until then its first values count.
  const kind = Form.useWatch('kind', form) ?? initial.kind
  const save = useCommand(orpc.network.saveSite, { success: '已保存', isUndoable: true, onSuccess: onClose })
  const remove = useCommand(orpc.network.removeSite, {
    success: '已删除',
    isUndoable: true,
    onSuccess: onClose,
  })
  const send = ({ parentId, ...values }: SiteValues) =>
    save.mutate({
      ...values,
      parentId: values.kind === 'college' ? null : (parentId ?? null),
      ...(site && { id: site.id }),
    })
  return (
    <EditDrawer
      title={edited === 'new' ? '新增教学点' : (edited?.name ?? '')}
      open={edited !== null}
      onClose={onClose}
      form={form}
      initial={initial}
      onSave={send}
      isSaving={save.isPending}
      extra={
        site !== null && (
          <Button type="text" danger onClick={() => remove.mutate({ id: site.id })}>
            删除
          </Button>
        )
      }
    >
      <Field label="类别" name="kind">
        <Segmented options={siteKinds.map((value) => ({ value, label: siteKindLabels[value] }))} />
      </Field>
      {kind !== 'college' && (
        <Field label="上级" name="parentId" required>
          <Select options={parentsFor(kind, tree)} placeholder="在哪个总院或分院之下" />
        </Field>
      )}
      <Field label="名称" name="name" required>
        <Input maxLength={80} placeholder="丹东街道教学点" />
      </Field>
      <Field label="地址" name="address">
        <Input maxLength={120} />
      </Field>
      <Field label="备注" name="note">
        <Input.TextArea rows={3} maxLength={4000} placeholder="联系人、停车、门禁等" />
      </Field>
    </EditDrawer>
  )
}

/** The first node is the college; after that one mostly adds teaching points. */
function fresh(tree: readonly SiteOption[]): Partial<SiteValues> {
  const college = tree.find((site) => site.kind === 'college')
  const start =
    college === undefined ? { kind: 'college' as const } : { kind: 'site' as const, parentId: college.id }
  return { ...start, address: '', note: '' }
}

function parentsFor(kind: SiteKind | undefined, tree: readonly SiteOption[]) {
  const mayHold = (site: SiteOption) => site.kind === 'college' || (kind === 'site' && site.kind === 'branch')
  return tree.filter(mayHold).map(({ id, name }) => ({ value: id, label: name }))
}
