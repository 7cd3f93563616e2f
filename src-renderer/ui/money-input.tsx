// An amount field in yuan that takes and gives whole fen.
import { InputNumber } from 'antd'

export interface MoneyInputProps {
  readonly id?: string
  readonly value?: number | null
  readonly onChange?: (fen: number | null) => void
  readonly placeholder?: string
  readonly disabled?: boolean
  readonly width?: number | string
}

export function MoneyInput({ value = null, onChange, width = '100%', ...rest }: MoneyInputProps) {
  return (
    <InputNumber<number>
      {...rest}
      style={{ width }}
      className="money-input"
      min={0}
      precision={2}
      controls={false}
      suffix="元"
      value={value === null ? null : value / 100}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
    />
  )
}
