// timetable: seasons, the plans made for them, and the evenings that come of it.

import { explanationProcedures } from './board/explanations.ts'
import { moveProcedures } from './board/moves.ts'
import { possiblePlaceProcedures } from './board/possible-places.ts'
import { weekProcedures } from './board/week.ts'
import { mendProcedures } from './mend/mends.ts'
import { planningRunProcedures } from './plan/planning-runs.ts'
import { planProcedures } from './plan/plans.ts'
import { seasonProcedures } from './plan/seasons.ts'
import { publishingProcedures } from './publish/publishing.ts'
import { fitProcedures } from './reach/fit.ts'
import { recommendationProcedures } from './reach/recommendations.ts'
import { tonightProcedures } from './tonight/tonight.ts'

export const timetable = {
  ...seasonProcedures,
  ...planProcedures,
  ...publishingProcedures,
  ...planningRunProcedures,
  ...weekProcedures,
  ...moveProcedures,
  ...tonightProcedures,
  ...recommendationProcedures,
  ...fitProcedures,
  ...explanationProcedures,
  ...possiblePlaceProcedures,
  ...mendProcedures,
}
