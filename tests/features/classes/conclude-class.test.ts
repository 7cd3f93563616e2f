import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { samplePassword } from '../../../src-main/features/sample-accounts.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { fillWorld, mark, plainClass, publish, workerId } from './world.ts'

let house: TestHouse
let planner: ContractClient
let classId: string
beforeAll(async () => {
  house = await openTestHouse()
  fillWorld(house.db)
  planner = await house.as('planner')
  classId = (await planner.classes.open(plainClass)).id
  await planner.classes.enrol({ classId, workerIds: [1, 2, 3, 4].map(workerId), enrolledOn: '2025-10-01' })
})
afterAll(() => house.close())

const roster = async () => (await planner.classes.detail({ id: classId })).roster
const enrolmentOf = async (name: string) =>
  (await roster()).find((row) => row.name === name)?.enrolmentId ?? ''
const rowOf = async (name: string) => (await roster()).find((row) => row.name === name)
const score = async (name: string, scores: Record<string, number | null>) =>
  planner.classes.saveResults({ classId, rows: [{ enrolmentId: await enrolmentOf(name), ...scores }] })

describe('results', () => {
  test('saving touches only the rows given, and in a row only the parts given', async () => {
    await score('赵一鸣', { theoryScore: 88, practiceScore: 91.5 })
    await score('钱二妹', { theoryScore: 55 })
    await score('赵一鸣', { theoryScore: 90 })
    expect(await rowOf('赵一鸣')).toMatchObject({
      theoryScore: 90,
      practiceScore: 91.5,
      resitTheoryScore: null,
    })
    expect(await rowOf('钱二妹')).toMatchObject({ theoryScore: 55, practiceScore: null })
    await score('钱二妹', { theoryScore: null })
    expect(await rowOf('钱二妹')).toMatchObject({ theoryScore: null })
  })

  test('who only waits has no results, and a score is 0 to 100', async () => {
    await expect(score('李思远', { theoryScore: 60 })).rejects.toMatchObject({
      code: 'ENROLMENT_STEP_REFUSED',
    })
    await expect(score('赵一鸣', { theoryScore: 101 })).rejects.toBeTruthy()
  })
})

describe('conclusion', () => {
  test('a class is concluded only when all its lessons are over', async () => {
    const conclude = () => planner.classes.conclude({ classId, settlePending: true })
    await expect(conclude()).rejects.toMatchObject({ code: 'NOT_HELD_YET' })
    const sittings = publish(house.db, classId, ['2025-10-14', '2025-10-21', '2025-10-28', '2025-11-12'])
    for (const sitting of sittings.slice(0, 3)) {
      for (const name of ['赵一鸣', '孙三立']) mark(house.db, sitting, await enrolmentOf(name), 'present')
      if (sitting !== sittings[0]) mark(house.db, sitting, await enrolmentOf('钱二妹'), 'present')
    }
    await expect(conclude()).rejects.toMatchObject({ code: 'LESSONS_STILL_OPEN', data: { lessons: 1 } })
    house.pass(3 * 60 * 60 * 1000)
    await planner.accounts.unlock({ password: samplePassword })
  })

  test('completion is judged by attendance and results, with reasons, and who can still turn stays open', async () => {
    await score('孙三立', { theoryScore: 50, practiceScore: 80 })
    const outcome = await planner.classes.conclude({ classId, settlePending: false })
    expect(outcome).toMatchObject({ completed: 1, failed: 1, pending: 1, certificates: 1 })
    expect(await rowOf('赵一鸣')).toMatchObject({
      state: 'completed',
      certificateNumber: 'XS-2025-ZZ-0001',
      certifiedOn: '2025-11-12',
    })
    const failed = await rowOf('钱二妹')
    expect(failed?.state).toBe('failed')
    expect(failed?.judgement?.reasons.find((one) => one.standing === 'unmet')?.sentence).toBe(
      '出勤 2/4 次，需 75%',
    )
    expect((await rowOf('孙三立'))?.state).toBe('enrolled')
    expect((await planner.classes.detail({ id: classId })).state).toBe('running')
  })

  test('concluding again after a resit gives the next number and changes nobody else’s', async () => {
    await score('孙三立', { resitTheoryScore: 66 })
    const outcome = await planner.classes.conclude({ classId, settlePending: true })
    expect(outcome).toMatchObject({ completed: 2, failed: 1, pending: 0, certificates: 1 })
    expect((await roster()).map((row) => row.certificateNumber)).toEqual([
      'XS-2025-ZZ-0001',
      null,
      'XS-2025-ZZ-0002',
      null,
    ])
    expect((await planner.classes.detail({ id: classId })).state).toBe('concluded')
    const again = await planner.classes.conclude({ classId, settlePending: true })
    expect(again).toMatchObject({ completed: 2, failed: 1, certificates: 0 })
  })

  test('a number whose holder fails after a correction is void, and is never given to somebody else', async () => {
    await score('孙三立', { practiceScore: 20, resitPracticeScore: 30 })
    await planner.classes.conclude({ classId, settlePending: true })
    expect(await rowOf('孙三立')).toMatchObject({
      state: 'failed',
      certificateNumber: 'XS-2025-ZZ-0002',
      isCertificateVoid: true,
    })
    house.db.connection.raw
      .prepare(
        "INSERT INTO attendance_mark (sitting_id, enrolment_id, mark, marked_at, method, account_id) SELECT s.id, ?, 'present', 0, 'paper', 't' FROM sitting s JOIN lesson l ON l.id = s.lesson_id WHERE l.class_id = ? AND l.number = 1",
      )
      .run(await enrolmentOf('钱二妹'), classId)
    await score('钱二妹', { theoryScore: 70, practiceScore: 70 })
    await planner.classes.conclude({ classId, settlePending: true })
    expect(await rowOf('钱二妹')).toMatchObject({ state: 'completed', certificateNumber: 'XS-2025-ZZ-0003' })
  })

  test('a conclusion is not undone but concluded again, and a concluded class takes nobody in', async () => {
    const { steps } = await planner.accounts.undoable()
    expect(steps.some((step) => step.sentence.includes('结业'))).toBe(false)
    await expect(planner.classes.enrol({ classId, workerIds: [workerId(9)] })).rejects.toMatchObject({
      code: 'CLASS_CLOSED',
      data: { state: '已结业' },
    })
  })
})
