import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

const sittingOf = (where: string): string => {
  const found = house.db.connection.raw
    .prepare<[], { id: string }>(
      `SELECT p.sitting_id AS id FROM placement p JOIN trainer t ON t.id = p.trainer_id WHERE ${where} ORDER BY p.date LIMIT 1`,
    )
    .get()
  if (found === undefined) throw new Error(`the sample has no sitting where ${where}`)
  return found.id
}
const tonight = () => sittingOf("p.date = '2025-11-12' AND t.name = '周明哲'")

describe('roll call', () => {
  it('loads stored marks only: whoever was not marked is 未点', async () => {
    const trainer = await house.as('trainer')
    const { head, rows } = await trainer.attendance.roll({ sittingId: tonight() })
    expect(head).toMatchObject({ date: '2025-11-12', canMark: true, trainerName: '周明哲' })
    expect(rows).toHaveLength(30)
    expect(new Set(rows.map((row) => row.mark))).toEqual(new Set([null]))
    expect(rows.map((row) => row.number)).toEqual(rows.map((_row, index) => index + 1))
  })

  it('touches only the people given, and undo takes exactly them back', async () => {
    const trainer = await house.as('trainer')
    const sittingId = tonight()
    const [first, second, third] = (await trainer.attendance.roll({ sittingId })).rows
    if (first === undefined || second === undefined || third === undefined) throw new Error('short roll')
    await trainer.attendance.mark({
      sittingId,
      method: 'roll-call',
      marks: [{ enrolmentId: first.enrolmentId, mark: 'present' }],
    })
    await trainer.attendance.mark({
      sittingId,
      method: 'roll-call',
      marks: [{ enrolmentId: second.enrolmentId, mark: 'late' }],
    })
    expect((await trainer.attendance.roll({ sittingId })).rows.slice(0, 3).map((row) => row.mark)).toEqual([
      'present',
      'late',
      null,
    ])
    await trainer.accounts.undo({})
    expect((await trainer.attendance.roll({ sittingId })).rows.slice(0, 3).map((row) => row.mark)).toEqual([
      'present',
      null,
      null,
    ])
  })

  it('keeps one mark per person and sitting, and null makes the person 未点 again', async () => {
    const trainer = await house.as('trainer')
    const sittingId = tonight()
    const enrolmentId = (await trainer.attendance.roll({ sittingId })).rows[0]?.enrolmentId ?? ''
    for (const mark of ['present', 'absent', 'sick', null] as const) {
      await trainer.attendance.mark({ sittingId, method: 'roll-call', marks: [{ enrolmentId, mark }] })
      expect((await trainer.attendance.roll({ sittingId })).rows[0]?.mark).toBe(mark)
    }
  })

  it("refuses a trainer another trainer's roll", async () => {
    const trainer = await house.as('trainer')
    const other = sittingOf("p.date = '2025-11-12' AND t.name <> '周明哲'")
    await expect(trainer.attendance.roll({ sittingId: other })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('refuses a lesson that lies ahead, and marks nobody', async () => {
    const planner = await house.as('planner')
    const sittingId = sittingOf("p.date > '2025-11-13'")
    const { rows, head } = await planner.attendance.roll({ sittingId })
    expect(head.canMark).toBe(false)
    const marks = [{ enrolmentId: rows[0]?.enrolmentId ?? '', mark: 'present' as const }]
    await expect(planner.attendance.mark({ sittingId, method: 'roll-call', marks })).rejects.toMatchObject({
      code: 'MARKING_REFUSED',
    })
    expect((await planner.attendance.roll({ sittingId })).rows.every((row) => row.mark === null)).toBe(true)
  })

  it('refuses all marks where one names somebody who is not on the roll', async () => {
    const trainer = await house.as('trainer')
    const sittingId = tonight()
    const enrolmentId = (await trainer.attendance.roll({ sittingId })).rows[0]?.enrolmentId ?? ''
    const marks = [
      { enrolmentId, mark: 'present' as const },
      { enrolmentId: 'nobody', mark: 'present' as const },
    ]
    await expect(trainer.attendance.mark({ sittingId, method: 'roll-call', marks })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect((await trainer.attendance.roll({ sittingId })).rows[0]?.mark).toBeNull()
  })

  it('finds a printed sheet by its serial, however it was typed', async () => {
    const trainer = await house.as('trainer')
    const sittingId = tonight()
    const { serial } = (await trainer.attendance.roll({ sittingId })).head
    expect(
      await trainer.attendance.findSheet({
        serial: ` ${serial.slice(2, 6)}-${serial.slice(6).toLowerCase()} `,
      }),
    ).toEqual({ sittingId })
    await expect(trainer.attendance.findSheet({ serial: 'QD0000000000' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('says at the second sitting of a lesson who already came to the first', async () => {
    const planner = await house.as('planner')
    const second = house.db.connection.raw
      .prepare<[], { id: string }>(
        `SELECT s.id FROM sitting s JOIN placement p ON p.sitting_id = s.id WHERE s.ordinal = 2 AND p.date < '2025-11-12' LIMIT 1`,
      )
      .get()
    const { rows } = await planner.attendance.roll({ sittingId: second?.id ?? '' })
    expect(rows.some((row) => row.attendedOn !== null)).toBe(true)
    expect(rows.every((row) => row.attendedOn === null || row.mark === null)).toBe(true)
  })
})
