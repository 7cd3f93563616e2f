// Each row of a shift table with the person or team that it means, or why nobody.
import type { ShiftTableInput } from '../../contract/shift-imports.ts'
import { personMatcher } from '../../domain/enterprises/shift-import/match-people.ts'
import type { ReadRow } from '../../domain/enterprises/shift-import/read-days.ts'
import type { WorkplacePersonRow } from '../../storage/workers/workplace-people-store.ts'
import type { TeamFinder } from './shift-import-teams.ts'
import type { ImportWorld } from './shift-import-world.ts'

export interface MatchedRow {
  readonly row: ReadRow
  readonly kind: 'person' | 'team'
  readonly state: 'known' | 'asked' | 'unknown'
  readonly reason: string
  readonly candidates: readonly WorkplacePersonRow[]
  readonly workerId: string | null
  /** The team that the person is in now, or that the row speaks for. */
  readonly teamId: string | null
}

export function matchRows(
  rows: readonly ReadRow[],
  world: ImportWorld,
  teamOf: TeamFinder,
  chosen: ShiftTableInput['people'],
): readonly MatchedRow[] {
  const match = personMatcher(world.people)
  const byHand = new Map(chosen.map(({ rowKey, workerId }) => [rowKey, workerId]))
  const people = new Map(world.people.map((person) => [person.id, person]))
  const taken = new Map<string, number>()
  return rows.map((row) => {
    if (row.name === '') return teamRow(row, teamOf(row.teamName))
    const found = matchOne(row, match(row), byHand, people)
    const before = found.workerId === null ? undefined : taken.get(found.workerId)
    if (before !== undefined) {
      const reason = `与第 ${before} 行是同一个人，只取第一行`
      return { ...found, state: 'unknown', reason, workerId: null, teamId: null }
    }
    if (found.workerId !== null) taken.set(found.workerId, row.row + 1)
    return found
  })
}

const nobody = { candidates: [], workerId: null, teamId: null } as const

function teamRow(row: ReadRow, teamId: string | null): MatchedRow {
  const known = { state: 'known', reason: '' } as const
  const unknown = { state: 'unknown', reason: '企业里没有这个班组' } as const
  return { row, kind: 'team', ...nobody, ...(teamId === null ? unknown : known), teamId }
}

function matchOne(
  row: ReadRow,
  match: ReturnType<ReturnType<typeof personMatcher>>,
  byHand: ReadonlyMap<string, string | null>,
  people: ReadonlyMap<string, WorkplacePersonRow>,
): MatchedRow {
  const said = byHand.get(row.key)
  const person = said === undefined || said === null ? undefined : people.get(said)
  const kept = { row, kind: 'person' } as const
  const known = (
    id: string,
    teamId: string | null,
    candidates: readonly WorkplacePersonRow[],
  ): MatchedRow => ({
    ...kept,
    state: 'known',
    reason: '',
    candidates,
    workerId: id,
    teamId,
  })
  if (match.state === 'known') return known(match.person.id, match.person.teamId, [])
  const candidates = match.state === 'asked' ? match.candidates : []
  if (person !== undefined && candidates.some(({ id }) => id === person.id))
    return known(person.id, person.teamId, candidates)
  const reason = said === null ? '已选为不导入' : match.reason
  const state = said === null ? 'unknown' : match.state
  return { ...kept, ...nobody, state, reason, candidates }
}
