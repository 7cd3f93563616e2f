import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, today, violationsOf } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string; startsOn: string; endsOn: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

const week = (version: 'draft' | 'published', monday: string) =>
  planner.timetable.week({ seasonId: season.id, version, monday })
const placeOf = ({ sittingId, date, startMinute, roomId, trainerId }: WeekSitting) => ({
  seasonId: season.id,
  sittingId,
  date,
  startMinute,
  roomId,
  trainerId,
})

async function openClass(name: string) {
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  const course = courses.find((one) => one.name.includes('互联网营销'))
  const enterprise = enterprises.find((one) => one.name.includes('恒泰'))
  if (course === undefined || enterprise === undefined)
    throw new Error('the sample has no such course or enterprise')
  const { id } = await planner.classes.open({
    seasonId: season.id,
    courseId: course.id,
    enterpriseIds: [enterprise.id],
    name,
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek: 2,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
  return id
}

test('a newly opened class is planned from tomorrow on, around everything published, and breaks no rule', async () => {
  const classId = await openClass('恒泰晚课')
  const before = await week('published', today)
  const answer = await planner.timetable.makePlan({ seasonId: season.id })
  expect(answer.unplaced).toBe(0)
  expect(answer.placed).toBeGreaterThanOrEqual(12)
  expect(violationsOf(house, season.id, 'draft')).toEqual([])
  const draft = await week('draft', today)
  const unchanged = draft.sittings.filter((one) => one.change === 'same')
  expect(unchanged.map((one) => one.sittingId).toSorted()).toEqual(
    before.sittings.map((one) => one.sittingId).toSorted(),
  )
  expect(draft.changes).toBe(answer.placed)
  const fresh = (await wholeDraft()).filter((one) => one.classId === classId)
  expect(fresh).toHaveLength(answer.placed)
  for (const one of fresh) expect(one.date > today && one.change === 'new').toBe(true)
})

test('a second sitting of every lesson is planned where a team would otherwise miss too many', async () => {
  await openClass('恒泰晚课')
  const single = await planner.timetable.makePlan({ seasonId: season.id, addSecondSittings: false })
  expect(single.short.length).toBeGreaterThan(0)
  const answer = await planner.timetable.makePlan({ seasonId: season.id })
  expect(answer.doubledClasses).toEqual(['恒泰晚课'])
  expect(answer.short.filter((one) => one.className === '恒泰晚课').length).toBeLessThan(single.short.length)
})

test('making the plan again keeps pinned sittings and replaces the rest of the draft', async () => {
  await openClass('恒泰晚课')
  await planner.timetable.makePlan({ seasonId: season.id })
  const choice = await firstNewSitting()
  await planner.timetable.pinPlacement({ seasonId: season.id, sittingId: choice.sittingId, isPinned: true })
  await planner.timetable.makePlan({ seasonId: season.id, seed: 7 })
  const again = await week('draft', choice.date)
  expect(again.sittings.find((one) => one.sittingId === choice.sittingId)).toMatchObject({
    date: choice.date,
    isPinned: true,
  })
  expect(violationsOf(house, season.id, 'draft')).toEqual([])
  const { rows } = await planner.timetable.plans({ seasonId: season.id })
  expect(rows.map((one) => one.state)).toEqual(['draft', 'published'])
})

/** From this week on. */
async function wholeDraft(): Promise<WeekSitting[]> {
  const found: WeekSitting[] = []
  for (let date = '2025-11-12'; date <= addDays(season.endsOn, 6); date = addDays(date, 7))
    found.push(...(await week('draft', date)).sittings)
  return found
}

async function firstNewSitting(): Promise<WeekSitting> {
  const found = (await wholeDraft()).find((one) => one.change === 'new')
  if (found === undefined) throw new Error('nothing new in the whole season')
  return found
}

test('a plan is not stored when what it rests on changed meanwhile', async () => {
  await openClass('恒泰晚课')
  // Both are prepared on the same state; the first to commit makes the other's facts old.
  const both = await Promise.allSettled([
    planner.timetable.makePlan({ seasonId: season.id }),
    planner.timetable.makePlan({ seasonId: season.id }),
  ])
  const refused = both.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(1)
  expect(refused[0]).toMatchObject({ reason: { code: 'PLAN_OUTDATED' } })
})

test('a move that breaks a rule is refused with a sentence that names both parties, and writes nothing', async () => {
  const { sittings } = await week('published', today)
  const [one, other] = sittings.filter((each) => !each.isHeld && each.date > today && each.ordinal === 1)
  if (one === undefined || other === undefined) throw new Error('two sittings are needed')
  const move = { ...placeOf(one), date: other.date, startMinute: other.startMinute, roomId: other.roomId }
  const { sentences } = await planner.timetable.explainMove(move)
  expect(sentences.some((each) => each.includes(one.className) && each.includes(other.className))).toBe(true)
  await expect(planner.timetable.movePlacement(move)).rejects.toMatchObject({
    code: 'PLACEMENT_BREAKS_RULE',
    data: { sentences },
  })
  expect((await week('draft', today)).plan).toBeNull()
})

test('what has been held stays where it is, and nothing is moved into the past', async () => {
  const past = await week('published', '2025-11-05')
  const held = past.sittings.find((one) => one.isHeld)
  const coming = (await week('published', today)).sittings.find((one) => one.date > today)
  if (held === undefined || coming === undefined) throw new Error('sittings are missing')
  const { sentences } = await planner.timetable.explainMove({ ...placeOf(held), date: '2025-11-20' })
  expect(sentences.join()).toContain('已锁定')
  const back = await planner.timetable.explainMove({ ...placeOf(coming), date: '2025-11-10' })
  expect(back.sentences.join()).toContain('已经过去')
})

test('a move makes a draft of its own, shows what it changes, and becomes visible to all when published', async () => {
  const sitting = await movable()
  const moved = { ...placeOf(sitting), startMinute: sitting.startMinute - 30 }
  expect((await planner.timetable.explainMove(moved)).sentences).toEqual([])
  await planner.timetable.movePlacement(moved)
  const draft = await week('draft', sitting.date)
  expect(draft).toMatchObject({
    hasDraft: true,
    hasPublished: true,
    changes: 1,
    plan: { number: 2, state: 'draft' },
  })
  expect(draft.sittings.find((one) => one.sittingId === sitting.sittingId)).toMatchObject({
    change: 'moved',
    isPinned: true,
    before: { date: sitting.date, startMinute: sitting.startMinute },
  })
  const answer = await planner.timetable.publish({ seasonId: season.id })
  expect(answer).toMatchObject({ number: 2, changed: 1, unplaced: 0 })
  const { rows } = await planner.timetable.plans({ seasonId: season.id })
  expect(rows.map((one) => one.state)).toEqual(['published', 'superseded'])
  const after = await week('published', sitting.date)
  expect(after.sittings.find((one) => one.sittingId === sitting.sittingId)?.startMinute).toBe(
    moved.startMinute,
  )
})

async function movable(): Promise<WeekSitting> {
  const found = (await week('published', '2025-11-19')).sittings.find((one) => one.sittingCount === 1)
  if (found === undefined) throw new Error('no sitting next week')
  return found
}

test('a draft that has come to break a rule is not published', async () => {
  const sitting = await movable()
  await planner.timetable.movePlacement({ ...placeOf(sitting), startMinute: sitting.startMinute - 30 })
  const { rows } = await planner.network.rooms({ isActive: true, pageSize: 200 })
  const room = rows.find((one) => one.id === sitting.roomId)
  if (room === undefined) throw new Error('the room is gone')
  house.db.connection.raw
    .prepare('UPDATE room SET closes_minute = ? WHERE id = ?')
    .run(sitting.startMinute, room.id)
  await expect(planner.timetable.publish({ seasonId: season.id })).rejects.toMatchObject({
    code: 'PLAN_BREAKS_RULES',
  })
  expect(breachSentences(house, season.id, 'draft').join()).toContain('不开放')
})

test('published sittings that came to break a rule are given a new place by planning again', async () => {
  const sitting = await movable()
  house.db.connection.raw
    .prepare(
      `INSERT INTO production_period (id, enterprise_id, kind, starts_on, ends_on, effect)
      SELECT 'rush', enterprise_id, 'peak', ?, ?, 'block' FROM class_enterprise WHERE class_id = ? LIMIT 1`,
    )
    .run(sitting.date, sitting.date, sitting.classId)
  const answer = await planner.timetable.makePlan({ seasonId: season.id })
  expect(answer.released).toBeGreaterThanOrEqual(1)
  expect(violationsOf(house, season.id, 'draft')).toEqual([])
})

test('making a plan can be undone whole, and a discarded draft leaves nothing behind', async () => {
  await openClass('恒泰晚课')
  const count = () =>
    house.db.connection.raw
      .prepare('SELECT (SELECT count(*) FROM sitting) AS s, (SELECT count(*) FROM placement) AS p')
      .get()
  const before = count()
  await planner.timetable.makePlan({ seasonId: season.id })
  await planner.accounts.undo({})
  expect(count()).toEqual(before)
  await planner.timetable.makePlan({ seasonId: season.id })
  await planner.timetable.discardDraft({ seasonId: season.id })
  expect(count()).toEqual(before)
  await expect(planner.timetable.publish({ seasonId: season.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('a sitting called off stays on record with its reason, and its make-up waits for a place', async () => {
  const sitting = await movable()
  await planner.timetable.cancelSitting({ sittingId: sitting.sittingId, reason: '台风', makeUp: true })
  const shown = await week('published', sitting.date)
  expect(shown.sittings.find((one) => one.sittingId === sitting.sittingId)?.cancelReason).toBe('台风')
  const waiting = shown.unplaced.find((one) => one.classId === sitting.classId)
  expect(waiting).toMatchObject({ lessonNumber: sitting.lessonNumber })
  const twice = planner.timetable.cancelSitting({
    sittingId: sitting.sittingId,
    reason: '台风',
    makeUp: false,
  })
  await expect(twice).rejects.toMatchObject({ code: 'SITTING_CLOSED' })
  const { sentences } = await planner.timetable.explainMove({
    ...placeOf(sitting),
    sittingId: waiting?.sittingId ?? '',
  })
  expect(sentences).toEqual([])
})

test('only the planning office plans, and trainers do not read the draft', async () => {
  const [manager, trainer] = [await house.as('manager'), await house.as('trainer')]
  await expect(manager.timetable.makePlan({ seasonId: season.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(
    trainer.timetable.week({ seasonId: season.id, version: 'draft', monday: today }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a sitting of another class that came to lie in a shutdown is given another place, not dropped', async () => {
  const { rows } = await planner.enterprises.options()
  const lanwan = rows.find((one) => one.name.includes('蓝湾'))
  if (lanwan === undefined) throw new Error('the sample has no such enterprise')
  const own = (version: 'draft' | 'published') =>
    house.db.connection.raw
      .prepare<[string, string], { date: string }>(
        `SELECT p.date FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = ?
          JOIN sitting s ON s.id = p.sitting_id JOIN lesson l ON l.id = s.lesson_id
          JOIN class_enterprise e ON e.class_id = l.class_id WHERE e.enterprise_id = ? ORDER BY p.date`,
      )
      .all(version, lanwan.id)
      .map((row) => row.date)
  const shut = { startsOn: addDays(today, 5), endsOn: addDays(today, 11) }
  const isShut = (date: string) => shut.startsOn <= date && date <= shut.endsOn
  const before = own('published')
  expect(before.filter(isShut).length).toBeGreaterThan(0)
  const shutdown = await planner.enterprises.savePeriod({
    enterpriseId: lanwan.id,
    kind: 'shutdown',
    effect: 'block',
    ...shut,
  })
  expect(shutdown.plannedSittings).toBe(before.filter(isShut).length)
  const classId = await openClass('恒泰晚课')
  const answer = await planner.timetable.makePlan({ seasonId: season.id, classIds: [classId] })
  expect(answer).toMatchObject({ unplaced: 0, releasedUnplaced: 0, released: before.filter(isShut).length })
  const after = own('draft')
  expect(after.filter(isShut)).toEqual([])
  expect(after).toHaveLength(before.length)
})

test("planning anew leaves today's sittings where they are", async () => {
  const tonight = (await week('published', today)).sittings.filter((one) => one.date === today).map(placeOf)
  expect(tonight.length).toBeGreaterThan(0)
  await planner.timetable.makePlan({ seasonId: season.id, replan: true })
  const draft = await week('draft', today)
  const still = draft.sittings.filter((one) => one.date === today).map(placeOf)
  expect(still).toEqual(expect.arrayContaining(tonight))
})
