import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { dateLabel } from '../../../../src-main/domain/calendar/dates.ts'
import { samplePassword } from '../../../../src-main/features/sample-accounts.ts'
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

const dayMs = 86_400_000
const weekOf = async (monday = '2025-11-19', version: 'draft' | 'published' = 'published') =>
  (await planner.timetable.week({ seasonId, version, monday })).sittings
const explain = (...sittingIds: string[]) => planner.timetable.explainPublish({ seasonId, sittingIds })
const publish = (...sittingIds: string[]) => planner.timetable.publish({ seasonId, sittingIds })
const run = (sql: string, ...values: (string | number)[]) =>
  house.db.connection.raw.prepare(sql).run(...values)
const planOf = (state: 'draft' | 'published') =>
  house.db.connection.raw
    .prepare<[string, string], string>('SELECT id FROM plan WHERE season_id = ? AND state = ?')
    .pluck()
    .get(seasonId, state) ?? ''
const stateOf = (sittingId: string) =>
  house.db.connection.raw
    .prepare<[string], string>('SELECT state FROM sitting WHERE id = ?')
    .pluck()
    .get(sittingId)
/** A draft that is as published. */
const begin = ({ sittingId }: WeekSitting) =>
  planner.timetable.pinPlacement({ seasonId, sittingId, isPinned: true })
/** One more time for the lesson of a sitting, as planning adds it. */
const addSitting = (id: string, { sittingId }: WeekSitting) =>
  run(
    `INSERT INTO sitting (id, lesson_id, ordinal, state) SELECT ?, lesson_id, (SELECT max(ordinal) + 1 FROM sitting o
      WHERE o.lesson_id = s.lesson_id), 'planned' FROM sitting s WHERE id = ?`,
    id,
    sittingId,
  )
const firstOf = (sittings: readonly WeekSitting[], wanted = (_one: WeekSitting) => true): WeekSitting => {
  const found = sittings.find(wanted)
  if (found === undefined) throw new Error('the sample has such a sitting')
  return found
}

const signInAgain = () => planner.accounts.signIn({ username: 'planner', password: samplePassword })

/** A sitting that the draft puts on an evening which was over before it was published. */
async function missed(): Promise<{ sittingId: string; sentence: string }> {
  for (const one of (await weekOf()).filter(({ date }) => date > '2025-11-16')) {
    const { sittingId } = one
    const { days } = await planner.timetable.possiblePlaces({ seasonId, sittingId })
    const best = days.find(
      ({ date, best: place }) => place !== null && today < date && date < '2025-11-15',
    )?.best
    if (best == null) continue
    const { date, startMinute, roomId, trainerId } = best
    await planner.timetable.movePlacement({ seasonId, sittingId, date, startMinute, roomId, trainerId })
    house.pass(4 * dayMs)
    await signInAgain()
    const what = `「${one.className}」第 ${one.lessonNumber} 课次：${dateLabel(date)}`
    return {
      sittingId,
      sentence: `${what} ${Math.floor(startMinute / 60)}:${startMinute % 60 || '00'} 已经过去`,
    }
  }
  throw new Error('a sitting of next week can be held sooner')
}

test('what the draft puts on an evening that is over is not published, alone or with all the rest', async () => {
  const { sittingId, sentence } = await missed()
  const refused = { code: 'PLAN_BREAKS_RULES', data: { sentences: [sentence] } }
  expect(await explain(sittingId)).toEqual({ needed: [], sentences: [sentence] })
  await expect(publish(sittingId)).rejects.toMatchObject(refused)
  await expect(planner.timetable.publish({ seasonId })).rejects.toMatchObject(refused)
  // Beside another change it is one of some.
  const other = firstOf(await weekOf('2025-12-01'))
  run(
    'UPDATE placement SET start_minute = start_minute - 30 WHERE plan_id = ? AND sitting_id = ?',
    planOf('draft'),
    other.sittingId,
  )
  await expect(publish(sittingId)).rejects.toMatchObject(refused)
  expect(await publish(other.sittingId)).toMatchObject({ changed: 1, left: 1 })
  // Called off, it need not be held anywhere.
  await planner.timetable.cancelSitting({ sittingId, reason: '停电', makeUp: false })
  expect(await planner.timetable.publish({ seasonId })).toMatchObject({ left: 0 })
})

test('an evening that began today is over for publishing', async () => {
  const sitting = firstOf((await weekOf(today)).filter(({ date }) => date === today))
  const { rows } = await planner.timetable.substitutes({ seasonId, of: { sittingId: sitting.sittingId } })
  const able = rows[0]?.trainers.find(({ why }) => why.length === 0)
  if (able === undefined) throw new Error('somebody can stand in tonight')
  const { sittingId, date, startMinute, roomId } = sitting
  const to = { seasonId, sittingId, date, startMinute, roomId, trainerId: able.trainerId }
  await planner.timetable.movePlacement(to)
  expect((await explain(sittingId)).sentences).toEqual([])
  house.pass(dayMs / 8)
  await signInAgain()
  expect((await explain(sittingId)).sentences).toEqual([expect.stringMatching(/已经过去$/)])
})

