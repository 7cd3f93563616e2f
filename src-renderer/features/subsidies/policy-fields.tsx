// The fields of a policy in groups: when it takes claims, what it pays, what must be proven, how long it is published.
import { InputNumber, type InputNumberProps, Select, Switch } from 'antd'
import { DateInput } from '../../ui/date-input.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import type { PolicyDetail } from './queries.ts'

export function ApplicationFields() {
  return (
    <FieldRow>
      <Field label="受理期自" name={['application', 'from']}>
        <DateInput allowClear placeholder="不限" />
      </Field>
      <Field label="受理期至" name={['application', 'to']}>
        <DateInput allowClear placeholder="不限" />
      </Field>
    </FieldRow>
  )
}

interface ProofFieldsProps {
  readonly isLocked: boolean
  readonly hasAttendance: boolean
}

// long: fields as they stand on the screen
export function ProofFields({ isLocked, hasAttendance }: ProofFieldsProps) {
  return (
    <>
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
    </>
  )
}

export function PublicityFields() {
  return (
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
  )
}

/** The kind of the amount is the template's; only its figures may be changed. */
export function AmountFields({
  policy,
  isLocked,
}: {
  readonly policy: PolicyDetail
  readonly isLocked: boolean
}) {
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

export const Whole = (props: InputNumberProps<number>) => (
  <InputNumber<number> precision={0} controls={false} style={{ width: '100%' }} {...props} />
)
