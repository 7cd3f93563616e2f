// Registers the procedures of timetable with their use cases.
import { timetable as contract } from '../../contract/timetable/index.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { stream } from '../../procedures/stream.ts'
import { cancelSitting } from './board/cancel-sitting.ts'
import { readCandidates, readCandidatesAt } from './board/candidates.ts'
import { explainSitting, relaxations, whyUnplaced } from './board/explain-plan.ts'
import { freezeWeek, unfreezeWeek } from './board/freeze-week.ts'
import { explainMove, movePlacement, pinPlacement } from './board/move-placement.ts'
import { readWeek } from './board/week.ts'
import { discardDraft, listPlans } from './draft.ts'
import { mend, mendSentence, prepareMend, previewMend } from './mend/mend.ts'
import { readSubstitutes } from './mend/substitutes.ts'
import { makePlan, prepareMakePlan } from './plan/make-plan.ts'
import { planChoices } from './plan/plan-choices.ts'
import { planningRun, startPlanning, stopPlanning, watchPlanning } from './plan/planning.ts'
import { listSeasons, saveSeason } from './plan/seasons.ts'
import { listDraftChanges } from './publish/draft-changes.ts'
import { explainPublish } from './publish/explain-publish.ts'
import { publish, publishSentence } from './publish/publish.ts'
import { listAbsentees } from './reach/absentees.ts'
import { readFit, readSeasonFit } from './reach/fit.ts'
import { appliedSentence, applyRecommendation, prepareApply } from './reach/recommend-apply.ts'
import { classReach } from './reach/recommend-reach.ts'
import { recommendSittings } from './reach/recommend-sittings.ts'
import { readTonight } from './tonight/tonight.ts'

export const timetable = {
  seasons: query(contract.seasons, listSeasons),
  saveSeason: command(contract.saveSeason, { run: saveSeason, says: (input) => `保存学期“${input.name}”` }),
  plans: query(contract.plans, listPlans),
  planChoices: query(contract.planChoices, planChoices),
  makePlan: command(contract.makePlan, {
    prepare: prepareMakePlan,
    run: makePlan,
    says: (_input, { seasonName, placed }) => `${seasonName}自动排课，排了 ${placed} 场`,
  }),
  startPlanning: query(contract.startPlanning, startPlanning),
  watchPlanning: stream(contract.watchPlanning, watchPlanning),
  stopPlanning: query(contract.stopPlanning, stopPlanning),
  planningRun: query(contract.planningRun, planningRun),
  explainMove: query(contract.explainMove, explainMove),
  explainSitting: query(contract.explainSitting, explainSitting),
  explainUnplaced: query(contract.explainUnplaced, whyUnplaced),
  relaxations: query(contract.relaxations, relaxations),
  candidates: query(contract.candidates, readCandidates),
  candidatesAt: query(contract.candidatesAt, readCandidatesAt),
  movePlacement: command(contract.movePlacement, {
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
  publish: command(contract.publish, {
    run: publish,
    says: (_input, output) => publishSentence(output),
    isFinal: true,
  }),
  draftChanges: query(contract.draftChanges, listDraftChanges),
  explainPublish: query(contract.explainPublish, explainPublish),
  discardDraft: command(contract.discardDraft, {
    run: discardDraft,
    says: (_input, { seasonName }) => `放弃${seasonName}的排课草稿`,
  }),
  week: query(contract.week, readWeek),
  freezeWeek: command(contract.freezeWeek, { run: freezeWeek, says: (_input, { label }) => `冻结 ${label}` }),
  unfreezeWeek: command(contract.unfreezeWeek, {
    run: unfreezeWeek,
    says: (_input, { label }) => `解冻 ${label}`,
  }),
  tonight: query(contract.tonight, readTonight),
  absentees: query(contract.absentees, listAbsentees),
  classReach: query(contract.classReach, classReach),
  recommend: query(contract.recommend, recommendSittings),
  applyRecommendation: command(contract.applyRecommendation, {
    prepare: prepareApply,
    run: applyRecommendation,
    says: (_input, output) => appliedSentence(output),
  }),
  fit: query(contract.fit, readFit),
  seasonFit: query(contract.seasonFit, readSeasonFit),
  previewMend: query(contract.previewMend, previewMend),
  mend: command(contract.mend, {
    prepare: prepareMend,
    run: mend,
    says: (_input, output) => mendSentence(output),
  }),
  substitutes: query(contract.substitutes, readSubstitutes),
}
