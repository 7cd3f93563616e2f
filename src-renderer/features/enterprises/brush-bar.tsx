// The brush that paints the year: which kind, and what a day painted with it means.
import { Button, InputNumber, Radio, Space } from 'antd'
import {
  type ProductionPeriodKind,
  productionPeriodNames,
} from '../../../src-main/domain/calendar/production-periods.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { TimeInput } from '../../ui/time-input.tsx'
import { keyOfKind, letterOfKind, type PeriodBrush, periodKinds } from './period-kinds.ts'

export interface BrushBarProps {
  readonly brush: PeriodBrush | null
  readonly onPick: (kind: ProductionPeriodKind | null) => void
  readonly onChange: (brush: PeriodBrush) => void
}

export function BrushBar({ brush, onPick, onChange }: BrushBarProps) {
  return (
    <div className="brush-bar">
      <Space.Compact size="small">
        {periodKinds.map((kind) => (
          <Button
            key={kind}
            type={brush?.kind === kind ? 'primary' : 'default'}
            aria-pressed={brush?.kind === kind}
            onClick={() => onPick(brush?.kind === kind ? null : kind)}
          >
            <span className={`brush-letter ${kind}`}>{letterOfKind(kind)}</span>
            {productionPeriodNames[kind]} <kbd>{keyOfKind(kind).toUpperCase()}</kbd>
          </Button>
        ))}
      </Space.Compact>
      <div className="brush-means">
        {brush === null ? (
          <span className="quiet">
            选一种，在日历上点或拖；也可用方向键加 Shift 选好日子，再按字母。点画好的日子可修改，Delete 删除。
          </span>
        ) : (
          <Means brush={brush} onChange={onChange} />
        )}
      </div>
    </div>
  )
}

// long: one form, its fields as they stand on the screen
function Means({ brush, onChange }: Pick<BrushBarProps, 'onChange'> & { readonly brush: PeriodBrush }) {
  const isWholeDay = brush.startMinute === 0 && brush.endMinute === minutesPerDay
  return (
    <Space size={8}>
      <Radio.Group
        size="small"
        optionType="button"
        value={brush.effect}
        options={[
          { value: 'block', label: '不能排课' },
          { value: 'burden', label: '尽量不排' },
        ]}
        onChange={({ target }) => onChange({ ...brush, effect: target.value })}
      />
      {brush.effect === 'burden' && (
        <InputNumber
          size="small"
          min={1}
          max={10}
          value={brush.weight}
          aria-label="程度"
          prefix="程度"
          style={{ width: 92 }}
          onChange={(weight) => onChange({ ...brush, weight: weight ?? 1 })}
        />
      )}
      <span>每天</span>
      <TimeInput
        key={`from-${brush.kind}`}
        value={isWholeDay ? null : brush.startMinute}
        placeholder="全天"
        width={76}
        onChange={(minute) => onChange({ ...brush, startMinute: minute ?? 0 })}
      />
      <span>至</span>
      <TimeInput
        key={`to-${brush.kind}`}
        value={isWholeDay ? null : brush.endMinute}
        placeholder="24:00"
        width={104}
        onChange={(minute) => onChange({ ...brush, endMinute: minute ?? minutesPerDay })}
      />
      <span className="quiet">Esc 放下</span>
    </Space>
  )
}
