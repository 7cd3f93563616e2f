import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { scorePlan } from '../../../../src-main/domain/timetable/score-plan.ts'
import { livePlacements, problemOf } from '../../../../src-main/features/timetable/plan-problem.ts'
import { readSeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { openShortClass } from '../short-class.ts'
import { seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
})
afterEach(() => house.close())

const published = (monday: string) => planner.timetable.week({ seasonId, version: 'published', monday })
const nextWeek = '2025-11-17'

test('a published sitting says what its place costs and where else it could lie', async () => {
  const { sittings } = await published(nextWeek)
  const open = sittings.filter((one) => !one.isHeld && one.cancelReason === null)
  const [sitting] = open
  const sittingId = sitting?.sittingId ?? ''
  const { why } = await planner.timetable.explainSitting({ seasonId, version: 'published', sittingId })
  expect(why?.here.byRule.length).toBeGreaterThan(0)
  expect(why?.alternatives.length).toBeGreaterThan(0)
  const [best] = why?.alternatives ?? []
  if (best === undefined) throw new Error('there is an alternative')
  const { date, startMinute, roomId, trainerId } = best
  const move = { seasonId, sittingId, date, startMinute, roomId, trainerId }
  const explained = await planner.timetable.explainMove(move)
  expect(explained.sentences).toEqual([])
  expect(explained.change).toEqual(best.change)
  await expect(planner.timetable.movePlacement(move)).resolves.toMatchObject({ id: sittingId })
})

test('the change that a move says is the one that the whole plan then has', async () => {
  const { sittings } = await published(nextWeek)
  const sitting = sittings.find((one) => !one.isHeld && one.cancelReason === null)
  if (sitting === undefined) throw new Error('the sample plans next week')
  const { sittingId } = sitting
  const { why } = await planner.timetable.explainSitting({ seasonId, version: 'published', sittingId })
  const [best] = why?.alternatives ?? []
  if (best === undefined) throw new Error('there is an alternative')
  const before = wholeScore('published')
  await planner.timetable.movePlacement({
    seasonId,
    sittingId,
    date: best.date,
    startMinute: best.startMinute,
    roomId: best.roomId,
    trainerId: best.trainerId,
  })
  const after = wholeScore('draft')
  expect([after.unplaced - before.unplaced, after.short - before.short, after.soft - before.soft]).toEqual([
    best.change.unplaced,
    best.change.short,
    best.change.soft,
  ])
})

test('what has been held is explained and has no alternatives', async () => {
  const { sittings } = await published('2025-11-03')
  const sitting = sittings.find((one) => one.isHeld && one.cancelReason === null)
  const sittingId = sitting?.sittingId ?? ''
  const { why } = await planner.timetable.explainSitting({ seasonId, version: 'published', sittingId })
  expect(why?.alternatives).toEqual([])
})

test('a move that breaks rules has no price', async () => {
  const { sittings } = await published(nextWeek)
  const [one, other] = sittings.filter(({ isHeld, cancelReason }) => !isHeld && cancelReason === null)
  if (one === undefined || other === undefined) throw new Error('the sample plans next week')
  const { date, startMinute, roomId, trainerId } = other
  const { sittingId } = one
  const explained = await planner.timetable.explainMove({
    seasonId,
    sittingId,
    date,
    startMinute,
    roomId,
    trainerId,
  })
  expect(explained.sentences.length).toBeGreaterThan(0)
  expect(explained.change).toBeNull()
})

test('a class that has to end too soon says why its lessons have no place, and that a week more would help', async () => {
  const classId = await openShortClass(planner, seasonId)
  const answer = await planner.timetable.makePlan({ seasonId, addSecondSittings: false })
  expect(answer.unplaced).toBeGreaterThan(0)
  const { unplaced } = await planner.timetable.week({ seasonId, version: 'draft', monday: today })
  const own = unplaced.filter((one) => one.classId === classId)
  const why = await planner.timetable.explainUnplaced({ seasonId, sittingId: own[0]?.sittingId ?? '' })
  expect(why.sentence).not.toBe('')
  expect(why.blockers[0]?.count).toBeGreaterThan(0)
  const report = await planner.timetable.relaxations({ seasonId, classId })
  expect(report.unplaced).toBe(own.length)
  const later = report.rows.find((one) => one.kind === 'later-end')
  expect(later?.sentence).toMatch(/^若「恒泰晚课」可以晚一周结课，可多排 \d+ 课次/)
  expect(later?.classId).toBe(classId)
})

function wholeScore(version: 'draft' | 'published') {
  const facts = readSeasonFacts(house.db, seasonId, { today })
  return scorePlan(problemOf(facts), livePlacements(facts, facts[version]?.placements ?? []))
}
