// The groups of a found rotation as teams: by the table's own names, by who is in them, else 甲班 乙班 in order.
import type { InferredRotation } from '../../domain/enterprises/infer-cycle/index.ts'
import type { MatchedRow } from './shift-import-people.ts'
import { plainTeam } from './shift-import-teams.ts'
import type { ImportWorld } from './shift-import-world.ts'

export interface ProposedTeam {
  /** The team's id, or 'new:' and its name. */
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly offsetDays: number
  readonly isDefault: boolean
  readonly rowKeys: readonly string[]
}

const signs = '甲乙丙丁戊己庚辛壬癸'

export function proposedTeams(
  { groups }: InferredRotation,
  rows: readonly MatchedRow[],
  world: ImportWorld,
): readonly ProposedTeam[] {
  const byKey = new Map(rows.map((row) => [row.row.key, row]))
  const taken = new Set<string>()
  const named = groups.map((group) => {
    const wanted = group.teamName === null ? null : plainTeam(group.teamName)
    const own = wanted === null ? undefined : world.teams.find((team) => plainTeam(team.name) === wanted)
    if (own !== undefined && !taken.has(own.id)) {
      taken.add(own.id)
      return own.id
    }
    return null
  })
  const ids = groups.map((group, index) => {
    const known = named[index] ?? null
    if (known !== null || group.teamName !== null) return known
    const teamId = mostCommon(group.rowKeys.flatMap((key) => byKey.get(key)?.teamId ?? []))
    if (teamId === null || taken.has(teamId)) return null
    taken.add(teamId)
    return teamId
  })
  const names = new Set(world.teams.map((team) => team.name))
  return groups.map(({ offset, rowKeys, teamName }, index): ProposedTeam => {
    const own = world.teams.find((team) => team.id === ids[index])
    if (own !== undefined) {
      const { id, name, isDefault } = own
      return { key: id, id, name, isDefault, offsetDays: offset, rowKeys }
    }
    const name = freeName(teamName, names)
    names.add(name)
    return { key: `new:${name}`, id: null, name, isDefault: false, offsetDays: offset, rowKeys }
  })
}

function freeName(wanted: string | null, taken: ReadonlySet<string>): string {
  const asWritten = wanted === null ? null : [...wanted].slice(0, 18).join('')
  if (asWritten !== null && !taken.has(asWritten)) return asWritten
  const plain = [...signs].map((sign) => `${sign}班`)
  const more = Array.from({ length: 90 }, (_, index) => `${index + 11} 班`)
  return [...plain, ...more].find((name) => !taken.has(name)) ?? '新班组'
}

function mostCommon(ids: readonly string[]): string | null {
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, all]) => ({ id, count: all.length }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.id ?? null
}
