// Takes another enterprise's rhythm over: what is chosen is shown before it is made, and made in one step.
import { Alert, Checkbox, Form, Select } from 'antd'
import type { CopyInput } from '../../../src-main/contract/rhythm.ts'
import type { IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateRangeInput } from '../../ui/date-input.tsx'
import { EditDrawer } from '../../ui/edit-drawer.tsx'
import { Field } from '../../ui/field.tsx'
import { useCopyPreview, useCopyRhythm, useEnterpriseOptions } from './queries.ts'

interface CopyValues {
  readonly fromId?: string
  readonly parts: readonly ('systems' | 'rest' | 'ways' | 'periods')[]
  readonly dates: readonly [IsoDate, IsoDate]
}

export interface CopyDrawerProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly enterpriseId: string
}

const partOptions = [
  { value: 'systems', label: '班制与班组' },
  { value: 'rest', label: '休息要求与一天的起点' },
  { value: 'ways', label: '路程' },
  { value: 'periods', label: '生产时段' },
]

// long: one form, its fields as they stand on the screen
export function CopyDrawer({ open, onClose, enterpriseId }: CopyDrawerProps) {
  const [form] = Form.useForm<CopyValues>()
  const { today } = useHouse()
  const options = useEnterpriseOptions().data?.rows ?? []
  const copy = useCopyRhythm(onClose)
  const parts = Form.useWatch('parts', form)
  const input = inputOf(enterpriseId, {
    fromId: Form.useWatch('fromId', form),
    parts,
    dates: Form.useWatch('dates', form),
  })
  const year = today.slice(0, 4)
  return (
    <EditDrawer<CopyValues>
      title="从其他企业复制"
      open={open}
      onClose={onClose}
      form={form}
      isSaving={copy.isPending}
      saveLabel="复制"
      initial={{ parts: ['systems', 'rest'], dates: [today, `${year}-12-31`] }}
      onSave={(values) => {
        const wanted = inputOf(enterpriseId, values)
        if (wanted !== null) copy.mutate(wanted)
      }}
    >
      <Field label="从哪家企业" name="fromId" required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择企业"
          options={options
            .filter(({ id }) => id !== enterpriseId)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field label="复制哪些" name="parts">
        <Checkbox.Group className="stacked-checks" options={partOptions} />
      </Field>
      <Field label="哪些日子的生产时段" name="dates" hidden={parts?.includes('periods') !== true}>
        <DateRangeInput />
      </Field>
      <Preview input={open ? input : null} />
    </EditDrawer>
  )
}

function Preview({ input }: { readonly input: CopyInput | null }) {
  const { data } = useCopyPreview(input)
  if (input === null || data === undefined) return <p className="quiet">选好企业后，这里列出会建立什么。</p>
  const { makes, alreadyThere, collisions } = data
  return (
    <>
      {collisions.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={`${collisions.join('、')}已经有了，不能复制班制`}
          description="先给本企业的班制或班组改名，或去掉“班制与班组”再复制。"
        />
      )}
      <p>{makes.length === 0 ? '没有可以复制的内容。' : '会建立：'}</p>
      <ul>
        {makes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {alreadyThere.length > 0 && (
        <p className="quiet">本企业已经有、不再复制：{alreadyThere.join('、')}。</p>
      )}
    </>
  )
}

interface HalfFilled {
  readonly fromId?: string | undefined
  readonly parts?: CopyValues['parts'] | undefined
  readonly dates?: CopyValues['dates'] | undefined
}

/** null until an enterprise is chosen. */
function inputOf(toId: string, { fromId, parts = [], dates }: HalfFilled): CopyInput | null {
  if (fromId === undefined) return null
  return {
    fromId,
    toId,
    systems: parts.includes('systems'),
    rest: parts.includes('rest'),
    ways: parts.includes('ways'),
    periods: parts.includes('periods') && dates !== undefined ? { from: dates[0], to: dates[1] } : null,
  }
}
