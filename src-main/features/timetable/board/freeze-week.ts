// 冻结 and 解冻 of one week of a season: what lies in it stays, and nothing else is put in.
import { Refusal } from '../../../contract/errors.ts'
import type { SeasonWeek } from '../../../contract/timetable/board/week.ts'
import { addDays, isIsoDate, mondayOf } from '../../../domain/calendar/dates.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import { deleteFrozenWeek, insertFrozenWeek } from '../../../storage/timetable/frozen-weeks-store.ts'
import { findSeason } from '../../../storage/timetable/season-store.ts'
import { weekName } from '../frozen-weeks.ts'

/** @throws NOT_FOUND for no such season, INVALID_VALUE for a week outside it. */
export function freezeWeek(tx: WriteHandle, input: SeasonWeek): { id: string; label: string } {
  const monday = mondayIn(tx, input)
  insertFrozenWeek(tx, input.seasonId, monday)
  return { id: monday, label: weekName(monday) }
}

/** @throws NOT_FOUND for no such season, INVALID_VALUE for a week outside it. */
export function unfreezeWeek(tx: WriteHandle, input: SeasonWeek): { id: string; label: string } {
  const monday = mondayIn(tx, input)
  deleteFrozenWeek(tx, input.seasonId, monday)
  return { id: monday, label: weekName(monday) }
}

function mondayIn(tx: WriteHandle, input: SeasonWeek): string {
  const season = findSeason(tx, input.seasonId)
  if (season === null) throw new Refusal('NOT_FOUND', { what: '这个学期' })
  if (!isIsoDate(input.monday)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const monday = mondayOf(input.monday)
  if (addDays(monday, 6) < season.startsOn || monday > season.endsOn)
    throw new Refusal('INVALID_VALUE', { what: `${weekName(monday)}不在“${season.name}”之内` })
  return monday
}