test('a clash between two that stay is told and refused where only the published part makes it', async () => {
  const day = (await weekOf('2025-12-01')).filter(({ date }) => date === '2025-12-03')
  const besides = ({ classId, startMinute }: WeekSitting) =>
    day.find((one) => one.classId !== classId && one.startMinute === startMinute)
  const stays = firstOf(day, (one) => besides(one) !== undefined)
  const moves = besides(stays) ?? stays
  // A worker of one class is in the other one too; while a lesson has another time, that one serves.
  shareWorker(stays.classId, moves.classId)
  addSitting('spare', stays)
  const placement = (planId: string, sittingId: string) =>
    house.db.connection.raw
      .prepare<[string, string], Record<string, string | number>>(
        'SELECT * FROM placement WHERE plan_id = ? AND sitting_id = ?',
      )
      .get(planId, sittingId) ?? {}
  insert('placement', {
    ...placement(planOf('published'), stays.sittingId),
    sitting_id: 'spare',
    start_minute: stays.startMinute - 180,
  })
  await begin(moves)
  const { days } = await planner.timetable.possiblePlaces({ seasonId, sittingId: moves.sittingId })
  const best = days.map((one) => one.best).find((one) => one !== null && one.date !== moves.date)
  if (best == null) throw new Error('it can be held on another day')
  const { date, startMinute, roomId, trainerId } = best
  await planner.timetable.movePlacement({
    seasonId,
    sittingId: moves.sittingId,
    date,
    startMinute,
    roomId,
    trainerId,
  })
  run("DELETE FROM placement WHERE plan_id = ? AND sitting_id = 'spare'", planOf('draft'))
  const clashes = () =>
    breachSentences(house, seasonId, 'published').filter((one) => /^1 名学员在 12月3日/.test(one))
  expect(clashes()).toEqual([])
  expect(await explain('spare')).toEqual({ needed: [moves.sittingId], sentences: [] })
  await expect(publish('spare')).rejects.toMatchObject({
    data: { sentences: [expect.stringMatching(/^1 名学员在 12月3日/)] },
  })
  // They are all that the draft changes, and yet what is broken in other weeks does not hold them up.
  await publish('spare', moves.sittingId)
  expect(clashes()).toEqual([])
})

const insert = (table: string, row: Readonly<Record<string, string | number>>) =>
  run(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
    ...Object.values(row),
  )

function shareWorker(classId: string, otherId: string): void {
  const row = house.db.connection.raw
    .prepare<[string, string], Record<string, string | number>>(
      `SELECT * FROM enrolment WHERE class_id = ? AND state = 'enrolled'
        AND worker_id NOT IN (SELECT worker_id FROM enrolment WHERE class_id = ?) LIMIT 1`,
    )
    .get(classId, otherId)
  insert('enrolment', { ...row, id: 'second', class_id: otherId })
}

test('a sitting that is replaced goes with the one in its stead, and what nobody needs is called off', async () => {
  const replaced = firstOf(await weekOf(), (one) => one.sittingCount === 1)
  const other = firstOf(await weekOf(), (one) => one.classId !== replaced.classId)
  await begin(replaced)
  addSitting('new', replaced)
  const draft = planOf('draft')
  run(
    "UPDATE placement SET sitting_id = 'new' WHERE plan_id = ? AND sitting_id = ?",
    draft,
    replaced.sittingId,
  )
  run(
    'UPDATE placement SET start_minute = start_minute - 30 WHERE plan_id = ? AND sitting_id = ?',
    draft,
    other.sittingId,
  )
  expect(await explain(replaced.sittingId)).toEqual({ needed: ['new'], sentences: [] })
  expect(await explain('new')).toEqual({ needed: [replaced.sittingId], sentences: [] })
  for (const alone of [replaced.sittingId, 'new'])
    await expect(publish(alone)).rejects.toMatchObject({
      data: { sentences: expect.arrayContaining([expect.stringMatching(/原来的和新的要一起发布$/)]) },
    })
  await publish(replaced.sittingId, 'new')
  expect([stateOf(replaced.sittingId), stateOf('new')]).toEqual(['cancelled', 'planned'])
})

test('a chain of a class is followed to its end', async () => {
  const first = firstOf(await weekOf(), (one) => one.sittingCount === 1)
  await begin(first)
  const draft = planOf('draft')
  const { changes } = run(
    `UPDATE placement SET date = date(date, '+7 days') WHERE plan_id = ? AND date >= ? AND sitting_id IN
      (SELECT s.id FROM sitting s JOIN lesson l ON l.id = s.lesson_id WHERE l.class_id = ?)`,
    draft,
    first.date,
    first.classId,
  )
  const found = await explain(first.sittingId)
  expect(found.needed.length).toBeGreaterThan(3)
  expect(found.needed.length).toBeLessThanOrEqual(changes - 1)
  expect((await explain(first.sittingId, ...found.needed)).needed).toEqual([])
})
