// The fields of a person; numbers are checked as they are left, by the same rules as in the core.
import { Checkbox, Input, Select } from 'antd'
import { educations, type WorkerDetail } from '../../../src-main/contract/workers.ts'
import { parseBankCard } from '../../../src-main/domain/people/bank-card.ts'
import { parseIdNumber } from '../../../src-main/domain/people/id-number.ts'
import { parseName } from '../../../src-main/domain/people/name.ts'
import { parsePhone } from '../../../src-main/domain/people/phone.ts'
import {
  bankCardText,
  idNumberText,
  nameText,
  phoneText,
} from '../../../src-main/domain/workers/sentences.ts'
import { useHouse } from '../../transport/use-house.ts'
import { Field, FieldRow } from '../../ui/field.tsx'

export interface PersonValues {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly bankCard: string
  readonly isUnionMember: boolean
  readonly isFrontLine: boolean
  readonly education: string
  readonly note: string
}

export const newPerson: PersonValues = {
  name: '',
  idNumber: '',
  phone: '',
  bankCard: '',
  isUnionMember: false,
  isFrontLine: true,
  education: '',
  note: '',
}

export function personOf(worker: WorkerDetail): PersonValues {
  const { name, idNumber, phone, bankCard, isUnionMember, isFrontLine, education, note } = worker
  return { name, idNumber, phone, bankCard, isUnionMember, isFrontLine, education, note }
}

const educationOptions = ['', ...educations].map((value) => ({ value, label: value === '' ? '未填' : value }))

// long: one form, its fields as they stand on the screen
export function PersonFields() {
  const { today } = useHouse()
  const onLeaving = { validateTrigger: 'onBlur' }
  return (
    <>
      <FieldRow>
        <Field label="姓名" name="name" required {...onLeaving} rules={[{ validator: says(checkName) }]}>
          <Input maxLength={50} />
        </Field>
        <Field label="手机" name="phone" {...onLeaving} rules={[{ validator: says(checkPhone) }]}>
          <Input maxLength={40} inputMode="tel" />
        </Field>
      </FieldRow>
      <Field
        label="身份证号"
        name="idNumber"
        required
        {...onLeaving}
        rules={[{ validator: says((typed) => checkIdNumber(typed, today)) }]}
      >
        <Input maxLength={40} placeholder="18 位；出生日期和性别由它得出" />
      </Field>
      <FieldRow>
        <Field label="文化程度" name="education">
          <Select options={educationOptions} />
        </Field>
        <Field
          label="银行卡号"
          name="bankCard"
          {...onLeaving}
          rules={[{ validator: says(checkBankCard) }, { validator: says(checkLuhn), warningOnly: true }]}
        >
          <Input maxLength={40} placeholder="发放补贴时才需要" />
        </Field>
      </FieldRow>
      <FieldRow>
        <Field label="工会" name="isUnionMember" valuePropName="checked">
          <Checkbox>工会会员</Checkbox>
        </Field>
        <Field label="岗位性质" name="isFrontLine" valuePropName="checked">
          <Checkbox>一线职工</Checkbox>
        </Field>
      </FieldRow>
      <Field label="备注" name="note">
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
    </>
  )
}

/** @param check the sentence to show, or null where nothing is wrong. */
const says = (check: (typed: string) => string | null) => async (_rule: unknown, typed: string) => {
  const sentence = check(typed ?? '')
  if (sentence !== null) throw new Error(sentence)
}

function checkName(typed: string): string | null {
  const name = parseName(typed)
  return name.ok || name.issue === 'missing' ? null : nameText(name.issue)
}

function checkIdNumber(typed: string, today: string): string | null {
  const id = parseIdNumber(typed, { today })
  return id.ok || id.issue === 'missing' ? null : idNumberText(id.issue)
}

function checkPhone(typed: string): string | null {
  const phone = parsePhone(typed)
  return phone.ok || phone.issue === 'missing' ? null : phoneText(phone.issue)
}

function checkBankCard(typed: string): string | null {
  const card = parseBankCard(typed)
  return card.ok || card.issue === 'missing' ? null : bankCardText(card.issue)
}

function checkLuhn(typed: string): string | null {
  const card = parseBankCard(typed)
  return card.ok && !card.value.passesLuhn ? '校验位不符，请再核对一遍；确认无误可以照样保存' : null
}
