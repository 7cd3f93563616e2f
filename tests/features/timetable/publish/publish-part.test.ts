import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { BestPlace } from '../../../../src-main/contract/timetable/board/possible-places.ts'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
})
afterEach(() => house.close())

const next = '2025-11-19'
const weekOf = async (version: 'draft' | 'published') =>
  (await planner.timetable.week({ seasonId, version, monday: next })).sittings
const placeOf = ({ sittingId, date, startMinute, roomId, trainerId }: WeekSitting) => ({
  seasonId,
  sittingId,
  date,
  startMinute,
  roomId,
  trainerId,
})
const earlier = (one: WeekSitting, minutes = 30) =>
  planner.timetable.movePlacement({ ...placeOf(one), startMinute: one.startMinute - minutes })
const changes = () => planner.timetable.draftChanges({ seasonId })
const startOf = async (version: 'draft' | 'published', { sittingId }: WeekSitting) =>
  (await weekOf(version)).find((one) => one.sittingId === sittingId)?.startMinute

/** Two sittings of next week that may each begin half an hour earlier. */
async function twoMovable(): Promise<[WeekSitting, WeekSitting]> {
  const found: WeekSitting[] = []
  for (const one of await weekOf('published')) {
    const { sentences } = await planner.timetable.explainMove({
      ...placeOf(one),
      startMinute: one.startMinute - 30,
    })
    const isAnother = found.every((each) => each.classId !== one.classId)
    if (sentences.length === 0 && isAnother) found.push(one)
  }
  const [first, second] = found
  if (first === undefined || second === undefined) throw new Error('the sample has two such sittings')
  return [first, second]
}

test('what the draft changes is told with the adjustment that each change comes from, the newest first', async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  await earlier(second)
  await planner.timetable.pinPlacement({ seasonId, sittingId: first.sittingId, isPinned: false })
  const { rows, adjustments, hasPublished } = await changes()
  expect(hasPublished).toBe(true)
  expect(rows.map((one) => one.sittingId).toSorted()).toEqual([first.sittingId, second.sittingId].toSorted())
  expect(adjustments.map((one) => one.sentence)).toEqual([
    expect.stringContaining(`「${second.className}」`),
    expect.stringContaining(`「${first.className}」`),
  ])
  const row = rows.find((one) => one.sittingId === first.sittingId)
  expect(row).toMatchObject({
    stepId: adjustments[1]?.stepId,
    from: { startMinute: first.startMinute },
    to: { startMinute: first.startMinute - 30 },
  })
  await planner.timetable.discardDraft({ seasonId })
  expect((await changes()).rows).toEqual([])
})

test('a sitting that the draft has no place for is told as a change', async () => {
  const [sitting] = await twoMovable()
  await planner.timetable.pinPlacement({ seasonId, sittingId: sitting.sittingId, isPinned: true })
  house.db.connection.raw
    .prepare(
      "DELETE FROM placement WHERE sitting_id = ? AND plan_id IN (SELECT id FROM plan WHERE state = 'draft')",
    )
    .run(sitting.sittingId)
  expect((await changes()).rows).toMatchObject([{ sittingId: sitting.sittingId, to: null }])
})

test('some changes are published without the rest: the draft goes on with what is left, under the next number', async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  await earlier(second)
  const answer = await planner.timetable.publish({ seasonId, sittingIds: [first.sittingId] })
  expect(answer).toMatchObject({ number: 2, changed: 1, left: 1 })
  expect(await startOf('published', first)).toBe(first.startMinute - 30)
  expect(await startOf('published', second)).toBe(second.startMinute)
  expect(await startOf('draft', second)).toBe(second.startMinute - 30)
  expect((await changes()).rows.map((one) => one.sittingId)).toEqual([second.sittingId])
  const versions = async () =>
    (await planner.timetable.plans({ seasonId })).rows.map(({ number, state }) => [number, state])
  expect(await versions()).toEqual([
    [3, 'draft'],
    [2, 'published'],
    [1, 'superseded'],
  ])
  expect(breachSentences(house, seasonId, 'published')).toEqual([])
  // The last change takes the draft with it.
  const last = await planner.timetable.publish({ seasonId, sittingIds: [second.sittingId] })
  expect(last).toMatchObject({ number: 3, changed: 1, left: 0 })
  expect(await versions()).toEqual([
    [3, 'published'],
    [2, 'superseded'],
    [1, 'superseded'],
  ])
})

test('the audit trail says that only some of it was published, and a published change is not taken back', async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  await earlier(second)
  await planner.timetable.publish({ seasonId, sittingIds: [second.sittingId] })
  const admin = await house.as('admin')
  const { rows } = await admin.accounts.audit({ search: '发布', page: 1, pageSize: 5 })
  expect(rows[0]?.sentence).toMatch(/第 2 版课表，只含 1 场改动$/)
  await expect(planner.accounts.undo({})).rejects.toMatchObject({
    code: 'UNDO_CONFLICT',
    data: { what: expect.stringContaining('发布') },
  })
})

