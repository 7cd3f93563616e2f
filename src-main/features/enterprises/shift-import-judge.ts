// What a shift table would do, decided from the file and from what is on record now; nothing is written here.
import type { ShiftTableInput } from '../../contract/shift-imports.ts'
import type { Roster, Shift } from '../../domain/calendar/shift-system.ts'
import { digestOf } from '../../domain/enterprises/shift-import/digest.ts'
import { findTable } from '../../domain/enterprises/shift-import/find-table.ts'
import { nameBook } from '../../domain/enterprises/shift-import/name-book.ts'
import { type DayPlan, type PlanWorld, planDays } from '../../domain/enterprises/shift-import/plan-days.ts'
import { type ReadTable, readDays } from '../../domain/enterprises/shift-import/read-days.ts'
import type { FoundTable, ShiftTable } from '../../domain/enterprises/shift-import/shift-table.ts'
import { plainWord } from '../../domain/enterprises/shift-import/shift-words.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { SheetGrid } from '../../procedures/core.ts'
import type { Handle } from '../../storage/handle.ts'
import { type MatchedRow, matchRows } from './shift-import-people.ts'
import { type ProposedRotation, proposeRotation } from './shift-import-rotation.ts'
import { chooseTable } from './shift-import-sheet.ts'
import { teamFinder } from './shift-import-teams.ts'
import { type DatedWorld, type ImportWorld, loadDays, loadWorld } from './shift-import-world.ts'
import { readPatterns } from './shift-systems.ts'

export interface TeamMove {
  readonly workerId: string
  readonly teamKey: string
}

export interface ShiftJudgement {
  readonly world: ImportWorld
  readonly sheetName: string
  readonly issue: (FoundTable & { ok: false })['issue'] | null
  /** Without a table, all of what follows is empty. */
  readonly table: ShiftTable
  readonly read: ReadTable
  readonly rows: readonly MatchedRow[]
  readonly days: DatedWorld | null
  readonly rotation: ProposedRotation | null
  /** What the plan was made with: the rotations as they would be after the import. */
  readonly planWorld: PlanWorld | null
  readonly plan: DayPlan
  readonly moves: readonly TeamMove[]
  /** Names said now that are not remembered yet. */
  readonly newNames: readonly { readonly name: string; readonly shifts: readonly Shift[] }[]
  readonly digest: string
}

export function judgeShifts(
  db: Handle,
  sheets: readonly SheetGrid[],
  input: ShiftTableInput,
  context: CallContext,
): ShiftJudgement {
  const world = loadWorld(db, input.enterpriseId)
  const { sheet, found } = chooseTable(sheets, input.sheetName, (one) =>
    findTable(
      one.rows,
      {
        today: context.today,
        chosenMonth: input.month,
        titles: [one.name, input.source.kind === 'file' ? input.source.name : ''],
        dayStartsMinute: world.enterprise.dayStartsMinute,
      },
      world.own,
    ),
  )
  if (!found.ok) return { ...nothing, world, sheetName: sheet.name, issue: found.issue }
  const { table } = found
  const given = new Map(input.names.map(({ name, shifts }) => [plainWord(name), shifts]))
  const book = nameBook({ given, remembered: world.remembered, legend: table.legend, own: world.own })
  const read = readDays(table, book, world.own)
  const rows = matchRows(read.rows, world, teamFinder(world.teams, input.teams), input.people)
  const [from, to] = [table.dates[0] ?? context.today, table.dates.at(-1) ?? context.today]
  const days = loadDays(db, world, from, to)
  const rotation = proposeRotation(rows, table.dates, world, days, patternsOf(db, context))
  const moves = input.mode === 'rotation' && rotation !== null ? movesOf(rotation, rows, input) : []
  const planWorld = planWorldOf(world, days, rows, input.mode === 'rotation' ? rotation : null, moves)
  const plan = planDays(planWorld)
  const newNames = newNamesOf(read, given, world)
  const adopted = input.mode === 'rotation' && rotation !== null ? adoptionIn(rotation) : null
  const digest = digestOf([plan, moves, newNames, adopted, rows.map(({ workerId }) => workerId)])
  const judged = { world, sheetName: sheet.name, issue: null, table, read, rows, days, rotation }
  return { ...judged, planWorld, plan, moves, newNames, digest }
}

