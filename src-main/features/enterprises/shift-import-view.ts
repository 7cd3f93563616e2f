// The preview of a shift table: who is known, what each cell was read as, what differs, and what would be written.
// long file: one answer put together from what was read and judged
import type { ShiftTablePreview, ShownShiftRow } from '../../contract/shift-imports.ts'
import { dateLabel } from '../../domain/calendar/dates.ts'
import { shiftsOn } from '../../domain/calendar/shift-system.ts'
import { cycleText } from '../../domain/enterprises/cycle-text.ts'
import { agreementByTeam } from '../../domain/enterprises/shift-import/agreement.ts'
import type { DayChange } from '../../domain/enterprises/shift-import/plan-days.ts'
import { expectedShifts } from '../../domain/enterprises/shift-import/plan-days.ts'
import { columnLetter } from '../../domain/enterprises/shift-import/table-cell.ts'
import type { Turns } from '../../procedures/turns.ts'
import type { SheetGrid } from '../spreadsheet-source.ts'
import { shownCells, workText } from './shift-import-cells.ts'
import type { ShiftJudgement } from './shift-import-judge.ts'
import type { MatchedRow } from './shift-import-people.ts'
import { isOnRecord } from './shift-import-rotation.ts'
import { writtenBy } from './shift-import-written.ts'

const mostListed = 1000

/** In turns: a table of 3,000 people shows a hundred thousand cells. */
export async function previewOf(
  judged: ShiftJudgement,
  sheets: readonly SheetGrid[],
  turns: Turns,
): Promise<ShiftTablePreview> {
  await turns.next()
  const { world, table, read, rows, digest } = judged
  return {
    enterpriseName: world.enterprise.shortName || world.enterprise.name,
    sheets: sheets.map((sheet) => ({ name: sheet.name, rowCount: sheet.rows.length })),
    sheetName: judged.sheetName,
    issue: judged.issue,
    layout: table.layout,
    rowsAre: table.rowsAre,
    dates: [...table.dates],
    names: read.names.map(({ name, source, meaning, cells }) => ({
      name,
      source,
      shifts: (meaning?.shifts ?? []).map((shift) => ({ ...shift })),
      note: meaning?.note ?? '',
      isSilent: meaning?.isSilent ?? false,
      cells,
    })),
    counts: countsOf(judged),
    rows: await shownRows(judged, turns),
    flags: flagsOf(judged),
    differences: differencesOf(judged),
    skipped: table.skipped.map(({ row, reason }) => ({ rowNumber: row + 1, reason })),
    agreement: agreementOf(judged),
    inferred: inferredOf(judged),
    teamOptions: world.teams.map(({ id, name }) => ({ id, name })),
    unknownTeams: rows.flatMap(({ kind, state, row }) =>
      kind === 'team' && state !== 'known' ? [row.teamName] : [],
    ),
    digest,
  }
}

function shownRows(judged: ShiftJudgement, turns: Turns): Promise<ShownShiftRow[]> {
  const cellsOf = shownCells(judged)
  return turns.map(judged.rows, (row) => ({ ...shownRow(row, judged), cells: cellsOf(row) }))
}

function shownRow(matched: MatchedRow, judged: ShiftJudgement): Omit<ShownShiftRow, 'cells'> {
  const { row, kind, state, reason, candidates, workerId, teamId } = matched
  const { world } = judged
  const teamName = world.teams.find((team) => team.id === teamId)?.name ?? row.teamName
  return {
    key: row.key,
    rowNumber: row.row + 1,
    name: kind === 'team' ? row.teamName : row.name,
    employeeNumber: row.employeeNumber,
    department: row.department,
    teamName,
    kind,
    state,
    reason,
    candidates: candidates.map((person) => ({
      id: person.id,
      name: person.name,
      detail: [person.employeeNumber, person.department, teamNameOf(judged, person.teamId)]
        .filter((text) => text !== '')
        .join(' · '),
    })),
    workerId,
  }
}

function countsOf(judged: ShiftJudgement): ShiftTablePreview['counts'] {
  const { read, rows, plan, days } = judged
  const inState = (state: string) => rows.filter((row) => row.state === state).length
  const readCells = read.rows.reduce((sum, row) => sum + row.days.length, 0)
  const replaced = [
    ...plan.teamDays.filter(({ key, date }) => days?.teamDays.get(key)?.[date] !== undefined),
    ...plan.workerDays.filter(({ key, date }) => days?.workerDays.get(key)?.[date] !== undefined),
  ]
  return {
    rows: rows.length,
    known: inState('known'),
    asked: inState('asked'),
    unknown: inState('unknown'),
    cells: readCells + read.flags.length,
    read: readCells,
    flagged: read.flags.length,
    ...writtenBy(judged),
    differenceCount: plan.teamDays.length + plan.workerDays.length,
    replaced: replaced.length,
  }
}

