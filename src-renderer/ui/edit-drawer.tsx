// Editing one record beside its list: Ctrl+Enter saves, Esc closes, and a drawer with changes is not lost by a click.
import { Button, Drawer, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

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
  /** Why it cannot be saved as it is; '' where it can. */
  readonly whyNotSave?: string
  readonly width?: number
  /** More buttons at the left of the footer. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

export function EditDrawer<Values extends object>(props: EditDrawerProps<Values>) {
  const { title, open, onClose, form, isSaving = false, saveLabel = '保存', width = 460 } = props
  const { whyNotSave = '' } = props
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={width}
      mask={{ closable: false }}
      autoFocus={false}
      destroyOnHidden
      footer={
        <div className="drawer-foot">
          <span>
            {props.extra}
            {whyNotSave !== '' && <span className="quiet">{whyNotSave}</span>}
          </span>
          <span className="drawer-buttons">
            <Button onClick={onClose}>取消</Button>
            <Button
              type="primary"
              loading={isSaving}
              disabled={whyNotSave !== ''}
              onClick={form.submit}
              title="Ctrl+Enter"
            >
              {saveLabel}
            </Button>
          </span>
        </div>
      }
    >
      <FilledForm {...props} />
    </Drawer>
  )
}

// Mounted anew each time the drawer opens, and filled only then: a refetch must not wipe out what is being typed.
function FilledForm<Values extends object>({
  form,
  initial,
  isSaving = false,
  whyNotSave = '',
  onSave,
  children,
}: EditDrawerProps<Values>) {
  const fields = useRef<HTMLDivElement>(null)
  const first = useRef(initial)
  useLayoutEffect(() => {
    form.resetFields()
    // antd wants a deep partial; the fields of a form are exactly those of Values.
    form.setFieldsValue(first.current as Parameters<typeof form.setFieldsValue>[0])
  }, [form])
  useFocusOnceShown(fields)
  // Captured before any field: an open drop-down would take Enter as its own choice.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (whyNotSave === '') form.submit()
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
      onKeyDownCapture={onKeyDown}
    >
      <div ref={fields}>{children}</div>
    </Form>
  )
}

/** afterOpenChange would be too late or missing: antd says it only of a drawer that was shut for a while. */
function useFocusOnceShown(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (place.current === null) return
    const shown = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.height === 0) return
      shown.disconnect()
      // Whoever is already in a field stays there: an open drop-down would shut.
      if (!place.current?.contains(document.activeElement))
        firstField(place.current)?.focus({ preventScroll: true })
    })
    shown.observe(place.current)
    return () => shown.disconnect()
  }, [place])
}

const firstField = (place: HTMLElement | null): HTMLElement | null =>
  place?.querySelector<HTMLElement>('input:not([disabled]):not([type="hidden"]), textarea:not([disabled])') ??
  null
