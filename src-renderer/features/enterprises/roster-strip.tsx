// Who works when, for the next weeks: a coloured strip a team, so that a planner sees the free evenings at once.
import { Tooltip } from 'antd'
import type { RosterAnswer } from '../../../src-main/contract/shifts.ts'
import { dateLabel, weekdayLabel, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { kindOfDayNames } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { productionPeriodNames } from '../../../src-main/domain/calendar/production-periods.ts'
import { letterOf } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { RosterLegend } from './roster-legend.tsx'
import './roster-strip.css'

type RosterDate = RosterAnswer['dates'][number]
type RosterTeam = RosterAnswer['teams'][number]
type RosterDay = RosterTeam['days'][number]

export function RosterStrip({ roster, today }: { readonly roster: RosterAnswer; readonly today: string }) {
  const { dates, teams } = roster
  const hasSeveral = new Set(teams.map((team) => team.shiftSystemName)).size > 1
  const hasPeriods = dates.some((date) => date.periods.length > 0)
  return (
    <div>
      <section className="roster" aria-label="班次日历">
        <table>
          <thead>
            <tr>
              <th className="roster-team" scope="col" rowSpan={2}>
                班组
              </th>
              {monthsOf(dates).map(({ label, span }) => (
                <th key={label} className="roster-month roster-monday" colSpan={span} scope="colgroup">
                  {label}
                </th>
              ))}
            </tr>
            <tr>
              {dates.map((date) => (
                <DateHead key={date.date} date={date} isToday={date.date === today} />
              ))}
            </tr>
          </thead>
          <tbody>
            {hasPeriods && <PeriodRow dates={dates} />}
            {teams.map((team) => (
              <TeamRow key={team.teamId} team={team} dates={dates} isSystemSaid={hasSeveral} />
            ))}
          </tbody>
        </table>
      </section>
      <RosterLegend roster={roster} />
    </div>
  )
}

function DateHead({ date, isToday }: { readonly date: RosterDate; readonly isToday: boolean }) {
  const classes = [isToday ? 'roster-today' : '', kindClass(date), mondayClass(date.date)].join(' ')
  return (
    <th className={classes} scope="col" title={dayTitle(date)}>
      {weekdayLabel(weekdayOf(date.date)).slice(1)}
      <br />
      {Number(date.date.slice(8))}
    </th>
  )
}

function PeriodRow({ dates }: { readonly dates: readonly RosterDate[] }) {
  return (
    <tr>
      <th className="roster-team" scope="row">
        <small>生产时段</small>
      </th>
      {dates.map(({ date, periods }) => {
        const heaviest = periods.find(({ effect }) => effect === 'block') ?? periods[0]
        const names = periods
          .map(({ kind, note }) => `${productionPeriodNames[kind]}${note && `（${note}）`}`)
          .join('、')
        return (
          <td key={date} className={`roster-period ${mondayClass(date)}`} title={names}>
            {heaviest && <span className={heaviest.effect} role="img" aria-label={names} />}
          </td>
        )
      })}
    </tr>
  )
}

interface TeamRowProps {
  readonly team: RosterTeam
  readonly dates: readonly RosterDate[]
  /** Only where the enterprise has several rotations. */
  readonly isSystemSaid: boolean
}

function TeamRow({ team, dates, isSystemSaid }: TeamRowProps) {
  return (
    <tr>
      <th className="roster-team" scope="row">
        {team.teamName}
        {isSystemSaid && <small>{team.shiftSystemName}</small>}
      </th>
      {team.days.map((day, index) => {
        const date = dates[index]
        if (date === undefined) return null
        return (
          <td key={date.date} className={mondayClass(date.date)}>
            <Tooltip title={<DayWords date={date} day={day} />} mouseEnterDelay={0.15}>
              <DayMark day={day} />
            </Tooltip>
          </td>
        )
      })}
    </tr>
  )
}

interface DayMarkProps {
  readonly day: RosterDay
  readonly className?: string
}

// Tooltip hands its listeners and a class down, so the mark takes whatever it is given.
function DayMark({ day, className = '', ...given }: DayMarkProps) {
  const [first] = day.shifts
  const look = first === undefined ? 'off' : `${first.tone}${day.shifts.length > 1 ? ' two' : ''}`
  return (
    <span className={`shift-mark ${look} ${className}`} {...given}>
      {first === undefined ? '休' : day.shifts.map(letterOf).join('')}
    </span>
  )
}

function DayWords({ date, day }: { readonly date: RosterDate; readonly day: RosterDay }) {
  return (
    <>
      <div>{dayTitle(date)}</div>
      {day.shifts.map((shift) => (
        <div key={shift.startMinute}>
          {shift.name} {formatSpan(shift.startMinute, shift.endMinute)}
        </div>
      ))}
      {day.shifts.length === 0 && <div>休息</div>}
      <div>循环第 {day.cycleDay + 1} 天</div>
    </>
  )
}

function dayTitle({ date, kind, holidayName }: RosterDate): string {
  const isPlain = kind === 'workday' || kind === 'weekend'
  return isPlain
    ? dateLabel(date)
    : `${dateLabel(date)} ${kindOfDayNames[kind]}${holidayName && ` ${holidayName}`}`
}

function kindClass({ kind }: RosterDate): string {
  if (kind === 'makeup-workday') return 'roster-extra'
  return kind === 'workday' ? '' : 'roster-rest'
}

const mondayClass = (date: string): string => (weekdayOf(date) === 1 ? 'roster-monday' : '')

function monthsOf(dates: readonly RosterDate[]): readonly { label: string; span: number }[] {
  const months = Map.groupBy(dates, ({ date }) => date.slice(0, 7))
  return [...months].map(([month, days]) => ({
    label:
      days.length < 3 ? `${Number(month.slice(5))}月` : `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    span: days.length,
  }))
}