const nothing: Omit<ShiftJudgement, 'world' | 'sheetName' | 'issue'> = {
  table: {
    layout: 'grid',
    rowsAre: 'people',
    headingRow: 0,
    dates: [],
    rows: [],
    flags: [],
    skipped: [],
    legend: new Map(),
  },
  read: { rows: [], flags: [], names: [] },
  rows: [],
  days: null,
  rotation: null,
  planWorld: null,
  plan: { teamDays: [], workerDays: [] },
  moves: [],
  newNames: [],
  digest: '',
}

function patternsOf(db: Handle, context: CallContext) {
  return readPatterns(db, {}, context).rows
}

/** People without a team go where the table has them; others only when everyone is to. */
function movesOf(
  { teams }: ProposedRotation,
  rows: readonly MatchedRow[],
  { movesEveryone }: ShiftTableInput,
): readonly TeamMove[] {
  const teamOf = new Map(teams.flatMap((team) => team.rowKeys.map((key) => [key, team.key])))
  return rows.flatMap(({ row, workerId, teamId }) => {
    const teamKey = teamOf.get(row.key)
    if (workerId === null || teamKey === undefined || teamKey === teamId) return []
    return teamId === null || movesEveryone ? [{ workerId, teamKey }] : []
  })
}

function planWorldOf(
  world: ImportWorld,
  days: DatedWorld,
  rows: readonly MatchedRow[],
  rotation: ProposedRotation | null,
  moves: readonly TeamMove[],
): PlanWorld {
  const movedTo = new Map(moves.map(({ workerId, teamKey }) => [workerId, teamKey]))
  const proposed = new Map(rotation?.teams.map((team) => [team.key, team]))
  const byGroup = new Map(rotation?.teams.flatMap((team) => team.rowKeys.map((key) => [key, team.key])))
  const sizes = new Map<string, number>()
  for (const person of world.people) {
    const teamKey = movedTo.get(person.id) ?? person.teamId
    if (teamKey !== null) sizes.set(teamKey, (sizes.get(teamKey) ?? 0) + 1)
  }
  const rosterOf = (teamKey: string | null): Roster | null => {
    const own = proposed.get(teamKey ?? '')
    if (own !== undefined && rotation !== null)
      return { system: rotation.system, offset: own.offsetDays, periods: days.periods }
    return recordedRoster(world, days, teamKey, rotation)
  }
  return {
    people: rows.flatMap(({ row, workerId, teamId }) =>
      workerId === null ? [] : [{ workerId, teamKey: movedTo.get(workerId) ?? teamId, days: row.days }],
    ),
    teams: rows.flatMap(({ row, kind, teamId }) => {
      const teamKey = teamId ?? byGroup.get(row.key) ?? null
      return kind !== 'team' || teamKey === null ? [] : [{ teamKey, days: row.days }]
    }),
    sizeOf: (teamKey) => sizes.get(teamKey) ?? 0,
    rosterOf,
    teamDays: days.teamDays,
    workerDays: days.workerDays,
    kindOf: days.kindOf,
  }
}

/** Without a team: what the default team works, if there is one. */
function recordedRoster(
  world: ImportWorld,
  days: DatedWorld,
  teamKey: string | null,
  rotation: ProposedRotation | null,
): Roster | null {
  const team =
    teamKey === null
      ? world.teams.find((one) => one.isDefault)
      : world.teams.find((one) => one.id === teamKey)
  const kept = world.systems.find((one) => one.id === team?.shiftSystemId)
  if (team === undefined || kept === undefined) return null
  const system = rotation !== null && rotation.updates?.id === kept.id ? rotation.system : kept
  return { system, offset: team.offsetDays, isDefault: teamKey === null, periods: days.periods }
}

function newNamesOf(
  read: ReadTable,
  given: ReadonlyMap<string, readonly Shift[]>,
  world: ImportWorld,
): ShiftJudgement['newNames'] {
  const used = new Set(read.names.map(({ name }) => name))
  return [...given]
    .filter(([name]) => used.has(name))
    .map(([name, shifts]) => ({ name, shifts }))
    .filter(({ name, shifts }) => JSON.stringify(world.remembered.get(name)) !== JSON.stringify(shifts))
}

const adoptionIn = ({ system, teams, updates }: ProposedRotation) => [system, updates?.id ?? null, teams]
