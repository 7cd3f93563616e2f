// Unions, sites, rooms, equipment, and the enterprises with their shift teams.
import { addDays, mondayOf } from '../../../domain/calendar/dates.ts'
import { parsePatterns, type ShiftPattern, shiftSystemFrom } from '../../../domain/calendar/patterns.ts'
import { creditCheckCharacter } from '../../../domain/enterprises/credit-code.ts'
import type { Vault } from '../../../storage/base/vault.ts'
import { pinyinOf } from '../../pinyin.ts'
import {
  type SampleEnterprise,
  sampleEnterprises,
  sampleEquipmentQuantity,
  sampleRooms,
  sampleSites,
  sampleUnions,
} from './places.ts'
import { idOf, type World } from './world.ts'

export function patternsOf(text: string): readonly ShiftPattern[] {
  const parsed = parsePatterns(JSON.parse(text))
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.patterns
}

// long: rows written out, column by column
export function buildPlaces(world: World, vault: Vault, patterns: readonly ShiftPattern[]): void {
  const { rows } = world
  for (const { key, parent, name, level } of sampleUnions) {
    rows.unions.push({
      id: idOf(world, `union:${key}`),
      parentId: parent === null ? null : idOf(world, `union:${parent}`),
      name,
      ...pinyinOf(name),
      level,
      code: null,
      note: '',
    })
  }
  for (const { key, parent, ...site } of sampleSites) {
    rows.sites.push({
      id: idOf(world, `site:${key}`),
      parentId: parent === null ? null : idOf(world, `site:${parent}`),
      ...site,
      note: '',
    })
  }
  sampleEnterprises.forEach((enterprise, index) => {
    buildEnterprise(world, vault, enterprise, index, patterns)
  })
  for (const { key, site, enterprise, ...room } of sampleRooms) {
    rows.rooms.push({
      id: idOf(world, `room:${key}`),
      ...room,
      siteId: site === undefined ? null : idOf(world, `site:${site}`),
      enterpriseId: enterprise === undefined ? null : idOf(world, `enterprise:${enterprise}`),
      opensMinute: 480,
      closesMinute: 1320,
      openWeekdays: [1, 2, 3, 4, 5, 6, 7],
      note: '',
      isActive: true,
    })
  }
  for (const [name, quantity] of Object.entries(sampleEquipmentQuantity)) {
    rows.equipment.push({ id: idOf(world, `equipment:${name}`), name, quantity, note: '' })
  }
}

// long: rows written out, column by column
export function buildEnterprise(
  world: World,
  vault: Vault,
  entry: SampleEnterprise,
  index: number,
  patterns: readonly ShiftPattern[],
): void {
  const { rows, today, at } = world
  const id = idOf(world, `enterprise:${entry.key}`)
  const unionId = idOf(world, `union:base:${entry.key}`)
  const unionName = `${entry.name}工会委员会`
  rows.unions.push({
    id: unionId,
    parentId: idOf(world, `union:${entry.town}`),
    name: unionName,
    ...pinyinOf(unionName),
    level: 'base',
    code: withCheck(`81330225MC${String(5_100_000 + index * 37).padStart(7, '0')}`),
    note: '',
  })
  rows.enterprises.push({
    id,
    name: entry.name,
    shortName: entry.shortName,
    ...pinyinOf(entry.name),
    creditCode: withCheck(`91330225MA${String(2_800_000 + index * 91).padStart(7, '0')}`),
    kind: '企业',
    unionId,
    branchId: idOf(world, entry.town === 'shipu' ? 'site:shipubranch' : 'site:college'),
    address: entry.address,
    contactName: ['陈敏', '王建', '李海英', '徐刚', '朱丽', '何伟'][index % 6] ?? '陈敏',
    contactPhoneSealed: vault.seal(
      'enterprise.contact_phone',
      `1385748${String(9000 + index).padStart(4, '0')}`,
    ),
    note: entry.note,
    restAfterWork: null,
    restAfterNight: null,
    restBeforeWork: null,
    dayStartsMinute: 0,
    createdAt: at,
  })
  buildTeams(world, id, entry, patterns)
  buildPeriods(world, id, entry.key, today)
}

function buildTeams(
  world: World,
  enterpriseId: string,
  entry: SampleEnterprise,
  patterns: readonly ShiftPattern[],
): void {
  const pattern = patterns.find((one) => one.code === entry.pattern)
  if (pattern === undefined) throw new Error(`no pattern ${entry.pattern}`)
  const system = shiftSystemFrom(pattern, mondayOf(addDays(world.today, -140)))
  const shiftSystemId = idOf(world, `system:${entry.key}`)
  world.rows.shiftSystems.push({
    id: shiftSystemId,
    enterpriseId,
    name: pattern.name,
    patternCode: pattern.code,
    cycle: system.cycle.map((day) => [...day]),
    anchorDate: system.anchorDate,
    followsHolidays: system.followsHolidays,
    turn: system.turn ?? null,
  })
  for (const team of pattern.teams) {
    world.rows.shiftTeams.push({
      id: idOf(world, `team:${entry.key}:${team.name}`),
      enterpriseId,
      shiftSystemId,
      name: team.name,
      offsetDays: team.offset,
      // 长白班 is what people of no team work there
      isDefault: entry.key === 'haisheng',
    })
  }
}

/** What a plan has to go around: a shutdown ahead, a rush, stocktaking. Never on the day itself. */
function buildPeriods(world: World, enterpriseId: string, key: string, today: string): void {
  const add = (
    kind: 'shutdown' | 'peak' | 'stocktaking',
    from: number,
    to: number,
    effect: 'block' | 'burden',
    note: string,
  ) =>
    world.rows.periods.push({
      id: idOf(world),
      enterpriseId,
      kind,
      startsOn: addDays(today, from),
      endsOn: addDays(today, to),
      startMinute: 0,
      endMinute: 1440,
      effect,
      weight: effect === 'burden' ? 3 : 1,
      shiftChange: null,
      note,
    })
  if (key === 'donghai') add('shutdown', 22, 26, 'block', '年度设备检修')
  if (key === 'haisheng') add('peak', -20, -8, 'burden', '广交会赶单')
  if (key === 'hengtai') add('stocktaking', 29, 30, 'block', '月末盘点')
}

const withCheck = (first17: string): string => first17 + creditCheckCharacter(first17)
