// Who works when, for the next weeks: a coloured strip a team, corrected by clicking or by letters on the marked day.
// long file: one grid: its head, its rows, its cells and its legend
import { Popover } from 'antd'
import { useRef } from 'react'
import type { RosterAnswer, RosterDate, RosterTeam } from '../../../src-main/contract/roster-days.ts'
import { dateLabel, weekdayLabel, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { DayCell, mondayClass } from './day-cell.tsx'
import { DayChooser, type SwapOffer } from './day-chooser.tsx'
import { dayTitle, decisionWords, shiftsWords } from './day-words.tsx'
import { periodsWords } from './period-words.ts'
import { RosterLegend } from './roster-legend.tsx'
import { blockOf, isInBlock } from './strip-cells.ts'
import { type Chosen, type Strip, useStrip } from './use-strip.ts'
import './roster-strip.css'

export interface RosterStripProps {
  readonly enterpriseId: string
  readonly roster: RosterAnswer
  readonly today: string
  readonly mayPlan: boolean
}

// long: one grid, head and rows
export function RosterStrip({ enterpriseId, roster, today, mayPlan }: RosterStripProps) {
  const frame = useRef<HTMLElement>(null)
  const strip = useStrip(enterpriseId, roster, frame, mayPlan)
  const { dates, teams } = roster
  const hasSeveral = new Set(teams.map((team) => team.shiftSystemName)).size > 1
  const hasPeriods = dates.some((date) => date.periods.length > 0)
  return (
    <div>
      <section
        className={strip.isChooserOpen ? 'roster choosing' : 'roster'}
        ref={frame}
        aria-label="班次日历"
        onKeyDown={strip.onKeyDown}
        onPointerDown={strip.onPointerDown}
        onPointerOver={strip.onPointerOver}
      >
        <table>
          <thead>
            <tr>
              <th className="strip-team" scope="col" rowSpan={2}>
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
            {teams.map((team, row) => (
              <TeamRow
                key={team.teamId}
                row={row}
                team={team}
                dates={dates}
                isSystemSaid={hasSeveral}
                strip={strip}
              />
            ))}
          </tbody>
        </table>
        <ChooserAtCell strip={strip} roster={roster} />
      </section>
      <RosterLegend roster={roster} mayPlan={mayPlan} />
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
      <th className="strip-team" scope="row">
        <small>生产时段</small>
      </th>
      {dates.map(({ date, periods }) => {
        const heaviest = periods.find(({ effect }) => effect === 'block') ?? periods[0]
        const names = periodsWords(periods)
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
  readonly row: number
  readonly team: RosterTeam
  readonly dates: readonly RosterDate[]
  /** Only where the enterprise has several rotations. */
  readonly isSystemSaid: boolean
  readonly strip: Strip
}

function TeamRow({ row, team, dates, isSystemSaid, strip }: TeamRowProps) {
  const block = blockOf(strip.selection)
  const { at } = strip.selection
  return (
    <tr>
      <th className="strip-team" scope="row">
        {team.teamName}
        {team.isDefault && <em title="没有班组的人按此班">默认</em>}
        <small>{isSystemSaid ? team.shiftSystemName : '实际排班'}</small>
        <small className="regular-head">轮班规律</small>
      </th>
      {team.days.map((day, column) => {
        const date = dates[column]
        if (date === undefined) return null
        return (
          <DayCell
            key={date.date}
            cell={{ row, column }}
            teamName={team.teamName}
            date={date}
            day={day}
            before={team.days[column - 1]?.shifts ?? team.dayBefore}
            hasKeyboard={at.row === row && at.column === column}
            isSelected={isInBlock(block, { row, column })}
            isQuiet={strip.isChooserOpen}
          />
        )
      })}
    </tr>
  )
}

/** The chooser hangs on an empty mark laid over the cell that has the keyboard, so that no cell is drawn anew by it. */
function ChooserAtCell({ strip, roster }: { readonly strip: Strip; readonly roster: RosterAnswer }) {
  const { row, column } = strip.selection.at
  const cell = document.querySelector<HTMLElement>(`.roster [data-row="${row}"][data-column="${column}"]`)
  if (!strip.isChooserOpen || cell === null) return null
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell
  const place = { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight }
  const { chosen } = strip
  const isSingle = chosen.teams.length === 1 && chosen.from === chosen.to
  const day = roster.teams[row]?.days[column]
  return (
    <Popover
      open
      trigger="click"
      placement="bottomLeft"
      onOpenChange={(isOpen) => !isOpen && strip.closeChooser()}
      content={
        <DayChooser
          title={titleOf(chosen)}
          {...(isSingle &&
            day !== undefined && {
              now: `现在${shiftsWords(day.shifts)}，${decisionWords(day)}`,
              existing: day.shifts,
            })}
          choices={roster.choices}
          isChanged={chosen.isChanged}
          swaps={swapsOf(chosen, roster.teams)}
          onSet={strip.set}
          onRestore={strip.restore}
          onSwap={strip.swap}
        />
      }
    >
      <span className="chooser-place" style={place} />
    </Popover>
  )
}

function titleOf({ teams, from, to }: Chosen): string {
  const names = teams.map((team) => team.teamName).join('、')
  return `${names} ${dateLabel(from)}${from === to ? '' : ` 至 ${dateLabel(to)}`}`
}

/** Two marked teams swap with each other; one swaps with any other. */
function swapsOf({ teams }: Chosen, all: readonly RosterTeam[]): readonly SwapOffer[] {
  const [one, other] = teams
  if (one === undefined || teams.length > 2) return []
  if (other !== undefined)
    return [{ teamId: one.teamId, otherTeamId: other.teamId, label: `${one.teamName} ⇄ ${other.teamName}` }]
  return all
    .filter((team) => team.teamId !== one.teamId)
    .map((team) => ({ teamId: one.teamId, otherTeamId: team.teamId, label: `与${team.teamName}` }))
}

function kindClass({ kind }: RosterDate): string {
  if (kind === 'makeup-workday') return 'roster-extra'
  return kind === 'workday' ? '' : 'roster-rest'
}

function monthsOf(dates: readonly RosterDate[]): readonly { label: string; span: number }[] {
  const months = Map.groupBy(dates, ({ date }) => date.slice(0, 7))
  return [...months].map(([month, days]) => ({
    label:
      days.length < 3 ? `${Number(month.slice(5))}月` : `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    span: days.length,
  }))
}
