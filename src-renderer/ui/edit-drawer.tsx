// Editing one record beside its list: Ctrl+Enter saves, Esc closes, and a drawer with changes is not lost by a click.
import { Button, Drawer, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

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
  const {
    title,
    open,
    onClose,
    form,
    initial,
    onSave,
    isSaving = false,
    saveLabel = '保存',
    width = 460,
  } = props
  const fill = () => {
    form.resetFields()
    // antd wants a deep partial; the fields of a form are exactly those of Values.
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0])
  }
  useFillOnOpen(open, fill)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.submit()
  }
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={width}
      mask={{ closable: false }}
      forceRender
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
        {props.children}
      </Form>
    </Drawer>
  )
}

// Only opening fills the fields: a refetch must not wipe out what is being typed.
function useFillOnOpen(open: boolean, fill: () => void): void {
  const latest = useRef(fill)
  latest.current = fill
  useEffect(() => {
    if (open) latest.current()
  }, [open])
}
