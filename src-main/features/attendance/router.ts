// attendance: what each procedure runs, and how it is named in the audit trail and the undo list.
import { attendance as contract } from '../../contract/attendance.ts'
import { dateLabel } from '../../domain/calendar/dates.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { markAttendance } from './mark-attendance.ts'
import { findSheet, readRoll, readSheet } from './read-roll.ts'

export const attendance = {
  roll: query(contract.roll, readRoll),
  findSheet: query(contract.findSheet, findSheet),
  sheet: query(contract.sheet, readSheet),
  mark: command(contract.mark, {
    run: markAttendance,
    says: (_input, { className, date, saved }) => `点名 ${className} ${dateLabel(date)}，${saved} 人`,
  }),
}
