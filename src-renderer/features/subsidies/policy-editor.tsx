// The thin editor of a policy: name, dates, amount and thresholds. The other rules stay as the template has them.
import { Form, Input } from 'antd'
import type { SavePolicyInput } from '../../../src-main/contract/subsidies.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { AmountFields, ApplicationFields, ProofFields, PublicityFields, Whole } from './policy-fields.tsx'
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

// long: one form, what is locked and what is not from top to bottom
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
      <ApplicationFields />
      {/* Only what has a field comes out of a form: an amount without its kind would be refused */}
      <Form.Item name={['amount', 'kind']} hidden>
        <Input />
      </Form.Item>
      <AmountFields policy={policy} isLocked={isLocked} />
      <ProofFields isLocked={isLocked} hasAttendance={hasAttendance} />
      <PublicityFields />
    </EditDrawer>
  )
}

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
