// All nouns' use cases in the shape of the contract. If you add a noun, also add it to contract/index.ts.
import type { Contract } from './contract/index.ts'
import { accounts } from './features/accounts/router.ts'
import { attendance } from './features/attendance/router.ts'
import { classes } from './features/classes/router.ts'
import { courses } from './features/courses/router.ts'
import { enterprises } from './features/enterprises/router.ts'
import { network } from './features/network/router.ts'
import { reports } from './features/reports/router.ts'
import { settings } from './features/settings/router.ts'
import { subsidies } from './features/subsidies/router.ts'
import { timetable } from './features/timetable/router.ts'
import { trainers } from './features/trainers/router.ts'
import { unions } from './features/unions/router.ts'
import { workers } from './features/workers/router.ts'
import type { RouterOf } from './procedures/procedure-types.ts'

export const router: RouterOf<Contract> = {
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
export type AppRouter = typeof router
