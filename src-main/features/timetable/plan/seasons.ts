// Seasons are named once, and never shrink past what is already planned in them.
import { Refusal } from '../../../contract/errors.ts'
import type { Season } from '../../../contract/timetable/season.ts'
import { isIsoDate } from '../../../domain/calendar/dates.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../../storage/base/handle.ts'
import {
  findSeason,
  isSeasonNameTaken,
  placementsOutside,
  listSeasons as readSeasons,
  type SeasonRow,
  saveSeason as storeSeason,
} from '../../../storage/timetable/season-store.ts'

export function listSeasons(db: ReadHandle): { rows: SeasonRow[] } {
  return { rows: readSeasons(db) }
}

export function saveSeason(
  db: WriteHandle,
  input: Omit<Season, 'id'> & { id: string | null },
  context: CallContext,
): Season {
  if (!isIsoDate(input.startsOn) || !isIsoDate(input.endsOn))
    throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  if (input.startsOn > input.endsOn)
    throw new Refusal('INVALID_VALUE', { what: '学期的结束日期早于开始日期' })
  if (input.id !== null && findSeason(db, input.id) === null)
    throw new Refusal('NOT_FOUND', { what: '这个学期' })
  const season: Season = { ...input, id: input.id ?? context.newId() }
  if (isSeasonNameTaken(db, season.name, season.id))
    throw new Refusal('ALREADY_EXISTS', { what: `学期“${season.name}”` })
  const outside = placementsOutside(db, season)
  if (outside > 0) throw new Refusal('STILL_IN_USE', { what: '要去掉的日期', by: `${outside} 次已排的课` })
  storeSeason(db, season)
  return season
}
