// What a mark carries, what taking it back leaves alone, and the sheet that the first mark opens.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Evening, openEvening } from './evening.ts'

let evening: Evening
beforeEach(async () => {
  evening = await openEvening()
})
afterEach(() => evening.house.close())

const all = <Row>(sql: string, ...values: unknown[]) =>
  evening.house.db.connection.raw.prepare<unknown[], Row>(sql).all(...values)
const storedMarks = () =>
  all(
    'SELECT m.sitting_id AS sitting, m.enrolment_id AS who, m.mark FROM attendance_mark m WHERE sitting_id IN (?, ?) ORDER BY 1, 2',
    ...evening.sittings.slice(0, 2),
  )
const at = Date.parse('2025-11-12T18:40:00+08:00')

describe('a mark', () => {
  it('carries who set it, when, how and the note; a later one takes the place of all of it', async () => {
    const [, sittingId] = evening.sittings
    const [enrolmentId = ''] = evening.enrolmentIds
    const stored = () =>
      all(
        `SELECT m.mark, m.marked_at AS markedAt, m.method, a.username, m.note FROM attendance_mark m
         JOIN account a ON a.id = m.account_id WHERE m.sitting_id = ?`,
        sittingId,
      )
    const marks = [{ enrolmentId, mark: 'sick' as const, note: '有病假条' }]
    await evening.planner.attendance.mark({ sittingId, method: 'paper', marks })
    expect(await stored()).toEqual([
      { mark: 'sick', markedAt: at, method: 'paper', username: 'planner', note: '有病假条' },
    ])
    const [row] = (await evening.planner.attendance.roll({ sittingId })).rows
    expect(row).toMatchObject({ mark: 'sick', markedAt: at, markedBy: '林晓燕（教务）', note: '有病假条' })
    evening.house.pass(60_000)
    await evening.mark(enrolmentId, 'late')
    expect(await stored()).toEqual([
      { mark: 'late', markedAt: at + 60_000, method: 'roll-call', username: 'trainer', note: '' },
    ])
  })

  it('is taken back from this person at this sitting, and from nobody and nowhere else', async () => {
    const [past, tonight] = evening.sittings
    const [one = '', two = ''] = evening.enrolmentIds
    const marks = [one, two].map((enrolmentId) => ({ enrolmentId, mark: 'present' as const }))
    for (const sittingId of [past, tonight]) {
      const { saved } = await evening.trainer.attendance.mark({ sittingId, method: 'roll-call', marks })
      expect(saved).toBe(2)
    }
    const before = storedMarks()
    expect(before).toHaveLength(4)
    await evening.mark(one, null)
    expect(storedMarks()).toEqual(
      before.filter(
        (row) => JSON.stringify(row) !== JSON.stringify({ sitting: tonight, who: one, mark: 'present' }),
      ),
    )
  })
})

describe('the sheet of a sitting', () => {
  const sheets = () =>
    all(
      'SELECT serial, opened_at AS openedAt, locked_at AS lockedAt FROM attendance_sheet WHERE sitting_id = ?',
      evening.sittings[1],
    )

  it('is opened by the first mark, under the serial that is printed on it, and by no later one', async () => {
    const [one = '', two = ''] = evening.enrolmentIds
    const { serial } = (await evening.trainer.attendance.roll({ sittingId: evening.sittings[1] })).head
    expect(sheets()).toEqual([])
    await evening.mark(one, 'present')
    evening.house.pass(60_000)
    await evening.mark(two, 'present')
    expect(sheets()).toEqual([{ serial, openedAt: at, lockedAt: null }])
  })

  it('is found by the end of its serial only', async () => {
    evening.addSitting('0199aabb-ccdd-7eef-8123-6789abcdef01', 2, '2025-11-10')
    const find = (serial: string) => evening.trainer.attendance.findSheet({ serial })
    expect(await find('89ABCDEF01')).toEqual({ sittingId: '0199aabb-ccdd-7eef-8123-6789abcdef01' })
    await expect(find('6789ABCDEF')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('names the palace, the moment of printing and the head of the audit trail', async () => {
    const sheet = await evening.trainer.attendance.sheet({ sittingId: evening.sittings[1] })
    await evening.mark(evening.enrolmentIds[0] ?? '', 'present')
    const later = await evening.trainer.attendance.sheet({ sittingId: evening.sittings[1] })
    const { palaceName } = await evening.planner.settings.palace()
    expect(sheet).toMatchObject({ palaceName, printedAt: at })
    expect(sheet.auditHead).toMatch(/^[0-9A-F]{8}$/i)
    expect(later.auditHead).not.toBe(sheet.auditHead)
  })
})
