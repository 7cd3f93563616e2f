import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { fillWorld, ids, mark, plainClass, publish, workerId } from '../classes/world.ts'

let house: TestHouse
let planner: ContractClient
beforeEach(async () => {
  house = await openTestHouse()
  fillWorld(house.db)
  planner = await house.as('planner')
})
afterEach(() => house.close())

const rowsOf = (sql: string) => JSON.stringify(house.db.connection.raw.prepare(sql).all())
const openClass = async (capacity: number, name: string) =>
  (await planner.classes.open({ ...plainClass, capacity, name })).id
const enrol = (classId: string, ...numbers: number[]) =>
  planner.classes.enrol({ classId, workerIds: numbers.map(workerId), enrolledOn: '2025-10-01' })
const enrolmentOf = async (classId: string, number: number) =>
  house.db.connection.raw
    .prepare<[string, string], { id: string }>(
      'SELECT id FROM enrolment WHERE class_id = ? AND worker_id = ?',
    )
    .get(classId, workerId(number))?.id ?? ''

describe('undo stops where something final was built on the step', () => {
  test('a move made in a draft is not taken back out of the published timetable', async () => {
    const season = (await planner.timetable.seasons()).rows.find(
      ({ startsOn, endsOn, id }) => id !== ids.season && startsOn <= '2025-11-12' && '2025-11-12' <= endsOn,
    )
    const seasonId = season?.id ?? ''
    const { sittings } = await planner.timetable.week({
      seasonId,
      version: 'published',
      monday: '2025-11-24',
    })
    const [first, second] = sittings
    if (first === undefined || second === undefined) throw new Error('the sample has no such week')
    // The first pin makes the draft, so that the second touches nothing but its placement.
    await planner.timetable.pinPlacement({ seasonId, sittingId: first.sittingId, isPinned: !first.isPinned })
    await planner.timetable.pinPlacement({
      seasonId,
      sittingId: second.sittingId,
      isPinned: !second.isPinned,
    })
    await planner.timetable.publish({ seasonId })
    const before = rowsOf('SELECT * FROM placement ORDER BY plan_id, sitting_id')
    await expect(planner.accounts.undo({})).rejects.toMatchObject({
      code: 'UNDO_CONFLICT',
      data: { what: expect.stringContaining('发布') },
    })
    expect(rowsOf('SELECT * FROM placement ORDER BY plan_id, sitting_id')).toBe(before)
  })

  test('a sitting called off before publishing is not called back into the published timetable', async () => {
    const season = (await planner.timetable.seasons()).rows.find(
      ({ startsOn, endsOn, id }) => id !== ids.season && startsOn <= '2025-11-12' && '2025-11-12' <= endsOn,
    )
    const seasonId = season?.id ?? ''
    const { sittings } = await planner.timetable.week({
      seasonId,
      version: 'published',
      monday: '2025-11-24',
    })
    const [off, other] = sittings
    if (off === undefined || other === undefined) throw new Error('the sample has no such week')
    await planner.timetable.cancelSitting({ sittingId: off.sittingId, reason: '台风', makeUp: false })
    const admin = await house.as('admin')
    await admin.timetable.pinPlacement({ seasonId, sittingId: other.sittingId, isPinned: !other.isPinned })
    await admin.timetable.publish({ seasonId })
    await expect(planner.accounts.undo({})).rejects.toMatchObject({
      code: 'UNDO_CONFLICT',
      data: { what: expect.stringContaining('发布') },
    })
  })

  test('marks and results that a conclusion rests on stay', async () => {
    const classId = await openClass(10, '结业班')
    await enrol(classId, 1)
    const enrolmentId = await enrolmentOf(classId, 1)
    const sittings = publish(house.db, classId, ['2025-10-14', '2025-10-21', '2025-10-28', '2025-11-04'])
    for (const sitting of sittings.slice(1)) mark(house.db, sitting, enrolmentId, 'present')
    await planner.classes.saveResults({
      classId,
      rows: [{ enrolmentId, theoryScore: 80, practiceScore: 80 }],
    })
    await planner.attendance.mark({
      sittingId: sittings[0] ?? '',
      marks: [{ enrolmentId, mark: 'present' }],
      method: 'paper',
    })
    await planner.classes.conclude({ classId, settlePending: true })
    const before = rowsOf('SELECT * FROM attendance_mark ORDER BY 1, 2')
    await expect(planner.accounts.undo({})).rejects.toMatchObject({
      code: 'UNDO_CONFLICT',
      data: { what: expect.stringContaining('结业') },
    })
    expect(rowsOf('SELECT * FROM attendance_mark ORDER BY 1, 2')).toBe(before)
  })

  test('an earlier undo is nothing final: step after step can be taken back', async () => {
    const before = rowsOf('SELECT * FROM enrolment ORDER BY id')
    const classId = await openClass(10, '逐步撤销班')
    await enrol(classId, 1)
    await planner.classes.withdraw({
      enrolmentId: await enrolmentOf(classId, 1),
      withdrawnOn: '2025-11-12',
      note: '',
    })
    for (let step = 0; step < 3; step += 1) await planner.accounts.undo({})
    expect(rowsOf('SELECT * FROM enrolment ORDER BY id')).toBe(before)
  })
})

describe('undo never gives a seat twice', () => {
  test('a withdrawal is not taken back once somebody else has the seat', async () => {
    const classId = await openClass(1, '一座班')
    await enrol(classId, 1)
    await planner.classes.withdraw({
      enrolmentId: await enrolmentOf(classId, 1),
      withdrawnOn: '2025-11-12',
      note: '',
    })
    const admin = await house.as('admin')
    await admin.classes.enrol({ classId, workerIds: [workerId(2)] })
    await expect(planner.accounts.undo({})).rejects.toMatchObject({ code: 'UNDO_CONFLICT' })
    const { roster } = await planner.classes.detail({ id: classId })
    expect(roster.filter((row) => row.state === 'enrolled').map((row) => row.name)).toEqual(['钱二妹'])
  })

  test('a larger capacity is not taken back once its seats are given away', async () => {
    const classId = await openClass(1, '扩容班')
    await planner.classes.update({ ...updateOf(classId), capacity: 2 })
    const admin = await house.as('admin')
    await admin.classes.enrol({ classId, workerIds: [workerId(1), workerId(2)] })
    await expect(planner.accounts.undo({})).rejects.toMatchObject({ code: 'UNDO_CONFLICT' })
  })

  test('a withdrawal is not taken back once the worker sits in another class of the course', async () => {
    const [one, other] = [await openClass(5, '甲班次'), await openClass(5, '乙班次')]
    await enrol(one, 1)
    await planner.classes.withdraw({
      enrolmentId: await enrolmentOf(one, 1),
      withdrawnOn: '2025-11-12',
      note: '',
    })
    const admin = await house.as('admin')
    await admin.classes.enrol({ classId: other, workerIds: [workerId(1)] })
    await expect(planner.accounts.undo({})).rejects.toMatchObject({ code: 'UNDO_CONFLICT' })
  })
})

const updateOf = (id: string) => {
  const { seasonId: _season, courseId: _course, ...rest } = plainClass
  return { ...rest, id, name: '扩容班' }
}
