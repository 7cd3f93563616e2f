// What happened: of which kind, to whom, on which days.
import { Form, type FormInstance, Input, Segmented, Select } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { DateInput } from '../../../ui/date-input.tsx'
import { Field, FieldRow } from '../../../ui/field.tsx'
import { TimeInput } from '../../../ui/time-input.tsx'
import { useMendSubjects } from './mend-queries.ts'
import { factNoun, type MendKind, type MendValues, mendKindLabels } from './mend-words.ts'
import { isChoosing } from './use-mend-keys.ts'

export interface MendFormProps {
  readonly seasonId: string
  readonly form: FormInstance<MendValues>
  readonly initial: MendValues
  readonly onAsk: (values: MendValues) => void
}

const kinds: readonly MendKind[] = ['trainer', 'room', 'site', 'rush', 'class', 'check']

const subjectLabels: Readonly<Record<MendKind, string>> = {
  trainer: '讲师',
  room: '教室',
  site: '教学点',
  rush: '企业',
  class: '班级',
  check: '',
}
const reasonHints: Readonly<Record<MendKind, string>> = {
  trainer: '请假',
  room: '漏水、设备检修',
  site: '消防检修、会议占用',
  rush: '双十一赶单',
  class: '',
  check: '',
}

// long: one form whose fields depend on what happened
export function MendForm({ seasonId, form, initial, onAsk }: MendFormProps) {
  const kind = Form.useWatch('kind', form) ?? initial.kind
  const subjects = useMendSubjects(seasonId, true)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Whatever was open before, such as the command palette, hands the keyboard back first.
    const drawn = requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>('.ant-segmented input:checked')?.focus(),
    )
    return () => cancelAnimationFrame(drawn)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isChoosing(event.target)) return
    event.preventDefault()
    event.stopPropagation()
    form.submit()
  }
  const isDated = kind !== 'class' && kind !== 'check'
  return (
    <Form<MendValues>
      form={form}
      layout="vertical"
      initialValues={initial}
      requiredMark
      autoComplete="off"
      onFinish={onAsk}
      onKeyDownCapture={onKeyDown}
    >
      <div ref={frame}>
        <Field label="发生了什么" name="kind">
          <Segmented<MendKind>
            block
            options={kinds.map((value) => ({ value, label: mendKindLabels[value] }))}
            onChange={() => form.setFieldValue('subjectId', null)}
          />
        </Field>
        {kind !== 'check' && (
          <Field label={subjectLabels[kind]} name="subjectId" required>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={subjects[kind]}
              notFoundContent={kind === 'class' ? '没有等着排课的班级' : '没有找到'}
              placeholder="输入名字查找"
            />
          </Field>
        )}
        {isDated && (
          <FieldRow>
            <Field label="从哪天" name="startsOn" required>
              <DateInput allowClear={false} onChange={keepOrder(form)} />
            </Field>
            <Field label="到哪天（含当天）" name="endsOn" required>
              <DateInput allowClear={false} />
            </Field>
          </FieldRow>
        )}
        {kind === 'rush' && (
          <FieldRow>
            <Field label="每天从" name="startMinute" required>
              <TimeInput width="100%" placeholder="17:00" />
            </Field>
            <Field label="到" name="endMinute" required>
              <TimeInput width="100%" placeholder="22:00" />
            </Field>
          </FieldRow>
        )}
        {isDated && (
          <Field label="原因" name="reason">
            <Input maxLength={120} placeholder={reasonHints[kind]} />
          </Field>
        )}
        {kind === 'check' && <p className="quiet">找出现在违反规则的课次，用最少的改动排好。</p>}
        {kind === 'class' && <p className="quiet">先只用空着的时间和场地；排不下时才动别班的课。</p>}
        {isDated && <p className="quiet">采用时一并登记这段{factNoun(kind)}，以后排课也会避开；可以撤销。</p>}
      </div>
    </Form>
  )
}

/** An end before the beginning follows it. */
const keepOrder = (form: FormInstance<MendValues>) => (startsOn: string | null) => {
  const endsOn = form.getFieldValue('endsOn') as string | null | undefined // the field's own type
  if (startsOn !== null && (endsOn ?? '') < startsOn) form.setFieldValue('endsOn', startsOn)
}
