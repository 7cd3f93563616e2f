// One node of the union's tree: its level, its parent, and the code that a 基层工会 is known by.
import { Button, Form, Input, Select } from 'antd'
import { errorSentences } from '../../../src-main/contract/error-sentences.ts'
import type { UnionRow } from '../../../src-main/contract/unions.ts'
import { parseCreditCode } from '../../../src-main/domain/enterprises/credit-code.ts'
import { type UnionLevel, unionLevelLabels, unionLevels } from '../../../src-main/domain/unions/union-tree.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field } from '../../ui/field.tsx'
import { useRemoveUnion, useSaveUnion, useUnionOptions } from './queries.ts'

interface UnionValues {
  readonly name: string
  readonly level: UnionLevel
  readonly parentId: string | null | undefined
  readonly code: string
  readonly note: string
}

export interface EditUnionDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Absent for a new node. */
  readonly node: UnionRow | undefined
  /** Where a new node is to hang; null for a root. */
  readonly parent: UnionRow | null
}

const levelOptions = unionLevels.map((level) => ({ value: level, label: unionLevelLabels[level] }))

// long: one form, its fields as they stand on the screen
export function EditUnionDrawer({ open, onClose, node, parent }: EditUnionDrawerProps) {
  const [form] = Form.useForm<UnionValues>()
  const initial = initialValues(node, parent)
  const level = Form.useWatch('level', form) ?? initial.level
  const options = useUnionOptions()
  const save = useSaveUnion(onClose)
  const remove = useRemoveUnion(onClose)
  const parentOptions = (options.data?.rows ?? [])
    .filter(
      (row) => row.id !== node?.id && unionLevels.indexOf(row.level) < unionLevels.indexOf(level ?? 'base'),
    )
    .map(({ id, name }) => ({ value: id, label: name }))
  const onSave = (values: UnionValues) =>
    save.mutate({ ...values, parentId: values.parentId ?? null, ...(node !== undefined && { id: node.id }) })
  return (
    <EditDrawer
      title={node === undefined ? '新增工会' : '编辑工会'}
      open={open}
      onClose={onClose}
      form={form}
      initial={initial}
      isSaving={save.isPending}
      onSave={onSave}
      extra={
        node && (
          <Button danger type="text" onClick={() => remove.mutate({ id: node.id })}>
            删除
          </Button>
        )
      }
    >
      <Field label="工会名称" name="name" required>
        <Input maxLength={80} />
      </Field>
      <Field label="层级" name="level" required>
        <Select options={levelOptions} />
      </Field>
      <Field label="上级工会" name="parentId" required={level === 'base'}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={parentOptions}
          placeholder="最上面一级不用填"
          notFoundContent="没有层级更高的工会"
        />
      </Field>
      <Field
        label="统一社会信用代码"
        name="code"
        dependencies={['level']}
        validateTrigger="onBlur"
        rules={[{ validator: checkCode(level) }]}
        {...(level === 'base' && { extra: '基层工会的代码以 81 开头。' })}
      >
        <Input maxLength={30} placeholder="18 位，可以以后再填" />
      </Field>
      <Field label="备注" name="note">
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
    </EditDrawer>
  )
}

function initialValues(node: UnionRow | undefined, parent: UnionRow | null): UnionValues {
  if (node !== undefined) {
    const { name, level, parentId, code, note } = node
    return { name, level, parentId, code: code ?? '', note }
  }
  const below = parent === null ? 'county' : (unionLevels[unionLevels.indexOf(parent.level) + 1] ?? 'base')
  return { name: '', level: below, parentId: parent?.id ?? null, code: '', note: '' }
}

/** The core checks again; here the mistake is seen before saving. */
function checkCode(level: UnionLevel | undefined) {
  return async (_rule: unknown, typed: string | undefined) => {
    if (typed === undefined || typed.trim() === '') return
    const parsed = parseCreditCode(typed)
    if (!parsed.ok) throw new Error(errorSentences.CREDIT_CODE_WRONG({ issue: parsed.issue }))
    if (level === 'base' && !parsed.value.startsWith('81')) {
      throw new Error(errorSentences.CREDIT_CODE_WRONG({ issue: 'notBaseUnion' }))
    }
  }
}
