// All nouns' use cases in the shape of the contract, each noun's a function of its office. If you add a noun, also add it to contract/index.ts.
import type { Contract } from './contract/index.ts'
import { accounts } from './features/accounts/router.ts'
import { attendance } from './features/attendance/router.ts'
import { classes } from './features/classes/router.ts'
import { courses } from './features/courses/router.ts'
import { enterprises } from './features/enterprises/router.ts'
import { network } from './features/network/router.ts'
import { reports } from './features/reports/router.ts'
import { settings } from './features/settings/router.ts'
import type { SpreadsheetReader } from './features/spreadsheet-source.ts'
import { subsidies } from './features/subsidies/router.ts'
import type { TimetableOffice } from './features/timetable/office.ts'
import { timetable } from './features/timetable/router.ts'
import { trainers } from './features/trainers/router.ts'
import { unions } from './features/unions/router.ts'
import type { Sealing } from './features/workers/roster-writes.ts'
import { workers } from './features/workers/router.ts'
import type { RouterOf } from './procedures/procedure-types.ts'

/** What nouns keep in the process, and what several share to read files with. */
export interface Offices {
  readonly timetable: TimetableOffice
  readonly spreadsheets: SpreadsheetReader
  readonly sealing: Sealing
}

export type AppRouter = RouterOf<Contract>

export const createRouter = (offices: Offices): AppRouter => ({
  attendance,
  timetable: timetable(offices.timetable),
  classes,
  accounts,
  settings,
  network,
  trainers,
  courses,
  enterprises: enterprises(offices.spreadsheets),
  unions,
  subsidies,
  reports,
  workers: workers(offices.spreadsheets, offices.sealing),
})
