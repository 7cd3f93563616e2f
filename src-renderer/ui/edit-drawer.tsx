// Editing one record beside its list: Ctrl+Enter saves, Esc closes, and a drawer with changes is not lost by a click.
import { Button, Drawer, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react'

export interface EditDrawerProps<Values extends object> {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** From `Form.useForm<Values>()`. */
  readonly form: FormInstance<Values>
  /** What the fields show each time the drawer opens. */
  readonly initial: Partial<Values>
  /** Called with checked values; close the drawer when it has been saved. */
  readonly onSave: (values: Values) => void | Promise<void>
  readonly isSaving?: boolean
  readonly saveLabel?: string
  readonly width?: number
  /** More buttons at the left of the footer. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

export function EditDrawer<Values extends object>(props: EditDrawerProps<Values>) {
  const { title, open, onClose, form, isSaving = false, saveLabel = '保存', width = 460 } = props
  const fields = useRef<HTMLDivElement>(null)
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={width}
      mask={{ closable: false }}
      destroyOnHidden
      afterOpenChange={(isOpen) => {
        if (isOpen) firstField(fields.current)?.focus()
      }}
      footer={
        <div className="drawer-foot">
          <span>{props.extra}</span>
          <span className="drawer-buttons">
            <Button onClick={onClose}>取消</Button>
            <Button type="primary" loading={isSaving} onClick={form.submit} title="Ctrl+Enter">
              {saveLabel}
            </Button>
          </span>
        </div>
      }
    >
      <div ref={fields}>
        <FilledForm {...props} />
      </div>
    </Drawer>
  )
}

// Mounted anew each time the drawer opens, and filled only then: a refetch must not wipe out what is being typed.
function FilledForm<Values extends object>({
  form,
  initial,
  isSaving = false,
  onSave,
  children,
}: EditDrawerProps<Values>) {
  const first = useRef(initial)
  useLayoutEffect(() => {
    form.resetFields()
    // antd wants a deep partial; the fields of a form are exactly those of Values.
    form.setFieldsValue(first.current as Parameters<typeof form.setFieldsValue>[0])
  }, [form])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.submit()
  }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark
      autoComplete="off"
      disabled={isSaving}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void onSave(values)}
      onKeyDown={onKeyDown}
    >
      {children}
    </Form>
  )
}

const firstField = (place: HTMLElement | null): HTMLElement | null =>
  place?.querySelector<HTMLElement>('input:not([disabled]):not([type="hidden"]), textarea:not([disabled])') ??
  null