test('changes that hang together are told, and are not published one without the other', async () => {
  const { first, second } = await bothSooner()
  const explain = (sittingId: string) =>
    planner.timetable.explainPublish({ seasonId, sittingIds: [sittingId] })
  expect(await explain(second)).toEqual({ needed: [first], sentences: [] })
  await expect(planner.timetable.publish({ seasonId, sittingIds: [second] })).rejects.toMatchObject({
    code: 'PLAN_BREAKS_RULES',
  })
  expect(await explain(first)).toEqual({ needed: [], sentences: [] })
})

/** A class's lesson of next week goes as far forward as it can, and the one after it to where that one was, or before. */
async function bothSooner() {
  const soonest = async ({ sittingId }: WeekSitting, after: string, until: string) => {
    const { days } = await planner.timetable.possiblePlaces({ seasonId, sittingId })
    return days.find(({ date, best }) => best !== null && after < date && date <= until)?.best
  }
  const move = ({ sittingId }: WeekSitting, { date, startMinute, roomId, trainerId }: BestPlace) =>
    planner.timetable.movePlacement({ seasonId, sittingId, date, startMinute, roomId, trainerId })
  const after = (await planner.timetable.week({ seasonId, version: 'published', monday: '2025-11-26' }))
    .sittings
  for (const first of (await weekOf('published')).filter((one) => one.sittingCount === 1)) {
    const second = after.find(
      (one) => one.classId === first.classId && one.lessonNumber === first.lessonNumber + 1,
    )
    const sooner = await soonest(first, today, addDays(first.date, -1))
    if (second === undefined || sooner == null) continue
    await move(first, sooner)
    const then = await soonest(second, sooner.date, first.date)
    if (then != null) {
      await move(second, then)
      return { first: first.sittingId, second: second.sittingId }
    }
    await planner.timetable.discardDraft({ seasonId })
  }
  throw new Error('no class of the sample has evenings left')
}

test('what is broken elsewhere in the published timetable does not hold up an emergency', async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  await earlier(second)
  const broken = (await weekOf('published')).find(
    (one) => ![first, second].some(({ roomId, date }) => one.roomId === roomId && one.date === date),
  )
  if (broken === undefined) throw new Error('something else is taught in that week')
  house.db.connection.raw
    .prepare(
      "INSERT INTO room_closure (id, room_id, starts_on, ends_on, reason) VALUES ('leak', ?, ?, ?, '漏水')",
    )
    .run(broken.roomId, broken.date, broken.date)
  await expect(planner.timetable.publish({ seasonId })).rejects.toMatchObject({ code: 'PLAN_BREAKS_RULES' })
  const answer = await planner.timetable.publish({ seasonId, sittingIds: [first.sittingId] })
  expect(answer).toMatchObject({ changed: 1, left: 1 })
})

test('one mending is published on its own: the newest adjustment holds all that it changed', async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  const disruption = {
    kind: 'trainer' as const,
    trainerId: second.trainerId,
    startsOn: second.date,
    endsOn: second.date,
    reason: '',
  }
  const { changed } = await planner.timetable.mend({ seasonId, disruption })
  const { rows, adjustments } = await changes()
  const mended = rows.filter((one) => one.stepId === adjustments[0]?.stepId).map((one) => one.sittingId)
  expect(adjustments[0]?.sentence).toContain('请假')
  expect(mended).toHaveLength(changed)
  expect(mended).toContain(second.sittingId)
  const { needed, sentences } = await planner.timetable.explainPublish({ seasonId, sittingIds: mended })
  expect({ needed, sentences }).toEqual({ needed: [], sentences: [] })
  const answer = await planner.timetable.publish({ seasonId, sittingIds: mended })
  expect(answer).toMatchObject({ changed, left: 1 })
  expect(await startOf('published', first)).toBe(first.startMinute)
  expect((await changes()).rows.map((one) => one.sittingId)).toEqual([first.sittingId])
})

test('nothing is published that the draft does not change', async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  await expect(planner.timetable.publish({ seasonId, sittingIds: [second.sittingId] })).rejects.toMatchObject(
    { code: 'NOT_FOUND' },
  )
})

test("a change whose adjustment undo keeps no more is nobody's, however the draft went on", async () => {
  const [first, second] = await twoMovable()
  await earlier(first)
  // Thirty days later.
  house.db.connection.raw.prepare('DELETE FROM undo_step').run()
  house.db.connection.raw
    .prepare(
      "DELETE FROM placement WHERE sitting_id = ? AND plan_id IN (SELECT id FROM plan WHERE state = 'draft')",
    )
    .run(second.sittingId)
  await earlier(second)
  const { rows, adjustments } = await changes()
  const stepOf = ({ sittingId }: WeekSitting) => rows.find((one) => one.sittingId === sittingId)?.stepId
  expect(adjustments).toHaveLength(1)
  expect([stepOf(first), stepOf(second)]).toEqual([null, adjustments[0]?.stepId])
})
