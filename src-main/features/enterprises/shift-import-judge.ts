// What a shift table would do, decided from the file and from what is on record now; nothing is written here.
// long file: one judgement, row by row, over the same world
import type { ShiftTableInput } from '../../contract/shift-imports.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { Roster } from '../../domain/calendar/worked-day.ts'
import { digestOf } from '../../domain/enterprises/shift-import/digest.ts'
import { nameBook } from '../../domain/enterprises/shift-import/name-book.ts'
import { type DayPlan, type PlanWorld, planDays } from '../../domain/enterprises/shift-import/plan-days.ts'
import { type ReadTable, readDays } from '../../domain/enterprises/shift-import/read-days.ts'
import type { FoundTable, ShiftTable } from '../../domain/enterprises/shift-import/shift-table.ts'
import { plainWord } from '../../domain/enterprises/shift-import/shift-words.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { refuseOverlap } from './dated-days.ts'
import { type MatchedRow, matchRows } from './shift-import-people.ts'
import { isOnRecord, type ProposedRotation, proposeRotation, systemsLeft } from './shift-import-rotation.ts'
import { currentReading, type TableReading } from './shift-import-sheet.ts'
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
  /** The rotation that would be written; null where none is wanted or it is on record just so. */
  readonly adoption: ProposedRotation | null
  readonly moves: readonly TeamMove[]
  /** Names said now that are not remembered yet. */
  readonly newNames: readonly { readonly name: string; readonly shifts: readonly Shift[] }[]
  readonly digest: string
}

/**
 * Yields between its parts, each of which takes a moment for thousands of people: a preview lets others go first there, and may
 * so see two states of the house; an import goes through at once, in its transaction, and compares the digest.
 * @param isForPreview a preview also tells which rotation could be adopted where only days are kept.
 */
export function* judgeShifts(
  db: ReadHandle,
  reading: TableReading,
  input: ShiftTableInput,
  context: CallContext,
  isForPreview = true,
): Generator<undefined, ShiftJudgement> {
  for (const { shifts } of input.names) refuseOverlap(shifts)
  const world = loadWorld(db, input.enterpriseId, context.today)
  const { sheet, found } = currentReading(reading, input, world, context.today)
  if (!found.ok) return { ...nothing, world, sheetName: sheet.name, issue: found.issue }
  yield
  const { table } = found
  const given = new Map(input.names.map(({ name, shifts }) => [plainWord(name), shifts]))
  const book = nameBook({ given, remembered: world.remembered, legend: table.legend, own: world.own })
  const read = readDays(table, book, world.own)
  yield
  const rows = matchRows(read.rows, world, teamFinder(world.teams, input.teams), input.people)
  const [from, to] = [table.dates[0] ?? context.today, table.dates.at(-1) ?? context.today]
  const days = loadDays(db, world, from, to)
  const isAdopting = input.mode === 'rotation'
  yield
  const rotation =
    isForPreview || isAdopting
      ? proposeRotation(rows, table.dates, world, days, patternsOf(db, context))
      : null
  yield
  const wanted = isAdopting ? rotation : null
  const adoption = wanted === null || isOnRecord(wanted, world) ? null : wanted
  const moves = wanted === null ? [] : movesOf(wanted, rows, input)
  const planWorld = planWorldOf(world, days, rows, wanted, moves)
  yield
  const plan = planDays(planWorld)
  yield
  const newNames = newNamesOf(read, given, world)
  const adopted = wanted === null ? null : adoptionIn(wanted, world)
  const digest = digestOf([plan, moves, newNames, adopted, rows.map(({ workerId }) => workerId)])
  const judged = { world, sheetName: sheet.name, issue: null, table, read, rows, days, rotation }
  return { ...judged, planWorld, plan, adoption, moves, newNames, digest }
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
  adoption: null,
  moves: [],
  newNames: [],
  digest: '',
}

function patternsOf(db: ReadHandle, context: CallContext) {
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
  const defaultTeamKey = world.teams.find((team) => team.isDefault)?.id ?? null
  const rosterOf = remembered((teamKey): Roster | null => {
    const own = proposed.get(teamKey ?? defaultTeamKey ?? '')
    const isDefault = teamKey === null
    if (own !== undefined && rotation !== null)
      return { system: rotation.system, offset: own.offsetDays, isDefault, periods: days.periods }
    return recordedRoster(world, days, teamKey, rotation)
  })
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
    defaultTeamKey,
    teamDays: days.teamDays,
    workerDays: days.workerDays,
    kindOf: days.kindOf,
  }
}

/** Each team is asked about once a cell. */
function remembered(make: PlanWorld['rosterOf']): PlanWorld['rosterOf'] {
  const known = new Map<string | null, Roster | null>()
  return (teamKey) => {
    const found = known.get(teamKey)
    if (found !== undefined) return found
    const made = make(teamKey)
    known.set(teamKey, made)
    return made
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

const adoptionIn = (rotation: ProposedRotation, world: ImportWorld) => {
  const { system, teams, updates } = rotation
  return [system, updates?.id ?? null, teams, systemsLeft(rotation, world).map(({ id }) => id)]
}
