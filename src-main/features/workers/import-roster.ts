// Writes what the preview has shown, all of it or nothing. The file is read, judged and its numbers sealed before the
// transaction, which would otherwise hold everybody for seconds; there it is only looked whether all that still holds.
import { Refusal } from '../../contract/errors.ts'
import type { ImportInput, RosterCounts } from '../../contract/rosters.ts'
import { rosterFieldLabels } from '../../domain/workers/sentences.ts'
import type { Acting, CallContext } from '../../procedures/call-context.ts'
import { type Prepared, prepareOn, stillTrue } from '../../procedures/prepared.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { readSource, type SpreadsheetReader } from '../spreadsheet-source.ts'
import { judgeRoster, type RosterJudgement } from './judge-roster.ts'
import { unknownTeams } from './read-roster.ts'
import { prepareWrites, type RosterWrites, type Sealing, writePeople } from './roster-writes.ts'

interface Imported {
  readonly enterpriseName: string
  readonly added: number
  readonly updated: number
  /** People whose team's name is not known; they were written without one. */
  readonly withoutTeam: number
}

export interface PreparedImport {
  readonly writes: RosterWrites
  readonly imported: Imported
}

export async function prepareImport(
  input: ImportInput,
  context: Acting<CallContext>,
  spreadsheets: SpreadsheetReader,
  sealing: Sealing,
): Promise<Prepared<PreparedImport>> {
  const sheets = await readSource(input, spreadsheets)
  return prepareOn(context.core.house, async (db) => {
    const judgement = await judgeRoster(db, sheets, input, context)
    refuseUnready(judgement, input)
    const writes = await prepareWrites(db, judgement, context, sealing)
    return { writes, imported: importedBy(judgement) }
  })
}

export function importRoster(
  tx: WriteHandle,
  _input: ImportInput,
  _context: CallContext,
  prepared: Prepared<PreparedImport>,
): Imported {
  const { writes, imported } = stillTrue(tx, prepared)
  writePeople(tx, writes)
  return imported
}

function refuseUnready(judgement: RosterJudgement, input: ImportInput): void {
  const { counts } = judgement
  refuseUnmapped(judgement)
  if (!isSame(counts, input.counts))
    throw new Refusal('ROSTER_CHANGED', {
      previewed: countsInWords(input.counts),
      now: countsInWords(counts),
    })
  if (counts.new + counts.changed === 0) throw new Refusal('ROSTER_NOTHING_TO_WRITE')
}

function importedBy(judgement: RosterJudgement): Imported {
  const { counts, enterprise } = judgement
  const withoutTeam = unknownTeams(judgement).reduce(
    (sum, { people, teamId }) => sum + (teamId === null ? people : 0),
    0,
  )
  return { enterpriseName: enterprise.shortName, added: counts.new, updated: counts.changed, withoutTeam }
}

function refuseUnmapped({ grid }: RosterJudgement): void {
  if (grid.missingFields.length === 0) return
  const columns = grid.missingFields.map((field) => rosterFieldLabels[field]).join('、')
  throw new Refusal('ROSTER_COLUMNS_MISSING', { columns })
}

const isSame = (one: RosterCounts, other: RosterCounts): boolean =>
  one.new === other.new &&
  one.changed === other.changed &&
  one.unchanged === other.unchanged &&
  one.duplicate === other.duplicate &&
  one.refused === other.refused

const countsInWords = (counts: RosterCounts): string =>
  `新增 ${counts.new}、更新 ${counts.changed}、不变 ${counts.unchanged}、重复 ${counts.duplicate}、拒绝 ${counts.refused}`
