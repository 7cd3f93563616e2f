// Which of the enterprise's shift teams a roster means by 丙, C班 or 丙 班; unknown names are the user's to map.
import { Refusal } from '../../contract/errors.ts'
import { readShiftTeamName } from '../../domain/workers/roster-values.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { teamsOf } from '../../storage/enterprises/shift-systems-store.ts'

export interface TeamResolver {
  /** null for no name, a name that no team has, and one that two teams have. */
  readonly teamIdOf: (name: string | null) => string | null
  /** What a row's name is, whether it was mapped by hand or not known at all. */
  readonly isKnownName: (name: string) => boolean
  readonly nameOf: (teamId: string | null) => string
}

export function teamResolver(
  db: ReadHandle,
  enterpriseId: string,
  mapped: readonly { readonly name: string; readonly teamId: string }[],
): TeamResolver {
  const teams = teamsOf(db, enterpriseId)
  const names = new Map(teams.map((team) => [team.id, team.name]))
  const byName = new Map([...Map.groupBy(teams, (team) => readShiftTeamName(team.name))].flatMap(only))
  const byHand = new Map(mapped.map(({ name, teamId }) => [name, teamId]))
  for (const teamId of byHand.values()) {
    if (!names.has(teamId)) throw new Refusal('NOT_FOUND', { what: '所选的班组' })
  }
  return {
    teamIdOf: (name) => (name === null ? null : (byName.get(name) ?? byHand.get(name) ?? null)),
    isKnownName: (name) => byName.has(name),
    nameOf: (teamId) => (teamId === null ? '' : (names.get(teamId) ?? '')),
  }
}

/** Two rotations of one enterprise may both have a 甲班: then the name alone says nothing. */
function only([name, teams]: [string, readonly { readonly id: string }[]]): [string, string][] {
  const [first, ...others] = teams
  return first === undefined || others.length > 0 ? [] : [[name, first.id]]
}
