import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { WeekSitting } from '../../../src-main/contract/timetable/board/week.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { seasonNow } from '../timetable/support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
let first: WeekSitting
let second: WeekSitting
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
  const movable: WeekSitting[] = []
  for (const one of await weekOf('published')) {
    const { sentences } = await planner.timetable.explainMove(sooner(one))
    if (sentences.length === 0 && movable.every(({ classId }) => classId !== one.classId)) movable.push(one)
  }
  const [one, other] = movable
  if (one === undefined || other === undefined) throw new Error('the sample has two such sittings')
  first = one
  second = other
})
afterEach(() => house.close())

const weekOf = async (version: 'draft' | 'published') =>
  (await planner.timetable.week({ seasonId, version, monday: '2025-11-19' })).sittings
const startOf = async (version: 'draft' | 'published', { sittingId }: WeekSitting) =>
  (await weekOf(version)).find((one) => one.sittingId === sittingId)?.startMinute
const sooner = ({ sittingId, date, startMinute, roomId, trainerId }: WeekSitting) => ({
  seasonId,
  sittingId,
  date,
  startMinute: startMinute - 30,
  roomId,
  trainerId,
})
const move = (one: WeekSitting) => planner.timetable.movePlacement(sooner(one))
/** The pin makes the draft, so that the moves after it touch nothing but their placements. */
const makeDraft = () =>
  planner.timetable.pinPlacement({ seasonId, sittingId: first.sittingId, isPinned: !first.isPinned })
const offered = async () => (await planner.accounts.undoable()).next

test('a published move is not offered any more, and the draft move before it can be taken back', async () => {
  await makeDraft()
  await move(first)
  await move(second)
  const [ofSecond, ofFirst] = (await planner.accounts.undoable()).steps
  await planner.timetable.publish({ seasonId, sittingIds: [second.sittingId] })
  expect(await offered()).toEqual(ofFirst)
  await expect(planner.accounts.undo({ stepId: ofSecond?.id })).rejects.toMatchObject({
    code: 'UNDO_CONFLICT',
    data: { what: expect.stringContaining('发布'), isOwn: true },
  })
  expect((await planner.accounts.undo({})).sentence).toBe(ofFirst?.sentence)
  expect(await startOf('draft', first)).toBe(first.startMinute)
  expect(await startOf('published', second)).toBe(second.startMinute - 30)
})

test('a move under a later one that was published is not offered either', async () => {
  await makeDraft()
  await move(first)
  await planner.timetable.movePlacement({ ...sooner(first), startMinute: first.startMinute })
  await move(first)
  await move(second)
  const ofSecond = await offered()
  await planner.timetable.publish({ seasonId, sittingIds: [first.sittingId] })
  expect(await offered()).toEqual(ofSecond)
  await planner.accounts.undo({})
  expect(await offered()).toBeNull()
})

test('once all of the draft is published nothing of it is offered, and another person is named as such', async () => {
  await makeDraft()
  await move(first)
  const admin = await house.as('admin')
  await admin.timetable.publish({ seasonId, sittingIds: null })
  expect(await offered()).toBeNull()
  await expect(planner.accounts.undo({})).rejects.toMatchObject({
    code: 'UNDO_CONFLICT',
    data: { who: '黄志远（管理员）', isOwn: false },
  })
})

test('a later change by somebody else that can itself be taken back leaves the step on offer', async () => {
  const day = { date: '2025-11-13', kind: 'swapped-rest', name: '厂庆', isTeachingAllowed: true } as const
  await planner.settings.saveDay(day)
  const admin = await house.as('admin')
  await admin.settings.saveDay({ ...day, name: '停电' })
  await makeDraft()
  await planner.timetable.publish({ seasonId, sittingIds: null })
  expect((await offered())?.sentence).toBe('修改日历 2025-11-13')
})
