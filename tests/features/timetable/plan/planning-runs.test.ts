// Runs of the planner: one a season, watched while it searches, stopped with its best, stored only when it is what it claims.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { PlanningEvent } from '../../../../src-main/contract/timetable/plan/planning-runs.ts'
import { refusalOf } from '../../../support/empty-palace.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { trialSeeds, trialWorker } from '../../../support/trial-seeds.ts'
import { seasonNow, today, violationsOf } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
let bugs: string[]
beforeEach(async () => {
  bugs = []
  const reportBug = (incident: string, error: unknown) => bugs.push(`${incident} ${String(error)}`)
  house = await openTestHouse({ solverWorker: trialWorker, reportBug })
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
})
afterEach(() => house.close())

/** Long enough that only stopping ends it. */
const long = () => ({ seasonId, replan: true, addSecondSittings: false, seconds: 600, seeds: 1 })
const short = () => ({ ...long(), seconds: 1 })
const draftRows = async () =>
  (await planner.timetable.plans({ seasonId })).rows.filter((one) => one.state === 'draft')

/** Events until the run's last, or until one that is wanted. */
async function eventsOf(runId: string, isWanted = (_event: PlanningEvent) => false) {
  const events: PlanningEvent[] = []
  for await (const event of await planner.timetable.watchPlanning({ runId })) {
    events.push(event)
    if (isWanted(event)) break
  }
  return events
}
const hasPlan = ({ score }: PlanningEvent) => score !== null

test('a run tells how far it is, ends with its last event, and is stored by makePlan', async () => {
  const { runId } = await planner.timetable.startPlanning(short())
  const events = await eventsOf(runId)
  const last = events.at(-1)
  expect(events.slice(0, -1).every((one) => one.state === 'running')).toBe(true)
  expect(last).toMatchObject({ state: 'done', share: 1, reason: null, score: { hard: 0, unplaced: 0 } })
  expect(events.length).toBeLessThanOrEqual(2 + Math.ceil((last?.elapsedMs ?? 0) / 100))
  expect(await draftRows()).toEqual([])
  const answer = await planner.timetable.makePlan({ seasonId, runId })
  expect(answer.unplaced).toBe(0)
  expect(await draftRows()).toHaveLength(1)
  expect(violationsOf(house, seasonId, 'draft')).toEqual([])
  expect(await planner.timetable.planningRun({ seasonId })).toEqual({ run: null })
})

test('a run that is stopped keeps its best, which can then be stored', async () => {
  const { runId } = await planner.timetable.startPlanning(long())
  await eventsOf(runId, hasPlan)
  await planner.timetable.stopPlanning({ runId })
  expect((await eventsOf(runId)).at(-1)).toMatchObject({ state: 'stopped', score: { unplaced: 0 } })
  await planner.timetable.makePlan({ seasonId, runId })
  expect(await draftRows()).toHaveLength(1)
})

test('a run tells what the plan that there is scores for the same task', async () => {
  const { runId } = await planner.timetable.startPlanning(short())
  const { score, present, changed } = (await eventsOf(runId)).at(-1) ?? {}
  expect(present).toMatchObject({ hard: 0, unplaced: 0 })
  // This planner hands back the plan that it begins with.
  expect(score).toEqual(present)
  expect(changed).toBe(0)
})

test('a run that is stopped before there is any plan is gone, and has not failed', async () => {
  const { runId } = await planner.timetable.startPlanning({ ...long(), seed: trialSeeds.ponders })
  const watched = eventsOf(runId)
  await planner.timetable.stopPlanning({ runId })
  expect((await watched).at(-1)).toMatchObject({ state: 'stopped', score: null })
  expect(await planner.timetable.planningRun({ seasonId })).toEqual({ run: null })
  expect(bugs).toEqual([])
})

test('a run is not even begun where what is pinned breaks a rule, for its plan could not be stored', async () => {
  const { id, closes } = pinnedNow()
  house.db.connection.raw.prepare('UPDATE room SET closes_minute = opens_minute + 15 WHERE id = ?').run(id)
  const { runId } = await planner.timetable.startPlanning(short())
  const last = (await eventsOf(runId)).at(-1)
  expect(last).toMatchObject({ state: 'failed', moves: 0, score: null })
  expect(last?.reason).toContain('不开放')
  house.db.connection.raw.prepare('UPDATE room SET closes_minute = ? WHERE id = ?').run(closes, id)
  const again = await planner.timetable.startPlanning(short())
  expect((await eventsOf(again.runId)).at(-1)).toMatchObject({ state: 'done', breaches: [] })
})

