// A list inside a form: one line an entry, each with its bin, and a button for one more.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import type { ComponentProps, ReactNode } from 'react'

export interface FormRowsProps {
  readonly name: string
  /** What a new line starts with. */
  readonly fresh: object
  /** '加一种设备'. */
  readonly addLabel: string
  /** '删除这件设备'. */
  readonly removeLabel: string
  readonly canAdd?: boolean
  /** What the list as a whole must keep; its message stands under the list. */
  readonly rules?: NonNullable<ComponentProps<typeof Form.List>['rules']>
  /** The fields of a line, by its index in the list. */
  readonly line: (index: number) => ReactNode
  /** Under the list. */
  readonly children?: ReactNode
}

// long: one list of rows with its two buttons
export function FormRows({
  name: list,
  fresh,
  addLabel,
  removeLabel,
  canAdd = true,
  rules = [],
  line,
  children,
}: FormRowsProps) {
  return (
    <Form.List name={list} rules={rules}>
      {(rows, { add, remove }, { errors }) => (
        <div className="form-rows">
          {rows.map(({ key, name }) => (
            <div className="form-row" key={key}>
              {line(name)}
              <Button
                type="text"
                aria-label={removeLabel}
                icon={<DeleteOutlined />}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            type="dashed"
            size="small"
            icon={<PlusOutlined />}
            disabled={!canAdd}
            onClick={() => add(fresh)}
          >
            {addLabel}
          </Button>
          <Form.ErrorList errors={errors} />
          {children}
        </div>
      )}
    </Form.List>
  )
}
