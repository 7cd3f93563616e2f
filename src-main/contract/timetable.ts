// timetable: seasons, the plans made for them, and the evenings that come of it.
import { candidateProcedures } from './candidates.ts'
import { explanationProcedures } from './explanations.ts'
import { fitProcedures } from './fit.ts'
import { mendProcedures } from './mends.ts'
import { planningRunProcedures } from './planning-runs.ts'
import { planProcedures } from './plans.ts'
import { publishingProcedures } from './publishing.ts'
import { recommendationProcedures } from './recommendations.ts'
import { seasonProcedures } from './seasons.ts'
import { tonightProcedures } from './tonight.ts'
import { weekProcedures } from './week.ts'

export const timetable = {
  ...seasonProcedures,
  ...planProcedures,
  ...publishingProcedures,
  ...planningRunProcedures,
  ...weekProcedures,
  ...tonightProcedures,
  ...recommendationProcedures,
  ...fitProcedures,
  ...explanationProcedures,
  ...candidateProcedures,
  ...mendProcedures,
}
