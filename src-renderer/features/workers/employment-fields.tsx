// The fields of an employment: workplace, shift team, and the agency where somebody is sent by one.
import { Form, Input, Select } from 'antd'
import type { EmploymentInput, EmploymentRow } from '../../../src-main/contract/workers.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { useEnterpriseOptions, useTeamOptions } from './queries.ts'

export interface EmploymentValues {
  readonly workplaceId: string
  /** Absent where the workplace itself employs them. */
  readonly agencyId?: string | null
  readonly shiftTeamId?: string | null
  readonly department: string
  readonly position: string
  readonly employeeNumber: string
  readonly hiredOn?: string | null
  readonly startsOn: string
}

/** What stays when somebody only changes team; the day is to be said anew. */
export function employmentOf(current: EmploymentRow | undefined, today: string): Partial<EmploymentValues> {
  if (current === undefined) return { department: '', position: '', employeeNumber: '', startsOn: today }
  const { workplaceId, employerId, shiftTeamId, department, position, employeeNumber, hiredOn } = current
  const agencyId = employerId === workplaceId ? null : employerId
  return {
    workplaceId,
    agencyId,
    shiftTeamId,
    department,
    position,
    employeeNumber,
    hiredOn,
    startsOn: today,
  }
}

export function toEmployment({ agencyId, ...values }: EmploymentValues): EmploymentInput {
  return {
    ...values,
    employerId: agencyId ?? values.workplaceId,
    shiftTeamId: values.shiftTeamId ?? null,
    hiredOn: values.hiredOn ?? null,
  }
}

// long: one form, its fields as they stand on the screen
export function EmploymentFields({ startLabel }: { readonly startLabel: string }) {
  const form = Form.useFormInstance<EmploymentValues>()
  const workplaceId = Form.useWatch('workplaceId', form)
  const enterprises = useEnterpriseOptions()
  const teams = useTeamOptions(workplaceId)
  const { today } = useHouse()
  const search = { showSearch: { optionFilterProp: 'label' } } as const
  return (
    <>
      <Field label="企业（上班的地方）" name="workplaceId" required>
        <Select {...search} options={enterprises} onChange={() => form.setFieldValue('shiftTeamId', null)} />
      </Field>
      <FieldRow>
        <Field label="班组" name="shiftTeamId">
          <Select
            allowClear
            options={teams}
            placeholder={teams.length === 0 ? '这家企业还没有班组' : '长白班可不选'}
          />
        </Field>
        <Field label="部门" name="department">
          <Input maxLength={120} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="岗位" name="position">
          <Input maxLength={120} />
        </Field>
        <Field label="工号" name="employeeNumber">
          <Input maxLength={120} />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label={startLabel} name="startsOn" required>
          <DateInput latest={today} allowClear={false} />
        </Field>
        <Field label="入职日期" name="hiredOn">
          <DateInput />
        </Field>
      </FieldRow>
      <Field label="派遣单位" name="agencyId" extra="劳务派遣来的才选；补贴按派遣单位的工会算。">
        <Select {...search} allowClear options={enterprises} placeholder="与企业相同" />
      </Field>
    </>
  )
}
