// Takes another enterprise's rhythm over: rotations with teams, rest, ways, periods; all of what is chosen, or nothing.
import { Refusal } from '../../contract/errors.ts'
import type { CopyInput, CopyPreview } from '../../contract/rhythm.ts'
import { productionPeriodNames } from '../../domain/calendar/production-periods.ts'
import { timeLabel } from '../../domain/calendar/times.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  type EnterpriseEntity,
  findEnterprise,
  saveEnterpriseRow,
} from '../../storage/enterprises/enterprises-store.ts'
import {
  listPeriods,
  type ProductionPeriodEntity,
  periodsBetween,
  savePeriodRow,
} from '../../storage/enterprises/production-periods-store.ts'
import {
  listShiftSystems,
  type ShiftSystemRecord,
  type ShiftTeamRecord,
  saveShiftSystemRow,
  saveTeams,
  teamsOf,
} from '../../storage/enterprises/shift-systems-store.ts'
import { saveWay, type TravelEntity, waysOf } from '../../storage/enterprises/travel-store.ts'
import { datesBetween } from './dated-days.ts'
import { farEnd, newWay } from './rhythm.ts'

interface Copied {
  readonly from: EnterpriseEntity
  readonly to: EnterpriseEntity
  readonly systems: readonly {
    readonly system: ShiftSystemRecord
    readonly teams: readonly ShiftTeamRecord[]
  }[]
  readonly ways: readonly TravelEntity[]
  readonly periods: readonly ProductionPeriodEntity[]
  /** Periods that the other end has just so. */
  readonly knownPeriods: readonly ProductionPeriodEntity[]
  /** The other end's default team stays its own. */
  readonly keepsDefault: boolean
  readonly collisions: readonly string[]
}

export function previewCopy(db: ReadHandle, input: CopyInput): CopyPreview {
  const copied = gather(db, input)
  return {
    makes: linesOf(copied, input),
    alreadyThere: periodLines(copied.knownPeriods),
    collisions: [...copied.collisions],
  }
}

export function copyRhythm(
  tx: WriteHandle,
  input: CopyInput,
  context: CallContext,
): { id: string; name: string } {
  const copied = gather(tx, input)
  const { from, to, collisions } = copied
  if (collisions.length > 0) throw new Refusal('ALREADY_EXISTS', { what: collisions.join('、') })
  if (linesOf(copied, input).length === 0) throw new Refusal('INVALID_VALUE', { what: '没有可以复制的内容' })
  putSystems(tx, copied, context)
  if (input.rest) {
    const { restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute } = from
    saveEnterpriseRow(tx, { ...to, restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute })
  }
  for (const way of copied.ways) {
    const kind = way.siteId === null ? 'enterprise' : 'site'
    saveWay(tx, { ...newWay(context.newId(), to.id, farEnd(way, from.id), kind), minutes: way.minutes })
  }
  for (const period of copied.periods)
    savePeriodRow(tx, { ...period, id: context.newId(), enterpriseId: to.id })
  return { id: to.id, name: `${from.shortName}到${to.shortName}` }
}

function putSystems(tx: WriteHandle, { to, systems, keepsDefault }: Copied, context: CallContext): void {
  for (const { system, teams } of systems) {
    const shiftSystemId = context.newId()
    saveShiftSystemRow(tx, { ...system, id: shiftSystemId, enterpriseId: to.id })
    saveTeams(
      tx,
      teams.map(({ name, offsetDays, isDefault }) => ({
        id: context.newId(),
        enterpriseId: to.id,
        shiftSystemId,
        name,
        offsetDays,
        isDefault: isDefault && !keepsDefault,
      })),
    )
  }
}