function flagsOf({ read, rows }: ShiftJudgement): ShiftTablePreview['flags'] {
  const names = new Map(rows.map(({ row }) => [row.key, row.name || row.teamName]))
  return read.flags.slice(0, mostListed).map(({ rowKey, date, row, column, text, reason }) => ({
    place: `${columnLetter(column)}${row + 1}`,
    who: names.get(rowKey ?? '') ?? '',
    date,
    text: [...text].slice(0, 40).join(''),
    reason,
  }))
}

function differencesOf(judged: ShiftJudgement): ShiftTablePreview['differences'] {
  const { plan, planWorld, world, rotation } = judged
  if (planWorld === null) return []
  const people = new Map(world.people.map((person) => [person.id, person.name]))
  const teamOf = new Map(planWorld.people.map(({ workerId, teamKey }) => [workerId, teamKey]))
  const proposed = new Map(rotation?.teams.map(({ key, name }) => [key, name]))
  const line = (change: DayChange, isTeam: boolean) => {
    const teamKey = isTeam ? change.key : (teamOf.get(change.key) ?? null)
    const expected = expectedShifts(planWorld, teamKey, change.date)
    return {
      who: isTeam
        ? (proposed.get(change.key) ?? teamNameOf(judged, change.key))
        : (people.get(change.key) ?? ''),
      date: change.date,
      expected: expected === null ? '没有班制' : workText(expected, ''),
      found: change.shifts === null ? '恢复轮班' : workText(change.shifts, change.note),
      isTeam,
    }
  }
  const changes = [
    ...plan.teamDays.map((change) => ({ change, isTeam: true })),
    ...plan.workerDays.map((change) => ({ change, isTeam: false })),
  ]
  return changes.slice(0, mostListed).map(({ change, isTeam }) => line(change, isTeam))
}

/** Against the rotations that are on record now, whatever the import would make of them. */
function agreementOf({ planWorld, world, days, rows }: ShiftJudgement): ShiftTablePreview['agreement'] {
  if (planWorld === null || days === null) return []
  const recorded = (teamKey: string | null) => {
    const team = world.teams.find((one) => (teamKey === null ? one.isDefault : one.id === teamKey))
    const system = world.systems.find((one) => one.id === team?.shiftSystemId)
    return team === undefined || system === undefined
      ? null
      : { system, offset: team.offsetDays, periods: days.periods }
  }
  const people = rows.flatMap(({ row, workerId, teamId }) =>
    workerId === null ? [] : [{ workerId, teamKey: teamId, days: row.days }],
  )
  const teams = rows.flatMap(({ row, kind, teamId }) =>
    kind === 'team' && teamId !== null ? [{ teamKey: teamId, days: row.days }] : [],
  )
  return agreementByTeam({ people, teams, rosterOf: recorded, kindOf: days.kindOf })
    .map(({ teamKey, compared, same }) => {
      const team = world.teams.find((one) => (teamKey === null ? one.isDefault : one.id === teamKey))
      const system = world.systems.find((one) => one.id === team?.shiftSystemId)
      const teamName = teamKey === null ? '没有班组的人' : (team?.name ?? '')
      return { teamName, systemName: system?.name ?? '', compared, same }
    })
    .toSorted((one, other) => (one.teamName < other.teamName ? -1 : 1))
}

function inferredOf({ rotation, rows, moves, table, world }: ShiftJudgement): ShiftTablePreview['inferred'] {
  if (rotation === null) return null
  const { inferred, pattern, updates, system, teams } = rotation
  const names = new Map(rows.map(({ row }) => [row.key, row.name || row.teamName]))
  const first = table.dates.slice(0, 8)
  return {
    patternName: pattern?.pattern.name ?? null,
    cycleText: cycleText(system.cycle),
    length: inferred.length,
    match: inferred.match,
    turn: inferred.turn,
    exceptions: inferred.exceptions.length,
    systemName: system.name,
    isUpdate: updates !== null,
    isOnRecord: isOnRecord(rotation, world),
    teams: teams.map((team) => ({
      name: team.name,
      isNew: team.id === null,
      rows: team.rowKeys.length,
      moves: moves.filter(({ teamKey }) => teamKey === team.key).length,
      firstDays: `${dateLabel(first[0] ?? system.anchorDate).replace(/ .*/, '')}起 ${cycleText(
        first.map((date) => [...shiftsOn(system, team.offsetDays, date)]),
      )}`,
    })),
    others: inferred.others.map((key) => names.get(key) ?? '').slice(0, 50),
  }
}

const teamNameOf = ({ world }: ShiftJudgement, teamId: string | null): string =>
  world.teams.find((team) => team.id === teamId)?.name ?? ''
