// Says in Chinese what the contract's schemas refused; the schemas themselves speak English.
import { z } from 'zod'

const issue = z.object({
  code: z.string().optional(),
  path: z
    .array(z.union([z.string(), z.number(), z.object({ key: z.union([z.string(), z.number()]) })]))
    .optional(),
  origin: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
})
type Issue = z.infer<typeof issue>
const refusedInput = z.object({ issues: z.array(issue) })

/** Names of the fields that many forms share; a field that is not here is called by its kind of fault alone. */
const fieldLabels: Readonly<Record<string, string>> = {
  name: '名称',
  username: '用户名',
  displayName: '姓名',
  password: '密码',
  newPassword: '新密码',
  currentPassword: '当前密码',
  palaceName: '文化宫名称',
  phone: '手机',
  idNumber: '身份证号',
  code: '代码',
  startsOn: '开始日期',
  endsOn: '结束日期',
  date: '日期',
  heldOn: '日期',
  capacity: '容量',
  hours: '学时',
  startMinute: '开始时间',
  endMinute: '结束时间',
  note: '备注',
  reason: '原因',
  address: '地址',
  amountFen: '金额',
  search: '搜索内容',
  role: '身份',
  title: '标题',
  recoveryCode: '恢复码',
  places: '名额',
  year: '年份',
}

/** @param data what came with BAD_REQUEST. At most three faults are named. */
export function issuesText(data: unknown): string {
  const parsed = refusedInput.safeParse(data)
  if (!parsed.success || parsed.data.issues.length === 0) return '请核对填写的内容。'
  const texts = [...new Set(parsed.data.issues.map(issueText))]
  return `${texts.slice(0, 3).join('；')}${texts.length > 3 ? `；另有 ${texts.length - 3} 处` : ''}。`
}

function issueText(refused: Issue): string {
  return `${fieldLabel(refused)}${faultText(refused)}`
}

function fieldLabel({ path = [] }: Issue): string {
  const last = path
    .map((part) => (typeof part === 'object' ? part.key : part))
    .findLast((part) => typeof part === 'string')
  return (typeof last === 'string' ? fieldLabels[last] : undefined) ?? '有一项'
}

function faultText({ code, origin, minimum, maximum }: Issue): string {
  if (code === 'too_small') return origin === 'string' ? tooShort(minimum) : `不能小于 ${minimum ?? 0}`
  if (code === 'too_big') return origin === 'string' ? `最多 ${maximum} 个字` : `不能大于 ${maximum}`
  if (code === 'invalid_type') return '没有填写或类型不对'
  if (code === 'invalid_value') return '不在可选范围内'
  return '格式不对'
}

function tooShort(minimum = 1): string {
  return minimum <= 1 ? '不能空着' : `至少 ${minimum} 个字`
}
