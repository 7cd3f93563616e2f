import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { TonightSitting } from '../../../../src-main/contract/timetable/tonight/tonight.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let trainer: ContractClient
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  trainer = await house.as('trainer')
})
afterEach(() => house.close())

const own = '周明哲'
const tonightOf = async (client: ContractClient, date?: string) =>
  client.timetable.tonight(date === undefined ? {} : { date })
async function mine(): Promise<TonightSitting> {
  const found = (await tonightOf(planner)).sittings.find((one) => one.trainerName === own)
  if (found === undefined) throw new Error('the sample trainer teaches tonight')
  return found
}

/** The first who can stand in, or by name. */
async function handOver({ seasonId, sittingId }: TonightSitting, to?: string) {
  const { rows } = await planner.timetable.substitutes({ seasonId, of: { sittingId } })
  const row = rows[0]
  const able = row?.trainers.find((one) => one.why.length === 0 && (to === undefined || one.name === to))
  if (row === undefined || able === undefined) throw new Error('somebody can stand in tonight')
  const { date, startMinute, roomId } = row
  const { label } = await planner.timetable.movePlacement({
    seasonId,
    sittingId,
    date,
    startMinute,
    roomId,
    trainerId: able.trainerId,
  })
  return { name: able.name, label }
}

test('who stands in for whom is what the command is called, and what undo takes back', async () => {
  const sitting = await mine()
  const { name, label } = await handOver(sitting)
  expect(label).toBe(
    `${name} 代 ${own}，11月12日 周三 19:00「${sitting.className}」第 ${sitting.lessonNumber} 课次`,
  )
  const { steps } = await planner.accounts.undoable()
  expect(steps[0]?.sentence).toBe(label)
  const back = await handOver(await mine(), own)
  expect(back.label).toMatch(new RegExp(`^仍由 ${own} 上，`))
})

test('a handover is told to nobody but the office until it is published', async () => {
  const sitting = await mine()
  expect(sitting).toMatchObject({ isOpen: true, pending: null, takenOverFrom: null })
  const { name } = await handOver(sitting)
  expect((await mine()).pending).toMatchObject({ place: { trainerName: name } })
  const told = await tonightOf(trainer)
  expect(told.handedOver).toEqual([])
  expect(told.sittings).toMatchObject([{ trainerName: own, pending: null }])
  const manager = await house.as('manager')
  for (const one of (await tonightOf(manager)).sittings) expect(one.pending).toBeNull()
})

test('who was replaced is told who has it now, and who stands in is told for whom', async () => {
  const sitting = await mine()
  const { name } = await handOver(sitting)
  await planner.timetable.publish({ seasonId: sitting.seasonId, sittingIds: [sitting.sittingId] })
  const told = await tonightOf(trainer)
  expect(told.sittings).toEqual([])
  expect(told.handedOver).toMatchObject([
    {
      sittingId: sitting.sittingId,
      startMinute: 1140,
      to: { trainerName: name, date: today },
      isStillOwn: false,
    },
  ])
  const now = (await tonightOf(planner)).sittings.find((one) => one.sittingId === sitting.sittingId)
  expect(now).toMatchObject({ trainerName: name, takenOverFrom: own, pending: null })
  expect((await tonightOf(planner)).handedOver).toEqual([])
})

test('what came back to its trainer was never handed over', async () => {
  const sitting = await mine()
  await handOver(sitting)
  await planner.timetable.publish({ seasonId: sitting.seasonId })
  const given = (await tonightOf(planner)).sittings.find((one) => one.sittingId === sitting.sittingId)
  if (given === undefined) throw new Error('it is still taught tonight')
  await handOver(given, own)
  await planner.timetable.publish({ seasonId: sitting.seasonId })
  const told = await tonightOf(trainer)
  expect(told.handedOver).toEqual([])
  expect(told.sittings).toMatchObject([{ trainerName: own, takenOverFrom: null }])
})

test('an evening that was moved to another day is told to its own trainer, with the day', async () => {
  const sitting = await mine()
  const { days } = await planner.timetable.possiblePlaces({
    seasonId: sitting.seasonId,
    sittingId: sitting.sittingId,
  })
  const best = days.find(({ date, best: one }) => date > today && one?.trainerName === own)?.best
  if (best == null) throw new Error('there is another evening for it')
  const { change: _change, roomName: _room, trainerName: _trainer, ...place } = best
  const { seasonId, sittingId } = sitting
  await planner.timetable.movePlacement({ seasonId, sittingId, ...place })
  await planner.timetable.publish({ seasonId })
  expect((await tonightOf(trainer)).handedOver).toMatchObject([
    { sittingId, to: { date: best.date }, isStillOwn: true },
  ])
})

test('an evening that was called off for another one is told to its trainer', async () => {
  const { seasonId, sittingId } = await mine()
  await planner.timetable.pinPlacement({ seasonId, sittingId, isPinned: true })
  const { days } = await planner.timetable.possiblePlaces({ seasonId, sittingId })
  const other = days.find(({ date, best }) => date > today && best !== null)?.best
  if (other == null) throw new Error('there is another evening for it')
  house.db.connection.raw
    .prepare(
      `INSERT INTO sitting (id, lesson_id, ordinal, state) SELECT 'new', lesson_id, 9, 'planned' FROM sitting WHERE id = ?`,
    )
    .run(sittingId)
  house.db.connection.raw
    .prepare(
      `UPDATE placement SET sitting_id = 'new', date = ?, start_minute = ?, room_id = ?, trainer_id = ?
      WHERE sitting_id = ? AND plan_id IN (SELECT id FROM plan WHERE state = 'draft')`,
    )
    .run(other.date, other.startMinute, other.roomId, other.trainerId, sittingId)
  await planner.timetable.publish({ seasonId })
  const told = await tonightOf(trainer)
  expect(told.sittings).toEqual([])
  expect(told.handedOver).toMatchObject([{ sittingId, to: null, isStillOwn: false, isCalledOff: true }])
})

test('an evening that was called off by hand stays in sight and is told there', async () => {
  const given = await mine()
  const { seasonId, sittingId } = given
  await handOver(given)
  await planner.timetable.publish({ seasonId })
  await planner.timetable.cancelSitting({ sittingId, reason: '停电', makeUp: false })
  expect((await tonightOf(trainer)).handedOver).toEqual([])
  const now = (await tonightOf(planner)).sittings.find((one) => one.sittingId === sittingId)
  expect(now).toMatchObject({ cancelReason: '停电' })
})

test('a handover that was published more than thirty days before is news to nobody', async () => {
  const { seasonId } = await mine()
  const told: (string | null)[] = []
  for (const days of [28, 35]) {
    const found = await firstFrom(addDays(today, days))
    await handOver({ ...found, seasonId })
    await planner.timetable.publish({ seasonId, sittingIds: [found.sittingId] })
    const { sittings } = await tonightOf(planner, found.date)
    told.push(sittings.find((one) => one.sittingId === found.sittingId)?.takenOverFrom ?? null)
  }
  expect(told).toEqual([expect.stringMatching(/\S/), null])
})

/** The first from that day on for which somebody can stand in. */
async function firstFrom(from: string): Promise<TonightSitting> {
  for (let date = from; date <= addDays(from, 2); date = addDays(date, 1)) {
    for (const one of (await tonightOf(planner, date)).sittings) {
      const { seasonId, sittingId } = one
      const { rows } = await planner.timetable.substitutes({ seasonId, of: { sittingId } })
      if (rows[0]?.trainers[0]?.why.length === 0) return one
    }
  }
  throw new Error(`nobody can stand in from ${from}`)
}
