// The thin editor of a policy: name, dates, amount and thresholds. The other rules stay as the template has them.
import { Form, Input, InputNumber, type InputNumberProps, Select, Switch } from 'antd'
import type { SavePolicyInput } from '../../../src-main/contract/subsidies.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { DateInput, DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { type PolicyDetail, usePolicy } from './queries.ts'

interface PolicyValues
  extends Pick<
    SavePolicyInput,
    | 'name'
    | 'source'
    | 'year'
    | 'amount'
    | 'isMemberNeeded'
    | 'isClassCertificateNeeded'
    | 'timesPerYear'
    | 'publicity'
    | 'returnWorkingDays'
    | 'application'
  > {
  readonly dates: readonly [string, string]
  readonly percent: number | null
  readonly latesPerAbsence: number | null
  readonly lateJoiner: 'from-enrolment' | 'whole-class'
  readonly theoryPassLine: number | null
  readonly practicePassLine: number | null
}

export function PolicyEditor({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  return id === null ? null : <LoadedEditor key={id} id={id} onClose={onClose} />
}

function LoadedEditor({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data: policy } = usePolicy(id)
  return policy === undefined ? null : <EditorForm policy={policy} onClose={onClose} />
}

function EditorForm({ policy, onClose }: { readonly policy: PolicyDetail; readonly onClose: () => void }) {
  const [form] = Form.useForm<PolicyValues>()
  const save = useCommand(orpc.subsidies.savePolicy, {
    success: ({ name }) => `已保存“${name}”`,
    onSuccess: onClose,
  })
  const hasAttendance = Form.useWatch('percent', form) != null
  const isLocked = policy.claims > 0
  return (
    <EditDrawer<PolicyValues>
      title={`修改“${policy.name}”`}
      open
      onClose={onClose}
      form={form}
      width={560}
      isSaving={save.isPending}
      initial={valuesOf(policy)}
      onSave={(values) => save.mutate(inputOf(policy.id, values))}
    >
      {isLocked && (
        <p className="quiet">
          已有 {policy.claims} 份申领按现行标准审核：标准不能再改，名称、日期、受理期、公示可以改。
        </p>
      )}
      <FieldRow>
        <Field label="名称" name="name" required>
          <Input maxLength={60} />
        </Field>
        <Field label="年度" name="year" required>
          <Whole min={2000} max={2100} />
        </Field>
      </FieldRow>
      <Field label="依据（文号、文件名）" name="source" extra="印在花名册上；沿用模板来源的，请换成本地文件">
        <Input maxLength={200} />
      </Field>
      <Field label="政策起止" name="dates" required>
        <DateRangeInput />
      </Field>
      <FieldRow>
        <Field label="受理期自" name={['application', 'from']}>
          <DateInput allowClear placeholder="不限" />
        </Field>
        <Field label="受理期至" name={['application', 'to']}>
          <DateInput allowClear placeholder="不限" />
        </Field>
      </FieldRow>
      {/* Only what has a field comes out of a form: an amount without its kind would be refused */}
      <Form.Item name={['amount', 'kind']} hidden>
        <Input />
      </Form.Item>
      <AmountFields policy={policy} isLocked={isLocked} />
      <FieldRow>
        <Field label="最低出勤率" name="percent" extra="留空不要求">
          <Whole min={0} max={100} disabled={isLocked} suffix="%" />
        </Field>
        <Field label="迟到早退折算" name="latesPerAbsence" extra="几次折 1 次缺勤，留空不折">
          <Whole min={1} max={20} suffix="次" disabled={isLocked || !hasAttendance} />
        </Field>
        <Field label="插班学员" name="lateJoiner">
          <Select
            disabled={isLocked || !hasAttendance}
            options={[
              { value: 'from-enrolment', label: '自入班起算' },
              { value: 'whole-class', label: '按全班课次' },
            ]}
          />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="理论分数线" name="theoryPassLine" extra="留空不要求">
          <Whole min={0} max={100} disabled={isLocked} suffix="分" />
        </Field>
        <Field label="实操分数线" name="practicePassLine" extra="留空不要求">
          <Whole min={0} max={100} disabled={isLocked} suffix="分" />
        </Field>
        <Field label="每人每年" name="timesPerYear" extra="留空不限">
          <Whole min={1} max={20} suffix="次" disabled={isLocked} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="须取得本宫结业证" name="isClassCertificateNeeded" valuePropName="checked">
          <Switch disabled={isLocked} />
        </Field>
        <Field label="须是工会会员" name="isMemberNeeded" valuePropName="checked">
          <Switch disabled={isLocked} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="公示" name={['publicity', 'length']} required>
          <Whole min={1} max={60} />
        </Field>
        <Field label="按" name={['publicity', 'unit']} required>
          <Select
            options={[
              { value: 'working-day', label: '工作日' },
              { value: 'calendar-day', label: '自然日' },
            ]}
          />
        </Field>
        <Field label="退回补正" name="returnWorkingDays" required>
          <Whole min={1} max={60} suffix="个工作日" />
        </Field>
      </FieldRow>
    </EditDrawer>
  )
}

/** The kind of the amount is the template's; only its figures may be changed. */
function AmountFields({ policy, isLocked }: { readonly policy: PolicyDetail; readonly isLocked: boolean }) {
  const { amount } = policy.rules
  if (amount.kind === 'fixed') {
    return (
      <Field label="每人标准" name={['amount', 'fen']} required>
        <MoneyInput disabled={isLocked} width={180} />
      </Field>
    )
  }
  if (amount.kind === 'by-hours') {
    return (
      <FieldRow>
        <Field label="每学时" name={['amount', 'ratePerHourFen']} required>
          <MoneyInput disabled={isLocked} />
        </Field>
        <Field label="每人每年最多" name={['amount', 'capPerPersonYearFen']} required>
          <MoneyInput disabled={isLocked} />
        </Field>
      </FieldRow>
    )
  }
  return (
    <FieldRow>
      {Object.keys(amount.fenByLevel).map((level) => (
        <Field key={level} label={`${level}标准`} name={['amount', 'fenByLevel', level]} required>
          <MoneyInput disabled={isLocked} />
        </Field>
      ))}
    </FieldRow>
  )
}

const Whole = (props: InputNumberProps<number>) => (
  <InputNumber<number> precision={0} controls={false} style={{ width: '100%' }} {...props} />
)

function valuesOf({ name, year, startsOn, endsOn, source, rules }: PolicyDetail): PolicyValues {
  const { attendance, exam } = rules.proof
  return {
    name,
    source,
    year,
    dates: [startsOn, endsOn],
    application: rules.application,
    amount: rules.amount,
    isMemberNeeded: rules.who.isMemberNeeded,
    isClassCertificateNeeded: rules.proof.isClassCertificateNeeded,
    percent: attendance?.percent ?? null,
    latesPerAbsence: attendance?.latesPerAbsence ?? null,
    lateJoiner: attendance?.lateJoiner ?? 'from-enrolment',
    theoryPassLine: exam?.theoryPassLine ?? null,
    practicePassLine: exam?.practicePassLine ?? null,
    timesPerYear: rules.limits.timesPerYear,
    publicity: rules.publicity,
    returnWorkingDays: rules.returnWorkingDays,
  }
}

function inputOf(id: string, values: PolicyValues): SavePolicyInput {
  const {
    dates: [startsOn, endsOn],
    percent,
    latesPerAbsence,
    lateJoiner,
    theoryPassLine,
    practicePassLine,
    ...rest
  } = values
  const { from, to } = rest.application
  return {
    ...rest,
    id,
    startsOn,
    endsOn,
    application: { from: from ?? null, to: to ?? null },
    timesPerYear: rest.timesPerYear ?? null,
    attendance:
      percent == null
        ? null
        : { percent, basis: 'held', latesPerAbsence: latesPerAbsence ?? null, lateJoiner },
    exam:
      theoryPassLine == null && practicePassLine == null
        ? null
        : { theoryPassLine: theoryPassLine ?? null, practicePassLine: practicePassLine ?? null },
  }
}
