// Who was present, late or left early was there; leave, sickness and absence are marks too, and mean that the roll was taken.
import type { AttendanceMark } from '../../domain/attendance/marks.ts'
import type { ReadHandle } from '../base/handle.ts'
import { all, flag, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

export const mark: Fact = {
  name: 'mark',
  sql: `SELECT sitting_id, enrolment_id, mark, mark IN ('present', 'late', 'left-early') AS is_there, marked_at, method, account_id, note
    FROM main.attendance_mark`,
}

const ofSittings = select(
  { sittingId: text(), enrolmentId: text(), mark: text<AttendanceMark>(), isThere: flag() },
  `SELECT m.sitting_id AS sittingId, m.enrolment_id AS enrolmentId, m.mark, m.is_there AS isThere
    FROM json_each(:sittingIds) ids JOIN mark m ON m.sitting_id = ids.value ORDER BY ids.key, m.enrolment_id`,
)

export const marksOf = (db: ReadHandle, sittingIds: readonly string[]) => all(db, ofSittings, { sittingIds })
