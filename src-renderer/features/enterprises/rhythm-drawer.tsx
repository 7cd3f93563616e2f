// 节奏设置: rest around work, when the factory's day begins, and the ways to sites and other enterprises.
import { Form, InputNumber, Select } from 'antd'
import type { RhythmAnswer } from '../../../src-main/contract/rhythm.ts'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field, FieldRow } from '../../ui/field.tsx'
import { FormRows } from '../../ui/form-rows.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { useRhythm, useSaveRhythm } from './queries.ts'

interface RhythmValues {
  readonly restAfterWork: number | null
  readonly restAfterNight: number | null
  readonly restBeforeWork: number | null
  readonly dayStartsMinute: number | null
  readonly ways: readonly { readonly placeId: string; readonly minutes: number | null }[]
}

export interface RhythmDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enterpriseId: string
}

// long: one form, its fields as they stand on the screen
export function RhythmDrawer({ open, onClose, enterpriseId }: RhythmDrawerProps) {
  // Asked for before it is opened: the form is filled once, and must not be filled with what held before a change
  const { data } = useRhythm(enterpriseId)
  const [form] = Form.useForm<RhythmValues>()
  const save = useSaveRhythm(onClose)
  const onSave = ({ ways, dayStartsMinute, ...rest }: RhythmValues) =>
    save.mutate({
      enterpriseId,
      restAfterWork: rest.restAfterWork ?? null,
      restAfterNight: rest.restAfterNight ?? null,
      restBeforeWork: rest.restBeforeWork ?? null,
      dayStartsMinute: dayStartsMinute ?? 0,
      ways: ways.map(({ placeId, minutes }) => ({ placeId, minutes: minutes ?? 0 })),
    })
  if (data === undefined) return null
  return (
    <EditDrawer<RhythmValues>
      title="节奏设置"
      open={open}
      onClose={onClose}
      form={form}
      initial={data}
      isSaving={save.isPending}
      width={560}
      onSave={onSave}
    >
      <FieldRow>
        <RestField label="下班后休息（分钟）" name="restAfterWork" palace={data.palace.restAfterWork} />
        <RestField label="夜班后休息（分钟）" name="restAfterNight" palace={data.palace.restAfterNight} />
        <RestField label="上班前休息（分钟）" name="restBeforeWork" palace={data.palace.restBeforeWork} />
      </FieldRow>
      <Field
        label="工厂的一天从几点起"
        name="dayStartsMinute"
        rules={[{ validator: checkDayStart }]}
        extra="一般是 00:00；考勤机按 04:00 到次日 03:59 算一天的，填 04:00。"
      >
        <TimeInput placeholder="00:00" />
      </Field>
      <Ways rhythm={data} />
    </EditDrawer>
  )
}

interface RestFieldProps {
  readonly label: string
  readonly name: keyof RhythmValues
  readonly palace: number
}

function RestField({ label, name, palace }: RestFieldProps) {
  return (
    <Field label={label} name={name} extra={`不填按文化宫：${palace} 分钟`}>
      <InputNumber min={0} max={1440} step={30} placeholder={String(palace)} style={{ width: '100%' }} />
    </Field>
  )
}

function Ways({ rhythm }: { readonly rhythm: RhythmAnswer }) {
  const sites = rhythm.places.filter((place) => place.kind === 'site')
  const others = rhythm.places.filter((place) => place.kind === 'enterprise')
  const toOptions = (places: RhythmAnswer['places']) =>
    places.map(({ id, name }) => ({ value: id, label: name }))
  const options = [
    { label: '学院与教学点', options: toOptions(sites) },
    { label: '其他企业', options: toOptions(others) },
  ]
  return (
    <Form.Item
      label="路上要多久（单程，分钟）"
      extra={`没写到的地方按 ${rhythm.palace.travelMinutes} 分钟算；本企业内的场地为 0。`}
    >
      <FormRows
        name="ways"
        fresh={{ placeId: undefined, minutes: rhythm.palace.travelMinutes }}
        addLabel="加一段路程"
        removeLabel="删除路程"
        line={(index) => (
          <>
            <Form.Item name={[index, 'placeId']} noStyle rules={[{ required: true, message: '请选择地点' }]}>
              <Select
                aria-label="到哪里"
                showSearch={{ optionFilterProp: 'label' }}
                options={options}
                placeholder="到哪里"
                style={{ width: 320 }}
              />
            </Form.Item>
            <Form.Item name={[index, 'minutes']} noStyle rules={[{ required: true, message: '请填写分钟' }]}>
              <InputNumber min={0} max={600} aria-label="分钟" suffix="分钟" style={{ width: 120 }} />
            </Form.Item>
          </>
        )}
      />
    </Form.Item>
  )
}

async function checkDayStart(_rule: unknown, minute: number | null | undefined): Promise<void> {
  if (typeof minute === 'number' && minute > 720) throw new Error('不晚于 12:00')
}
