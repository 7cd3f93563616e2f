// What a day, or several at once, shall be instead: a shift of the enterprise, off, other times, the rotation, a swap.
import { Button, Checkbox, Input, Space } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { RosterShift, ShiftChoice } from '../../../src-main/contract/roster-days.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { TimeInput } from '../../ui/time-input.tsx'
import { ShiftMark } from './day-cell.tsx'

export interface SwapOffer {
  readonly teamId: string
  readonly otherTeamId: string
  readonly label: string
}

export interface DayChooserProps {
  /** Whose days, in words. */
  readonly title: string
  /** What stands there now, for a single day. */
  readonly now?: string
  /** The shifts of a single day, to which another can be added. */
  readonly existing?: readonly Shift[]
  readonly choices: readonly ShiftChoice[]
  readonly isChanged: boolean
  readonly swaps: readonly SwapOffer[]
  readonly onSet: (shifts: readonly Shift[], note: string) => void
  readonly onRestore: () => void
  readonly onSwap: (swap: SwapOffer) => void
}

// long: one small form: what a day can become, from top to bottom
export function DayChooser({ title, now, existing, choices, isChanged, swaps, ...acts }: DayChooserProps) {
  const [note, setNote] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const set = (shift: Shift) => acts.onSet(isAdding ? [...(existing ?? []).map(plain), shift] : [shift], note)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => frame.current?.querySelector('button')?.focus(), [])
  return (
    <div className="day-chooser" ref={frame}>
      <strong>{title}</strong>
      {now !== undefined && <span className="quiet">{now}</span>}
      <div className="day-choices">
        {choices.map((choice) => (
          <Choice
            key={`${choice.name}-${choice.startMinute}-${choice.endMinute}`}
            shifts={[choice]}
            label={`${choice.name} ${formatSpan(choice.startMinute, choice.endMinute)}`}
            hint={choice.key.toUpperCase()}
            onClick={() => set(plain(choice))}
          />
        ))}
        <Choice shifts={[]} label="休息" hint="X" onClick={() => acts.onSet([], note)} />
      </div>
      <OtherTimes onSet={set} />
      {existing !== undefined && existing.length > 0 && existing.length < 3 && (
        <Checkbox checked={isAdding} onChange={({ target }) => setIsAdding(target.checked)}>
          原班照上，另加一个班
        </Checkbox>
      )}
      <Input
        size="small"
        maxLength={60}
        value={note}
        placeholder="说明（可不填），如 设备故障、客户验厂"
        aria-label="说明"
        onChange={(event) => setNote(event.target.value)}
      />
      {swaps.length > 0 && (
        <Space wrap size={4}>
          <span className="quiet">对调：</span>
          {swaps.map((swap) => (
            <Button key={swap.label} size="small" onClick={() => acts.onSwap(swap)}>
              {swap.label}
            </Button>
          ))}
        </Space>
      )}
      <Button size="small" disabled={!isChanged} onClick={acts.onRestore}>
        恢复轮班 <kbd>Delete</kbd>
      </Button>
    </div>
  )
}

interface ChoiceProps {
  readonly shifts: readonly RosterShift[]
  readonly label: string
  readonly hint: string
  readonly onClick: () => void
}

function Choice({ shifts, label, hint, onClick }: ChoiceProps) {
  return (
    <button type="button" className="day-choice" onClick={onClick}>
      <ShiftMark shifts={shifts} />
      <span>{label}</span>
      {hint !== '' && <kbd>{hint}</kbd>}
    </button>
  )
}

/** An end that is not after the start is meant for the next day, and is written so at once. */
function OtherTimes({ onSet }: { readonly onSet: (shift: Shift) => void }) {
  const [start, setStart] = useState<number | null>(null)
  const [end, setEnd] = useState<number | null>(null)
  const [name, setName] = useState('临时班')
  const [from, until] = [start, start !== null && end !== null && end <= start ? end + minutesPerDay : end]
  const isReady = from !== null && until !== null && name.trim() !== '' && from < minutesPerDay
  return (
    <div className="other-times">
      <Input
        aria-label="班次名称"
        maxLength={12}
        value={name}
        style={{ width: 76 }}
        onChange={(event) => setName(event.target.value)}
      />
      <TimeInput value={start} onChange={setStart} placeholder="上班" width={66} />
      <TimeInput value={until} onChange={setEnd} placeholder="下班" width={96} />
      <Button
        disabled={!isReady}
        onClick={() =>
          isReady && onSet({ name: name.trim(), startMinute: from, endMinute: Math.min(until, 2880) })
        }
      >
        就这样
      </Button>
    </div>
  )
}

const plain = ({ name, startMinute, endMinute }: Shift): Shift => ({ name, startMinute, endMinute })
