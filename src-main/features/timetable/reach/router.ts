// timetable, reach: who can come, who cannot, and what would help.
import { timetable as contract } from '../../../contract/timetable/index.ts'
import { command } from '../../../procedures/command.ts'
import { query } from '../../../procedures/query.ts'
import type { TimetableOffice } from '../office.ts'
import { listAbsentees } from './absentees.ts'
import { readFit, readSeasonFit } from './fit.ts'
import { appliedSentence, applyRecommendation, prepareApply } from './recommend-apply.ts'
import { classReach } from './recommend-reach.ts'
import { recommendSittings } from './recommend-sittings.ts'

export const reachRoom = (office: TimetableOffice) => ({
  absentees: query(contract.absentees, listAbsentees),
  classReach: query(contract.classReach, classReach),
  fit: query(contract.fit, readFit),
  seasonFit: query(contract.seasonFit, readSeasonFit),
  recommend: query(contract.recommend, recommendSittings),
  applyRecommendation: command(contract.applyRecommendation, {
    prepare: (input, context) => prepareApply(input, context, office),
    run: applyRecommendation,
    says: (_input, output) => appliedSentence(output),
  }),
})
