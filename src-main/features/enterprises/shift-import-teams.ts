// Which team a shift table means by 甲, 甲班 or 甲 班组.
import type { ShiftTableInput } from '../../contract/shift-imports.ts'
import { toHalfWidth } from '../../domain/people/typed-text.ts'
import type { ShiftTeamRecord } from '../../storage/enterprises/shift-systems-store.ts'

/** null for no name, an unknown one, and one that two teams have. */
export type TeamFinder = (name: string) => string | null

export function teamFinder(teams: readonly ShiftTeamRecord[], mapped: ShiftTableInput['teams']): TeamFinder {
  const byName = Map.groupBy(teams, (team) => plainTeam(team.name))
  const ids = new Set(teams.map((team) => team.id))
  const byHand = new Map(mapped.filter(({ teamId }) => ids.has(teamId)).map((one) => [one.name, one.teamId]))
  return (name) => {
    const found = byName.get(plainTeam(name)) ?? []
    return found.length === 1 ? (found[0]?.id ?? null) : (byHand.get(name) ?? null)
  }
}

/** '甲 班组' and '甲班' are 甲. */
export const plainTeam = (name: string): string =>
  toHalfWidth(name)
    .replace(/\s/g, '')
    .toUpperCase()
    .replace(/(?:班组|班|组|值)$/, '')
