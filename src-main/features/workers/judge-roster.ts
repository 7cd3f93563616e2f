// What an import would do to each row, decided from the file and from who is known now; nothing is written here.

import { Refusal } from '../../contract/errors.ts'
import type { RosterCounts, RosterInput } from '../../contract/rosters.ts'
import { previewRoster, type RosterRowOutcome } from '../../domain/workers/roster-classify.ts'
import type { SkipReason } from '../../domain/workers/roster-skipped-rows.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { Turns } from '../../procedures/turns.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import { findKnownPerson, type KnownPerson } from '../../storage/workers/known-people-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import type { SheetGrid } from '../spreadsheet-source.ts'
import { type PersonChange, personChanges } from './person-changes.ts'
import { type ChosenGrid, chooseGrid } from './roster-grid.ts'
import { type TeamResolver, teamResolver } from './roster-teams.ts'

export interface JudgedRow {
  readonly outcome: RosterRowOutcome
  /** null where the file names none or one that the enterprise doesn't have. */
  readonly teamId: string | null
  /** Whom a row of kind 'known' means, and what it says differently. */
  readonly known: KnownPerson | null
  readonly changes: readonly PersonChange[]
}

export interface RosterJudgement {
  readonly enterprise: { readonly id: string; readonly name: string; readonly shortName: string }
  readonly grid: ChosenGrid
  readonly rows: readonly JudgedRow[]
  readonly skipped: readonly { readonly rowNumber: number; readonly reason: SkipReason }[]
  readonly counts: RosterCounts
  readonly teams: TeamResolver
}

/** In turns: whoever asks something meanwhile is answered, and so may have changed what is judged by. */
export async function judgeRoster(
  db: ReadHandle,
  sheets: readonly SheetGrid[],
  input: RosterInput,
  context: CallContext,
): Promise<RosterJudgement> {
  const enterprise = findEnterprise(db, input.enterpriseId)
  if (enterprise === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const grid = chooseGrid(sheets, input)
  const teams = teamResolver(db, enterprise.id, input.teams)
  const { rows, skipped } =
    grid.missingFields.length > 0 ? nothing : await judgeRows(db, grid, enterprise, teams, context)
  return { enterprise, grid, rows, skipped, counts: countRows(rows), teams }
}

const nothing: Pick<RosterJudgement, 'rows' | 'skipped'> = { rows: [], skipped: [] }

async function judgeRows(
  db: ReadHandle,
  grid: ChosenGrid,
  enterprise: RosterJudgement['enterprise'],
  teams: TeamResolver,
  context: CallContext,
): Promise<Pick<RosterJudgement, 'rows' | 'skipped'>> {
  const turns = new Turns()
  const { youngestAge: youngest, oldestAge: oldest } = palaceSettingsOf(db)
  const people = new Map<string, KnownPerson>()
  const steps = previewRoster(grid.sheet.rows, grid, {
    today: context.today,
    ages: { youngest, oldest },
    findKnown: (idNumber) => {
      const person = people.get(idNumber) ?? findKnownPerson(db, idNumber)
      if (person === null) return null
      people.set(idNumber, person)
      return { name: person.worker.name }
    },
  })
  const preview = await turns.run(steps)
  const rows = await turns.map(preview.rows, (outcome) => judged(outcome, people, enterprise, teams))
  return { rows, skipped: preview.skipped }
}

function judged(
  outcome: RosterRowOutcome,
  people: ReadonlyMap<string, KnownPerson>,
  enterprise: RosterJudgement['enterprise'],
  teams: TeamResolver,
): JudgedRow {
  if (outcome.kind === 'refused') return { outcome, teamId: null, known: null, changes: [] }
  const { listed } = outcome
  const teamId = teams.teamIdOf(listed.shiftTeamName)
  const known = outcome.kind === 'known' ? (people.get(listed.idNumber) ?? null) : null
  const changes = known === null ? [] : personChanges(known, listed, { enterprise, teamId, teams })
  return { outcome, teamId, known, changes }
}

function countRows(rows: readonly JudgedRow[]): RosterCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }
  for (const { outcome, changes } of rows) {
    if (outcome.kind === 'known') counts[changes.length > 0 ? 'changed' : 'unchanged'] += 1
    else counts[outcome.kind] += 1
  }
  return counts
}
