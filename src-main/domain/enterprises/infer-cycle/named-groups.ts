// Rows that stand at one offset are a team, or several teams that work together: names of the table decide.
import type { CodedRow } from './coded-grid.ts'
import { homesOf } from './settling.ts'
import type { InferredGroup } from './shift-grid.ts'
import { rowsByOffset } from './story-bits.ts'

/**
 * Each team's name has the group at the offset where most of its rows are. Rows without a name, or whose team is
 * elsewhere, go with the largest team at their offset, or stay a group without a name.
 */
export function namedGroups(offsetOf: ReadonlyMap<CodedRow, number>): readonly InferredGroup[] {
  const homes = homesOf(offsetOf)
  const groups = [...rowsByOffset(offsetOf)].flatMap(([offset, rows]) => {
    const isHome = ({ teamName }: CodedRow) => teamName !== null && homes.get(teamName) === offset
    const teams = Map.groupBy(rows.filter(isHome), ({ teamName }) => teamName)
    const [largest = null] = [...teams.keys()].toSorted(
      (one, other) => (teams.get(other)?.length ?? 0) - (teams.get(one)?.length ?? 0),
    )
    const members = Map.groupBy(rows, (row) => (isHome(row) ? row.teamName : largest))
    return [...members].map(([teamName, ofTeam]) => ({ teamName, offset, rows: inOrder(ofTeam) }))
  })
  return groups
    .toSorted((one, other) => (one.rows[0]?.index ?? 0) - (other.rows[0]?.index ?? 0))
    .map(({ teamName, offset, rows }) => ({ rowKeys: rows.map(({ key }) => key), offset, teamName }))
}

const inOrder = (rows: readonly CodedRow[]): readonly CodedRow[] =>
  rows.toSorted((one, other) => one.index - other.index)