/** The room in which a sitting of the published plan, still to come, has been pinned. */
function pinnedNow(): { readonly id: string; readonly closes: number } {
  const sitting = house.db.connection.raw
    .prepare<[], { sittingId: string; id: string; closes: number }>(
      `SELECT p.sitting_id AS sittingId, r.id, r.closes_minute AS closes FROM placement p
      JOIN plan ON plan.id = p.plan_id AND plan.state = 'published' JOIN room r ON r.id = p.room_id
      WHERE p.date > '${today}' LIMIT 1`,
    )
    .get()
  if (sitting === undefined) throw new Error('nothing is to come')
  house.db.connection.raw
    .prepare('UPDATE placement SET is_pinned = 1 WHERE sitting_id = ?')
    .run(sitting.sittingId)
  return sitting
}

test('a run goes on when nobody watches it, is found again, and is the only one of its season', async () => {
  const { runId } = await planner.timetable.startPlanning(long())
  await eventsOf(runId, hasPlan)
  const { run } = await planner.timetable.planningRun({ seasonId })
  expect(run).toMatchObject({ runId, state: 'running', isOutdated: false })
  const refused = await refusalOf(planner.timetable.startPlanning(long()))
  expect(refused).toEqual({ code: 'PLANNING_RUNNING', data: { who: run?.startedBy } })
})

test('a discarded run ends at once, is gone, and leaves nothing behind', async () => {
  const { runId } = await planner.timetable.startPlanning(long())
  await eventsOf(runId, hasPlan)
  const watched = eventsOf(runId)
  await planner.timetable.stopPlanning({ runId, discard: true })
  expect((await watched).at(-1)).toMatchObject({ state: 'failed' })
  expect(await planner.timetable.planningRun({ seasonId })).toEqual({ run: null })
  expect(await refusalOf(planner.timetable.makePlan({ seasonId, runId }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await draftRows()).toEqual([])
  expect(bugs).toEqual([])
})

test('a plan that is not as good as its planner claims is not stored, and is reported as a bug', async () => {
  const { runId } = await planner.timetable.startPlanning({ ...short(), seed: trialSeeds.lies })
  const last = (await eventsOf(runId)).at(-1)
  const refused = await refusalOf(planner.timetable.makePlan({ seasonId, runId }))
  expect(refused.code).toBe('PLAN_SCORE_MISMATCH')
  expect(last?.state).toBe('failed')
  expect(bugs).toHaveLength(1)
  const incident = bugs[0]?.slice(0, 8) ?? ''
  expect(refused.data).toEqual({ incident })
  expect(last?.reason).toContain(`#${incident}`)
  expect(await draftRows()).toEqual([])
})

test('a planner that breaks down is a sentence with its incident number, and the next run begins', async () => {
  const { runId } = await planner.timetable.startPlanning({ ...short(), seed: trialSeeds.throws })
  const last = (await eventsOf(runId)).at(-1)
  expect(last).toMatchObject({ state: 'failed' })
  expect(last?.reason).toMatch(/^排课没有算完，没有写入任何内容：计算出错 #[0-9a-f]{8}/)
  expect(bugs.join()).toContain('this seed cannot be planned')
  await planner.timetable.startPlanning(short())
})

test('what was changed while the run went on makes its plan void', async () => {
  const { runId } = await planner.timetable.startPlanning(long())
  await eventsOf(runId, hasPlan)
  house.db.connection.raw.prepare('UPDATE room SET seats = seats + 1').run()
  expect((await planner.timetable.planningRun({ seasonId })).run?.isOutdated).toBe(true)
  await planner.timetable.stopPlanning({ runId })
  expect(await refusalOf(planner.timetable.makePlan({ seasonId, runId }))).toMatchObject({
    code: 'PLAN_OUTDATED',
  })
  expect(await draftRows()).toEqual([])
})

test('the run of another season stores nothing in this one', async () => {
  const { runId } = await planner.timetable.startPlanning(short())
  const { rows } = await planner.timetable.seasons()
  const other = rows.find((one) => one.id !== seasonId)?.id ?? ''
  expect(await refusalOf(planner.timetable.makePlan({ seasonId: other, runId }))).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a run that nobody used is forgotten after an hour', async () => {
  const { runId } = await planner.timetable.startPlanning(short())
  await eventsOf(runId)
  house.pass(59 * 60_000)
  expect((await house.app.offices.timetable.runs.ofSeason(seasonId, house.app.core.now()))?.run.state).toBe(
    'done',
  )
  house.pass(2 * 60_000)
  expect(house.app.offices.timetable.runs.ofSeason(seasonId, house.app.core.now())).toBeNull()
})

test('closing the program ends what still runs', async () => {
  const { runId } = await planner.timetable.startPlanning(long())
  await eventsOf(runId, hasPlan)
  const { design } = house.app.offices.timetable.runs.byId(runId, house.app.core.now())
  house.app.close()
  expect(await refusalOf(design)).toMatchObject({ code: 'PLANNING_FAILED' })
})