function gather(db: ReadHandle, input: CopyInput): Copied {
  const from = findEnterprise(db, input.fromId)
  const to = findEnterprise(db, input.toId)
  if (from === null || to === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  if (from.id === to.id) throw new Refusal('INVALID_VALUE', { what: '不能从自己复制' })
  const { periods } = input
  if (periods !== null) datesBetween(periods.from, periods.to)
  const teams = teamsOf(db, from.id)
  const systems = (input.systems ? listShiftSystems(db, from.id) : []).map((system) => ({
    system,
    teams: teams.filter((team) => team.shiftSystemId === system.id),
  }))
  return {
    from,
    to,
    systems,
    ways: input.ways ? missingWays(db, from.id, to.id) : [],
    ...periodsOf(db, from.id, to.id, periods),
    keepsDefault: teamsOf(db, to.id).some((team) => team.isDefault),
    collisions: collisionsOf(db, to.id, systems),
  }
}

/** Periods that touch the span: those to be made, and those of the same kind, dates and times at the other end. */
function periodsOf(
  db: ReadHandle,
  fromId: string,
  toId: string,
  span: CopyInput['periods'],
): Pick<Copied, 'periods' | 'knownPeriods'> {
  const wanted = span === null ? [] : periodsBetween(db, fromId, span.from, span.to)
  const there = new Set(listPeriods(db, toId).map(placeInTime))
  return {
    periods: wanted.filter((period) => !there.has(placeInTime(period))),
    knownPeriods: wanted.filter((period) => there.has(placeInTime(period))),
  }
}

const placeInTime = (period: ProductionPeriodEntity): string =>
  [period.kind, period.startsOn, period.endsOn, period.startMinute, period.endMinute].join(' ')

/** Ways to places that the other end has none to yet; its own house is no place to go. */
function missingWays(db: ReadHandle, fromId: string, toId: string): TravelEntity[] {
  const known = new Set(waysOf(db, toId).map((way) => farEnd(way, toId)))
  return waysOf(db, fromId).filter((way) => {
    const place = farEnd(way, fromId)
    return place !== toId && !known.has(place)
  })
}

/** Teams are known by their names within an enterprise, and so are its rotations to whoever reads the list. */
function collisionsOf(db: ReadHandle, toId: string, systems: Copied['systems']): string[] {
  const systemNames = new Set(listShiftSystems(db, toId).map((system) => system.name))
  const teamNames = new Set(teamsOf(db, toId).map((team) => team.name))
  const teams = systems.flatMap((one) => one.teams).filter((team) => teamNames.has(team.name))
  return [
    ...systems
      .filter(({ system }) => systemNames.has(system.name))
      .map(({ system }) => `班制“${system.name}”`),
    ...(teams.length === 0 ? [] : [`班组${teams.map((team) => `“${team.name}”`).join('')}`]),
  ]
}

function linesOf({ from, systems, ways, periods, keepsDefault }: Copied, input: CopyInput): string[] {
  const teamInWords = ({ name, isDefault }: ShiftTeamRecord) =>
    isDefault && !keepsDefault ? `${name}（默认班组）` : name
  const ofSystems = systems.map(
    ({ system, teams }) => `班制“${system.name}”，班组 ${teams.map(teamInWords).join('、')}`,
  )
  return [
    ...ofSystems,
    ...(input.rest ? [`休息要求与一天的起点（${restInWords(from)}）`] : []),
    ...(ways.length > 0 ? [`${ways.length} 段路程`] : []),
    ...periodLines(periods),
  ]
}

function periodLines(periods: readonly ProductionPeriodEntity[]): string[] {
  const ofKinds = Map.groupBy(periods, (period) => productionPeriodNames[period.kind])
  return [...ofKinds].map(([kind, some]) => `${some.length} 个${kind}时段`)
}

function restInWords({
  restAfterWork,
  restAfterNight,
  restBeforeWork,
  dayStartsMinute,
}: EnterpriseEntity): string {
  const said = (minutes: number | null) => (minutes === null ? '按文化宫' : ` ${minutes} 分钟`)
  const rests = `下班后${said(restAfterWork)}，夜班后${said(restAfterNight)}，上班前${said(restBeforeWork)}`
  return `${rests}，一天从 ${timeLabel(dayStartsMinute)} 起`
}
