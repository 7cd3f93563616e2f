// Who stands on a roll, in which order, and what is said beside a name.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ids, mark } from '../classes/world.ts'
import { type Evening, openEvening } from './evening.ts'

let evening: Evening
beforeEach(async () => {
  evening = await openEvening()
})
afterEach(() => evening.house.close())

const everybody = ['赵一鸣', '钱二妹', '孙三立', '李思远']
const setState = (enrolmentId: string | undefined, state: string, withdrawnOn: string | null = null) =>
  evening.run(
    'UPDATE enrolment SET state = ?, withdrawn_on = ? WHERE id = ?',
    state,
    withdrawnOn,
    enrolmentId,
  )

describe('who stands on a roll', () => {
  it('seat holders do, whether they sit in the class, have completed or have failed it', async () => {
    const [first, second] = evening.enrolmentIds
    setState(first, 'completed')
    setState(second, 'failed')
    expect(await evening.namesOn(evening.sittings[1])).toEqual(everybody)
  })

  it('who only applied or waits does not, and is not marked', async () => {
    const [first = '', second = ''] = evening.enrolmentIds
    setState(first, 'applied')
    setState(second, 'waitlisted')
    expect(await evening.namesOn(evening.sittings[1])).toEqual(['孙三立', '李思远'])
    for (const id of [first, second]) {
      await expect(evening.mark(id, 'present')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('who withdrew stays on the evenings before the day of leaving and is gone from that day on', async () => {
    const [first = ''] = evening.enrolmentIds
    setState(first, 'withdrawn', '2025-11-12')
    expect(await evening.namesOn(evening.sittings[0])).toEqual(everybody)
    for (const sitting of evening.sittings.slice(1)) {
      expect(await evening.namesOn(sitting)).toEqual(everybody.slice(1))
    }
    await expect(evening.mark(first, 'present')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('a mark is never lost from a roll: who was marked and then withdrew still stands there', async () => {
    const [first = ''] = evening.enrolmentIds
    await evening.mark(first, 'present')
    setState(first, 'withdrawn', '2025-11-10')
    expect(await evening.namesOn(evening.sittings[1])).toEqual(everybody)
    expect(await evening.namesOn(evening.sittings[2])).toEqual(everybody.slice(1))
  })

  it("people of other classes do not, in the class's own order and not by name", async () => {
    evening.run('UPDATE enrolment SET position = 99 WHERE id = ?', evening.enrolmentIds[0])
    const { rows } = await evening.planner.attendance.roll({ sittingId: evening.sittings[1] })
    expect(rows.map((row) => row.name)).toEqual([...everybody.slice(1), '赵一鸣'])
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4])
  })

  it('whoever changed jobs stands there once, with the job of the evening: the old one on the evenings before', async () => {
    const [first] = evening.enrolmentIds
    const jobOf = async (sittingId: string) => {
      const { rows } = await evening.planner.attendance.roll({ sittingId })
      return [rows.length, rows[0]?.enterpriseName, rows[0]?.teamName]
    }
    evening.run(
      `UPDATE employment SET starts_on = '2025-11-10'
       WHERE worker_id = (SELECT worker_id FROM enrolment WHERE id = ?)`,
      first,
    )
    evening.run(
      `INSERT INTO employment (id, worker_id, employer_id, workplace_id, starts_on, ends_on)
       SELECT 'old job', e.worker_id, ?, ?, '2020-01-01', '2025-11-09' FROM enrolment e WHERE e.id = ?`,
      ids.yard,
      ids.yard,
      first,
    )
    expect(await jobOf(evening.sittings[0])).toEqual([4, '石浦', ''])
    expect(await jobOf(evening.sittings[1])).toEqual([4, '海星', '甲班'])
  })

  it('ID numbers are masked to region and last four', async () => {
    const { rows } = await evening.planner.attendance.roll({ sittingId: evening.sittings[1] })
    expect(rows[0]?.idMasked).toBe('330225********1001')
  })
})

describe('the other sittings of a lesson', () => {
  const second = 'second'
  const third = 'third'
  beforeEach(() => {
    evening.addSitting(second, 2, '2025-11-10')
    evening.addSitting(third, 3, '2025-11-08')
  })
  const attendedOn = async () =>
    (await evening.planner.attendance.roll({ sittingId: evening.sittings[1] })).rows.map(
      (row) => row.attendedOn,
    )

  it('of who came to one its date is told, late and left early too; who was absent or on leave there did not come', async () => {
    for (const [index, what] of ['present', 'late', 'left-early', 'absent'].entries()) {
      mark(evening.house.db, second, evening.enrolmentIds[index] ?? '', what)
    }
    expect(await attendedOn()).toEqual(['2025-11-10', '2025-11-10', '2025-11-10', null])
  })

  it('of several the first is told; this one and other lessons are none', async () => {
    const [one = '', two = ''] = evening.enrolmentIds
    mark(evening.house.db, second, one, 'present')
    mark(evening.house.db, third, one, 'present')
    mark(evening.house.db, evening.sittings[1], two, 'present')
    mark(evening.house.db, evening.sittings[0], two, 'present')
    expect(await attendedOn()).toEqual(['2025-11-08', null, null, null])
  })

  it('the date is the published one, whatever a draft says', async () => {
    mark(evening.house.db, second, evening.enrolmentIds[0] ?? '', 'present')
    evening.run(
      "INSERT INTO plan (id, season_id, number, state, created_at) VALUES ('w-draft', ?, 2, 'draft', 0)",
      ids.season,
    )
    evening.run(
      `INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id)
       VALUES ('w-draft', ?, '2025-11-01', 1140, 90, ?, ?)`,
      second,
      ids.room,
      ids.trainer,
    )
    expect((await attendedOn())[0]).toBe('2025-11-10')
  })
})
