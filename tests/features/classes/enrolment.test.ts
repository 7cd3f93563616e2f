import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { fillWorld, ids, mark, plainClass, publish, workerId } from './world.ts'

let house: TestHouse
let planner: ContractClient
let classId: string
beforeAll(async () => {
  house = await openTestHouse()
  fillWorld(house.db)
  planner = await house.as('planner')
})
afterAll(() => house.close())
beforeEach(async () => {
  for (const { id } of (await planner.classes.list({ seasonId: ids.season, state: 'open' })).rows) {
    await planner.classes.cancel({ id, reason: '换一个' })
  }
  classId = (await planner.classes.open(plainClass)).id
})

const roster = async () => (await planner.classes.detail({ id: classId })).roster
const enrolmentOf = async (name: string) =>
  (await roster()).find((row) => row.name === name)?.enrolmentId ?? ''

describe('adding people', () => {
  test('who comes when the class is full waits, in the order of asking', async () => {
    const outcome = await planner.classes.enrol({ classId, workerIds: [1, 2, 3, 4, 5].map(workerId) })
    expect(outcome).toMatchObject({ enrolled: 3, waitlisted: 2 })
    expect((await roster()).map((row) => [row.name, row.state, row.waitlistPlace])).toEqual([
      ['赵一鸣', 'enrolled', null],
      ['钱二妹', 'enrolled', null],
      ['孙三立', 'enrolled', null],
      ['李思远', 'waitlisted', 1],
      ['周武成', 'waitlisted', 2],
    ])
  })

  test('a worker in another live class of the same course is refused by name, and nobody is added', async () => {
    const other = await planner.classes.open({ ...plainClass, name: '另一个班' })
    await planner.classes.enrol({ classId: other.id, workerIds: [workerId(2)] })
    const refused = planner.classes.enrol({ classId, workerIds: [1, 2].map(workerId) })
    await expect(refused).rejects.toMatchObject({
      code: 'ALREADY_IN_CLASS',
      data: { people: '钱二妹已在同一课程的“另一个班”' },
    })
    expect(await roster()).toEqual([])
  })

  test('a worker who is in the class already is refused by name', async () => {
    await planner.classes.enrol({ classId, workerIds: [workerId(1)] })
    const again = planner.classes.enrol({ classId, workerIds: [workerId(1)] })
    await expect(again).rejects.toMatchObject({ data: { people: '赵一鸣已在本班（在读）' } })
  })

  test('candidates are the people of the class’s enterprises who are not in it, with who holds them elsewhere', async () => {
    const other = await planner.classes.open({ ...plainClass, name: '占人的班' })
    await planner.classes.enrol({ classId: other.id, workerIds: [workerId(2)] })
    await planner.classes.enrol({ classId, workerIds: [workerId(1)] })
    const own = await planner.classes.candidates({ classId })
    expect(own.total).toBe(5)
    expect(own.rows.find((row) => row.workerId === workerId(2))?.heldBy).toBe('占人的班')
    expect(own.rows.every((row) => row.enterpriseName === '海星' && row.idMasked.includes('*'))).toBe(true)
    expect(own.teams.map((team) => team.name)).toEqual(['甲班'])
    const found = async (search: string) =>
      (await planner.classes.candidates({ classId, scope: 'all', search })).rows.map((row) => row.name)
    expect(await found('冯九华')).toEqual(['冯九华'])
    expect(await found('fengjiu')).toContain('冯九华')
    expect(await found('fjh')).toContain('冯九华')
    expect(await found('1009')).toContain('冯九华')
    expect((await planner.classes.candidates({ classId, teamId: ids.millTeam })).total).toBe(5)
  })
})

