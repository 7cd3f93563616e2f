// The one typed boundary. If you add a noun, also add it to nouns.ts, app.ts and the renderer's navigation.
import type { ContractRouterClient } from '@orpc/contract'
import { accounts } from './accounts.ts'
import { classes } from './classes.ts'
import { courses } from './courses.ts'
import { network } from './network.ts'
import { enterprises } from './enterprises.ts'
import { reports } from './reports.ts'
import { settings } from './settings.ts'
import { subsidies } from './subsidies.ts'
import { unions } from './unions.ts'
import { timetable } from './timetable.ts'
import { trainers } from './trainers.ts'

export const contract = { timetable, classes, accounts, settings, network, trainers, courses, enterprises, unions, subsidies, reports }

export type Contract = typeof contract
/** What a screen or a test calls; the same through every door. */
export type ContractClient = ContractRouterClient<Contract>
