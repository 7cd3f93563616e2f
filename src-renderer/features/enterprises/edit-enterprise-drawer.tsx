// Registers an enterprise or changes what is known of it.
import { Form, Input, Select } from 'antd'
import { type EnterpriseDetail, enterpriseKinds } from '../../../src-main/contract/enterprises.ts'
import { errorSentences } from '../../../src-main/contract/error-sentences.ts'
import { parseCreditCode } from '../../../src-main/domain/enterprises/credit-code.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { useBranchOptions, useSaveEnterprise } from './queries.ts'
import { UnionSelect } from './union-select.tsx'

interface EnterpriseValues {
  readonly name: string
  readonly shortName: string
  readonly creditCode: string
  readonly kind: (typeof enterpriseKinds)[number]
  readonly unionId: string | null
  readonly branchId: string | null | undefined
  readonly address: string
  readonly contactName: string
  readonly contactPhone: string
  readonly note: string
}

export interface EditEnterpriseDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onSaved?: (id: string) => void
  /** Absent for a new enterprise. */
  readonly enterprise?: EnterpriseDetail
}

const kindOptions = enterpriseKinds.map((kind) => ({ value: kind, label: kind }))

// long: one form, its fields as they stand on the screen
export function EditEnterpriseDrawer({ open, onClose, onSaved, enterprise }: EditEnterpriseDrawerProps) {
  const [form] = Form.useForm<EnterpriseValues>()
  const branches = useBranchOptions()
  const save = useSaveEnterprise((id) => {
    onClose()
    onSaved?.(id)
  })
  const branchOptions = (branches.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <EditDrawer
      title={enterprise === undefined ? '新增企业' : '编辑企业'}
      open={open}
      onClose={onClose}
      form={form}
      initial={initialValues(enterprise)}
      isSaving={save.isPending}
      onSave={(values) =>
        save.mutate({
          ...values,
          branchId: values.branchId ?? null,
          ...(enterprise !== undefined && { id: enterprise.id }),
        })
      }
    >
      <Field label="企业名称" name="name" required>
        <Input maxLength={80} placeholder="营业执照上的全称" />
      </Field>
      <FieldRow>
        <Field label="简称" name="shortName">
          <Input maxLength={40} placeholder="不填即用全称" />
        </Field>
        <Field label="单位性质" name="kind">
          <Select options={kindOptions} />
        </Field>
      </FieldRow>
      <Field
        label="统一社会信用代码"
        name="creditCode"
        rules={[{ validator: checkCreditCode, validateTrigger: 'onBlur' }]}
        validateTrigger="onBlur"
      >
        <Input maxLength={30} placeholder="18 位，末位为校验码" />
      </Field>
      <Field label="所属工会" name="unionId" extra="补贴名额记在基层工会的上一级。">
        <UnionSelect />
      </Field>
      <Field label="服务分院" name="branchId">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={branchOptions}
          placeholder="负责送课的分院或教学点"
        />
      </Field>
      <Field label="地址" name="address">
        <Input maxLength={120} />
      </Field>
      <FieldRow>
        <Field label="联系人" name="contactName">
          <Input maxLength={40} />
        </Field>
        <Field label="联系电话" name="contactPhone">
          <Input maxLength={40} />
        </Field>
      </FieldRow>
      <Field label="备注" name="note">
        <Input.TextArea rows={2} maxLength={1000} />
      </Field>
    </EditDrawer>
  )
}

function initialValues(enterprise: EnterpriseDetail | undefined): EnterpriseValues {
  const kind = enterpriseKinds.find((one) => one === enterprise?.kind) ?? '企业'
  if (enterprise === undefined) {
    return {
      name: '',
      shortName: '',
      creditCode: '',
      kind,
      unionId: null,
      branchId: null,
      address: '',
      contactName: '',
      contactPhone: '',
      note: '',
    }
  }
  const { name, unionId, branchId, address, contactName, contactPhone, note } = enterprise
  const shortName = enterprise.shortName === name ? '' : enterprise.shortName
  return {
    name,
    shortName,
    kind,
    creditCode: enterprise.creditCode ?? '',
    unionId,
    branchId,
    address,
    contactName,
    contactPhone,
    note,
  }
}

/** The core checks again; here the mistake is seen before saving. */
async function checkCreditCode(_rule: unknown, typed: string): Promise<void> {
  if (typed.trim() === '') return
  const parsed = parseCreditCode(typed)
  if (!parsed.ok) throw new Error(errorSentences.CREDIT_CODE_WRONG({ issue: parsed.issue }))
}
