// The rules of marking as they hold at the door: domain/attendance/may-mark decides, and what it decides is obeyed.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { ids } from '../classes/world.ts'
import { type Evening, openEvening } from './evening.ts'

let evening: Evening
beforeEach(async () => {
  evening = await openEvening()
})
afterEach(() => evening.house.close())

const minutes = 60_000

/** Refused with this sentence, told so beforehand by the roll's head, and nobody is marked. */
async function expectRefused(sentence: string, client: ContractClient = evening.planner) {
  const [, sittingId] = evening.sittings
  const before = await client.attendance.roll({ sittingId })
  expect(before.head).toMatchObject({ canMark: false, cannotBecause: sentence })
  await expect(evening.mark(evening.enrolmentIds[0] ?? '', 'late', client)).rejects.toMatchObject({
    code: 'MARKING_REFUSED',
    data: { reason: sentence },
  })
  expect((await client.attendance.roll({ sittingId })).rows).toEqual(before.rows)
  expect(before.rows).toHaveLength(4)
}

describe('at the door', () => {
  it('a manager reads rolls and marks none', async () => {
    await expectRefused('主管只能查看考勤，点名由讲师或教务完成', await evening.house.as('manager'))
  })

  it('a cancelled sitting is not marked', async () => {
    evening.run("UPDATE sitting SET state = 'cancelled' WHERE id = ?", evening.sittings[1])
    await expectRefused('这一场已停课，不能点名')
    const { head } = await evening.planner.attendance.roll({ sittingId: evening.sittings[1] })
    expect(head.isCancelled).toBe(true)
  })

  it('a locked roll is not marked, and its marks are not taken back', async () => {
    const [first = ''] = evening.enrolmentIds
    await evening.mark(first, 'present')
    evening.run(
      'UPDATE attendance_sheet SET locked_at = 1762945200000 WHERE sitting_id = ?',
      evening.sittings[1],
    )
    await expectRefused('这一场的考勤已锁定')
    await expect(evening.mark(first, null)).rejects.toMatchObject({ code: 'MARKING_REFUSED' })
  })

  it('a roll opens at the minute two hours before its sitting, by the clock of Shanghai', async () => {
    const [first = ''] = evening.enrolmentIds
    evening.house.pass(-101 * minutes)
    await expectRefused('还没到点名时间（2025-11-12，课前 2 小时开放）')
    evening.house.pass(minutes)
    await evening.mark(first, 'present')
    const { head, rows } = await evening.planner.attendance.roll({ sittingId: evening.sittings[1] })
    expect([head.canMark, head.cannotBecause, rows[0]?.mark]).toEqual([true, null, 'present'])
  })

  it('a roll that was forgotten is taken a week later', async () => {
    const [sittingId] = evening.sittings
    const marks = [{ enrolmentId: evening.enrolmentIds[0] ?? '', mark: 'late' as const }]
    await evening.trainer.attendance.mark({ sittingId, method: 'paper', marks })
    expect((await evening.trainer.attendance.roll({ sittingId })).rows[0]?.mark).toBe('late')
  })

  it("another trainer's roll is neither read, found by its serial, printed nor marked", async () => {
    const [, sittingId] = evening.sittings
    const forbidden = { code: 'FORBIDDEN', data: { needs: '本场讲师身份' } }
    const own = await evening.planner.attendance.roll({ sittingId })
    evening.run("UPDATE account SET trainer_id = NULL WHERE username = 'trainer'")
    const other = evening.house.db.connection.raw
      .prepare<[], { id: string }>("SELECT sitting_id AS id FROM placement WHERE date = '2025-11-12' LIMIT 1")
      .get()
    const { serial } = (await evening.planner.attendance.roll({ sittingId: other?.id ?? '' })).head
    const { attendance } = evening.trainer
    await expect(attendance.roll({ sittingId })).rejects.toMatchObject(forbidden)
    await expect(attendance.sheet({ sittingId })).rejects.toMatchObject(forbidden)
    await expect(attendance.findSheet({ serial })).rejects.toMatchObject(forbidden)
    await expect(evening.mark(evening.enrolmentIds[0] ?? '', 'present')).rejects.toMatchObject(forbidden)
    expect((await evening.planner.attendance.roll({ sittingId })).rows).toEqual(own.rows)
  })

  it('only what is published has a roll: neither a draft nor a plan of yesterday has one', async () => {
    const [, sittingId] = evening.sittings
    for (const state of ['draft', 'superseded']) {
      evening.run('UPDATE plan SET state = ? WHERE id = ?', state, ids.plan)
      await expect(evening.planner.attendance.roll({ sittingId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(evening.mark(evening.enrolmentIds[0] ?? '', 'present')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    evening.run("UPDATE plan SET state = 'published' WHERE id = ?", ids.plan)
    const { rows } = await evening.planner.attendance.roll({ sittingId })
    expect(rows.map((row) => row.mark)).toEqual([null, null, null, null])
  })
})
