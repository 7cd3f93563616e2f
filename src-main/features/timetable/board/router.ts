// timetable, board: the week as it lies, why it lies so, and what may be moved.
import { timetable as contract } from '../../../contract/timetable/index.ts'
import { command } from '../../../procedures/command.ts'
import { query } from '../../../procedures/query.ts'
import type { TimetableOffice } from '../office.ts'
import { seasonInTurns } from '../season-plan.ts'
import { cancelSitting } from './cancel-sitting.ts'
import { explainSitting, relaxations, whyUnplaced } from './explain-plan.ts'
import { freezeWeek, unfreezeWeek } from './freeze-week.ts'
import { explainMove, movePlacement, pinPlacement } from './move-placement.ts'
import { readPossiblePlaces, readPossiblePlacesAt } from './possible-places.ts'
import { readWeek } from './week.ts'

export const boardRoom = (office: TimetableOffice) => ({
  week: query(contract.week, readWeek),
  explainMove: query(contract.explainMove, explainMove),
  explainSitting: query(contract.explainSitting, explainSitting),
  explainUnplaced: query(contract.explainUnplaced, whyUnplaced),
  relaxations: query(contract.relaxations, (db, input, context) => relaxations(db, input, context, office)),
  possiblePlaces: query(contract.possiblePlaces, readPossiblePlaces),
  possiblePlacesAt: query(contract.possiblePlacesAt, readPossiblePlacesAt),
  movePlacement: command(contract.movePlacement, {
    prepare: ({ seasonId }, context) => seasonInTurns(context.core.house.db, seasonId, context),
    run: movePlacement,
    says: (_input, { label }) => label,
  }),
  pinPlacement: command(contract.pinPlacement, {
    run: pinPlacement,
    says: ({ isPinned }, { label }) => `${isPinned ? '固定' : '放开'}${label}`,
  }),
  cancelSitting: command(contract.cancelSitting, {
    run: cancelSitting,
    says: ({ reason }, { label }) => `${label}停课：${reason}`,
  }),
  freezeWeek: command(contract.freezeWeek, { run: freezeWeek, says: (_input, { label }) => `冻结 ${label}` }),
  unfreezeWeek: command(contract.unfreezeWeek, {
    run: unfreezeWeek,
    says: (_input, { label }) => `解冻 ${label}`,
  }),
})
