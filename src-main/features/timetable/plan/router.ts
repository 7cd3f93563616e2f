// timetable, plan: seasons, runs of the planner, and the plans that come of them.
import { timetable as contract } from '../../../contract/timetable/index.ts'
import { act } from '../../../procedures/act.ts'
import { command } from '../../../procedures/command.ts'
import { query } from '../../../procedures/query.ts'
import { stream } from '../../../procedures/stream.ts'
import { discardDraft, listPlans } from '../draft.ts'
import type { TimetableOffice } from '../office.ts'
import { makePlan, prepareMakePlan } from './make-plan.ts'
import { planChoices } from './plan-choices.ts'
import { planningRun, startPlanning, stopPlanning, watchPlanning } from './planning.ts'
import { listSeasons, saveSeason } from './seasons.ts'

export const planRoom = (office: TimetableOffice) => ({
  seasons: query(contract.seasons, listSeasons),
  saveSeason: command(contract.saveSeason, { run: saveSeason, says: (input) => `保存学期“${input.name}”` }),
  plans: query(contract.plans, listPlans),
  planChoices: query(contract.planChoices, planChoices),
  makePlan: command(contract.makePlan, {
    prepare: (input, context) => prepareMakePlan(input, context, office),
    run: makePlan,
    says: (_input, { seasonName, placed }) => `${seasonName}自动排课，排了 ${placed} 场`,
  }),
  startPlanning: act(contract.startPlanning, (db, input, context) =>
    startPlanning(db, input, context, office),
  ),
  watchPlanning: stream(contract.watchPlanning, (input, context, signal) =>
    watchPlanning(input, context, signal, office),
  ),
  stopPlanning: act(contract.stopPlanning, (_db, input, context) => stopPlanning(input, context, office)),
  planningRun: query(contract.planningRun, (db, input, context) => planningRun(db, input, context, office)),
  discardDraft: command(contract.discardDraft, {
    run: discardDraft,
    says: (_input, { seasonName }) => `放弃${seasonName}的排课草稿`,
  }),
})
