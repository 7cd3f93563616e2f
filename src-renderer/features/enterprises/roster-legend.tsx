// What the letters, colours and layers of the strip mean at this enterprise, which level is the stronger, and the keys.
import type { RosterAnswer } from '../../../src-main/contract/roster-days.ts'
import { type RosterLevel, rosterLevelNames } from '../../../src-main/domain/calendar/worked-day.ts'
import { ShiftMark } from './day-cell.tsx'
import { shiftWords } from './day-words.tsx'

/** The strongest first, as workedDay decides. */
const levels: readonly RosterLevel[] = [
  'person',
  'team-day',
  'production-period',
  'holiday',
  'team',
  'default',
]

export interface RosterLegendProps {
  readonly roster: RosterAnswer
  readonly mayPlan: boolean
}

export function RosterLegend({ roster, mayPlan }: RosterLegendProps) {
  const effects = new Set(roster.dates.flatMap(({ periods }) => periods.map(({ effect }) => effect)))
  return (
    <>
      <ul className="roster-legend">
        {roster.choices.map((shift) => (
          <li key={`${shift.name}-${shift.startMinute}-${shift.endMinute}`}>
            <ShiftMark shifts={[shift]} />
            {shiftWords(shift)}
            {mayPlan && shift.key !== '' && <kbd>{shift.key.toUpperCase()}</kbd>}
          </li>
        ))}
        <li>
          <ShiftMark shifts={[]} />
          休息 {mayPlan && <kbd>X</kbd>}
        </li>
        <li>
          <span className="shift-mark by-hand" aria-hidden="true" />
          与规律不同（实际排班）
        </li>
        <li>
          <span className="shift-mark by-period" aria-hidden="true" />
          与规律不同（生产时段）
        </li>
        {effects.has('block') && <EffectSample effect="block" label="不能排课" />}
        {effects.has('burden') && <EffectSample effect="burden" label="尽量不排" />}
      </ul>
      <p className="roster-order">
        以谁为准：{levels.map((level) => rosterLevelNames[level]).join(' ＞ ')}
        ，左边的说了算。细条是一天 24 小时里的上班时间，夜班会伸进第二天。
        {mayPlan && '点一天、拖过几天，或用方向键加 Shift 选中，再按字母改班次；Delete 恢复轮班。'}
      </p>
    </>
  )
}

function EffectSample({ effect, label }: { readonly effect: 'block' | 'burden'; readonly label: string }) {
  return (
    <li>
      <span className={`strip-sample ${effect}`} aria-hidden="true" />
      {label}
    </li>
  )
}
