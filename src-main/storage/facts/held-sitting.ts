// A sitting has been held that was published for a day before today, or whose roll has been begun, unless it was called off.
import type { ReadHandle } from '../base/handle.ts'
import { all, flag, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

/** Every sitting that is taught as published, with what decides: its date, and whether anybody is marked. */
export const heldSitting: Fact = {
  name: 'taught_sitting',
  sql: `SELECT p.*, EXISTS (SELECT 1 FROM main.attendance_mark m WHERE m.sitting_id = p.sitting_id) AS is_marked
    FROM live_placement p WHERE p.state = 'planned'`,
}

/** The condition of the sentence on a row of taught_sitting. */
export const wasHeld = (row: string, today: string): string => `(${row}.date < ${today} OR ${row}.is_marked)`

const ofSeason = select(
  { sittingId: text(), date: text(), isMarked: flag() },
  `SELECT t.sitting_id AS sittingId, t.date, t.is_marked AS isMarked FROM taught_sitting t
    WHERE t.season_id = :seasonId AND ${wasHeld('t', ':today')} ORDER BY t.date, t.start_minute, t.sitting_id`,
)

export const heldSittingsOf = (db: ReadHandle, seasonId: string, today: string) =>
  all(db, ofSeason, { seasonId, today })
