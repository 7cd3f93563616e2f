// The one typed boundary. If you add a noun, also add it to nouns.ts, app.ts and the renderer's navigation.
import type { ContractRouterClient } from '@orpc/contract'
import { accounts } from './accounts.ts'
import { attendance } from './attendance.ts'
import { classes } from './classes.ts'
import { courses } from './courses.ts'
import { enterprises } from './enterprises.ts'
import { network } from './network.ts'
import { reports } from './reports.ts'
import { settings } from './settings.ts'
import { subsidies } from './subsidies.ts'
import { timetable } from './timetable/index.ts'
import { trainers } from './trainers.ts'
import { unions } from './unions.ts'
import { workers } from './workers.ts'

/** Written out, since the compiler refuses to print a type of this size by itself. */
export type Contract = {
  readonly attendance: typeof attendance
  readonly timetable: typeof timetable
  readonly classes: typeof classes
  readonly accounts: typeof accounts
  readonly settings: typeof settings
  readonly network: typeof network
  readonly trainers: typeof trainers
  readonly courses: typeof courses
  readonly enterprises: typeof enterprises
  readonly unions: typeof unions
  readonly subsidies: typeof subsidies
  readonly reports: typeof reports
  readonly workers: typeof workers
}
export const contract: Contract = {
  attendance,
  timetable,
  classes,
  accounts,
  settings,
  network,
  trainers,
  courses,
  enterprises,
  unions,
  subsidies,
  reports,
  workers,
}

/** What a screen or a test calls; the same through every door. */
export type ContractClient = ContractRouterClient<Contract>
