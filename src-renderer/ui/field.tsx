// One labelled field of a form, with the Chinese sentence for an empty required one.
import { Form, type FormItemProps } from 'antd'
import type { ReactNode } from 'react'

export interface FieldProps extends Omit<FormItemProps, 'required' | 'children'> {
  readonly label: string
  readonly name: FormItemProps['name']
  /** true adds the star and refuses an empty value. */
  readonly required?: boolean
  readonly children: ReactNode
}

export function Field({ label, required = false, rules = [], children, ...rest }: FieldProps) {
  const filled = required ? [{ required: true, message: `请填写${label}` }] : []
  return (
    <Form.Item label={label} rules={[...filled, ...rules]} {...rest}>
      {children}
    </Form.Item>
  )
}

/** Fields side by side on one line. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className="field-row">{children}</div>
}
