// Days on which a site is closed, with the reason; says how many planned sittings lie in them.
import { App, Button, Form, Input } from 'antd'
import type { Closure, SiteRow } from '../../../src-main/contract/network.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field } from '../../ui/field.tsx'

export interface EditedClosure {
  readonly site: SiteRow
  /** null for a new one. */
  readonly closure: Closure | null
}

interface ClosureValues {
  readonly days: readonly [string, string]
  readonly reason: string
}

// long: one form, its fields as they stand on the screen
export function ClosureDrawer({
  edited,
  onClose,
}: {
  readonly edited: EditedClosure | null
  readonly onClose: () => void
}) {
  const [form] = Form.useForm<ClosureValues>()
  const { modal } = App.useApp()
  const save = useCommand(orpc.network.saveClosure, {
    success: '停用时间已保存',
    isUndoable: true,
    onSuccess: ({ plannedSittings }) => {
      onClose()
      if (plannedSittings === 0) return
      modal.warning({
        title: `这段时间里有 ${plannedSittings} 场已排的课`,
        content: '它们不会自动挪走，请到排课里改期或换教室。',
        okText: '知道了',
      })
    },
  })
  const remove = useCommand(orpc.network.removeClosure, {
    success: '停用时间已删除',
    isUndoable: true,
    onSuccess: onClose,
  })
  const closure = edited?.closure ?? null
  const send = ({ days: [startsOn, endsOn], reason }: ClosureValues) =>
    edited !== null &&
    save.mutate({ siteId: edited.site.id, startsOn, endsOn, reason, ...(closure && { id: closure.id }) })
  return (
    <EditDrawer
      title={`停用时间 · ${edited?.site.name ?? ''}`}
      open={edited !== null}
      onClose={onClose}
      form={form}
      initial={closure === null ? {} : { days: [closure.startsOn, closure.endsOn], reason: closure.reason }}
      onSave={(values) => void send(values)}
      isSaving={save.isPending}
      extra={
        closure !== null && (
          <Button type="text" danger onClick={() => remove.mutate({ id: closure.id })}>
            删除
          </Button>
        )
      }
    >
      <Field label="起止日期（含首尾两天）" name="days" required>
        <DateRangeInput />
      </Field>
      <Field label="原因" name="reason" required>
        <Input maxLength={80} placeholder="消防检修、换届会议、场馆改造" />
      </Field>
    </EditDrawer>
  )
}