describe('leaving', () => {
  test('a freed seat goes to whoever waits first, in the same step, and one undo takes both back', async () => {
    await planner.classes.enrol({ classId, workerIds: [1, 2, 3, 4, 5].map(workerId) })
    const gone = await planner.classes.withdraw({
      enrolmentId: await enrolmentOf('钱二妹'),
      withdrawnOn: '2025-11-12',
      note: '调岗',
    })
    expect(gone.promoted).toEqual(['李思远'])
    const after = await roster()
    expect(after.find((row) => row.name === '钱二妹')).toMatchObject({
      state: 'withdrawn',
      withdrawnOn: '2025-11-12',
      note: '调岗',
    })
    expect(after.find((row) => row.name === '李思远')).toMatchObject({
      state: 'enrolled',
      enrolledOn: '2025-11-12',
    })
    expect(after.find((row) => row.name === '周武成')?.waitlistPlace).toBe(1)
    await planner.accounts.undo({})
    const back = await roster()
    expect(back.filter((row) => row.state === 'waitlisted').map((row) => row.name)).toEqual([
      '李思远',
      '周武成',
    ])
  })

  test('who withdrew may come back at the end of the line', async () => {
    await planner.classes.enrol({ classId, workerIds: [1, 2, 3, 4].map(workerId) })
    await planner.classes.withdraw({
      enrolmentId: await enrolmentOf('赵一鸣'),
      withdrawnOn: '2025-11-12',
      note: '',
    })
    await planner.classes.enrol({ classId, workerIds: [workerId(1)] })
    expect((await roster()).find((row) => row.name === '赵一鸣')).toMatchObject({
      state: 'waitlisted',
      withdrawnOn: null,
    })
  })

  test('a withdrawal is dated between joining and today, and happens once', async () => {
    await planner.classes.enrol({ classId, workerIds: [workerId(1)] })
    const enrolmentId = await enrolmentOf('赵一鸣')
    const withdraw = (withdrawnOn: string) => planner.classes.withdraw({ enrolmentId, withdrawnOn, note: '' })
    await expect(withdraw('2025-11-13')).rejects.toMatchObject({ code: 'INVALID_VALUE' })
    await expect(withdraw('2025-11-01')).rejects.toMatchObject({ code: 'INVALID_VALUE' })
    await withdraw('2025-11-12')
    await expect(withdraw('2025-11-12')).rejects.toMatchObject({
      code: 'ENROLMENT_STEP_REFUSED',
      data: { state: '已退' },
    })
  })
})

describe('attendance in the roster', () => {
  test('a lesson counts as held once its sitting and the grace are over, and the warning says how many may be missed', async () => {
    await planner.classes.enrol({ classId, workerIds: [1, 2].map(workerId), enrolledOn: '2025-10-01' })
    const sittings = publish(house.db, classId, ['2025-11-04', '2025-11-11', '2025-11-12', '2025-11-20'])
    mark(house.db, sittings[0] ?? '', await enrolmentOf('赵一鸣'), 'late')
    mark(house.db, sittings[1] ?? '', await enrolmentOf('赵一鸣'), 'present')
    mark(house.db, sittings[0] ?? '', await enrolmentOf('钱二妹'), 'leave')
    const detail = await planner.classes.detail({ id: classId })
    expect(
      detail.roster.map(({ attended, counted, planned, warning }) => [attended, counted, planned, warning]),
    ).toEqual([
      [2, 2, 4, '再缺 2 次即不达标'],
      [0, 2, 4, '已无法达标'],
    ])
    expect([detail.lessonsHeld, detail.lessonsPlanned]).toEqual([2, 4])
    const row = (await planner.classes.list({ seasonId: ids.season, state: 'running' })).rows.find(
      (one) => one.id === classId,
    )
    expect(row).toMatchObject({ seated: 2, attended: 2, counted: 4, lessonsHeld: 2, lessonsPlanned: 4 })
  })

  test('a lesson that was over before the worker joined does not count against them', async () => {
    await planner.classes.enrol({ classId, workerIds: [workerId(3)], enrolledOn: '2025-11-10' })
    publish(house.db, classId, ['2025-11-04', '2025-11-11', '2025-11-18', '2025-11-20'])
    expect((await roster())[0]).toMatchObject({ attended: 0, counted: 1, planned: 3 })
  })
})

describe('who sees what', () => {
  test('a trainer sees the classes that are theirs by the class or by a placement, and no other', async () => {
    const trainer = await house.as('trainer')
    house.db.connection.raw
      .prepare("UPDATE account SET trainer_id = ? WHERE username = 'trainer'")
      .run(ids.trainer)
    const named = await planner.classes.open({ ...plainClass, name: '本人班', trainerId: ids.trainer })
    const placed = await planner.classes.open({ ...plainClass, name: '代课班' })
    publish(house.db, placed.id, ['2025-11-20'])
    const seen = (await trainer.classes.list({ seasonId: ids.season, pageSize: 200 })).rows.map(
      (row) => row.id,
    )
    expect(seen).toEqual(expect.arrayContaining([named.id, placed.id]))
    expect(seen).not.toContain(classId)
    await expect(trainer.classes.detail({ id: classId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(trainer.classes.detail({ id: placed.id })).resolves.toMatchObject({ name: '代课班' })
    await expect(trainer.classes.enrol({ classId, workerIds: [workerId(9)] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
