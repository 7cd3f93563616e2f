// What the letters and colours of the strip mean at this enterprise, with the times.
import type { RosterAnswer } from '../../../src-main/contract/shifts.ts'
import { letterOf } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { formatSpan } from '../../lib/format-time.ts'

export function RosterLegend({ roster }: { readonly roster: RosterAnswer }) {
  const shifts = distinctShifts(roster)
  const effects = new Set(roster.dates.flatMap(({ periods }) => periods.map(({ effect }) => effect)))
  return (
    <ul className="roster-legend">
      {shifts.map((shift) => (
        <li key={`${shift.name}-${shift.startMinute}-${shift.endMinute}`}>
          <span className={`shift-mark ${shift.tone}`} aria-hidden="true">
            {letterOf(shift)}
          </span>
          {shift.name} {formatSpan(shift.startMinute, shift.endMinute)}
        </li>
      ))}
      <li>
        <span className="shift-mark off" aria-hidden="true">
          休
        </span>
        休息
      </li>
      {effects.has('block') && <EffectSample effect="block" label="不能排课" />}
      {effects.has('burden') && <EffectSample effect="burden" label="尽量不排" />}
    </ul>
  )
}

function EffectSample({ effect, label }: { readonly effect: 'block' | 'burden'; readonly label: string }) {
  return (
    <li>
      <span className={`roster-sample ${effect}`} aria-hidden="true" />
      {label}
    </li>
  )
}

function distinctShifts({ teams }: RosterAnswer) {
  const found = new Map(
    teams
      .flatMap(({ days }) => days.flatMap(({ shifts }) => shifts))
      .map((shift) => [`${shift.name} ${shift.startMinute} ${shift.endMinute}`, shift] as const),
  )
  return [...found.values()].sort((one, other) => one.startMinute - other.startMinute)
}
