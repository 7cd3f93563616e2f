// How often whom was there, from the tables: which sittings count as held, which marks as having been there, and of whom.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  attendanceOfClasses,
  type ClassAttendance,
} from '../../../src-main/storage/attendance/class-attendance-store.ts'
import { fillWorld, ids, mark, plainClass, publish, workerId } from '../../features/classes/world.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

const grace = 30
let house: TestHouse
let classId: string
/** Lessons 1–3 of four, held on 5, 12 and 19 November at 19:00 for 90 minutes. */
let sittings: string[]
let people: string[]
beforeEach(async () => {
  house = await openTestHouse()
  fillWorld(house.db)
  const planner = await house.as('planner')
  classId = (await planner.classes.open({ ...plainClass, capacity: 10 })).id
  await planner.classes.enrol({ classId, workerIds: [1, 2, 3, 4].map(workerId), enrolledOn: '2025-10-01' })
  sittings = publish(house.db, classId, ['2025-11-05', '2025-11-12', '2025-11-19'])
  people = (await planner.classes.detail({ id: classId })).roster.map((row) => row.enrolmentId)
})
afterEach(() => house.close())

const run = (sql: string, ...values: unknown[]) => house.db.connection.raw.prepare(sql).run(...values)

function read(date = '2025-12-01', minute = 0): ClassAttendance {
  const found = attendanceOfClasses(house.db, [classId], { date, minute }, grace).get(classId)
  if (found === undefined) throw new Error('the class is missing')
  return found
}
const outcomes = (date?: string, minute?: number) => read(date, minute).lessons.map((one) => one.outcome)
const fraction = (index = 0) => read().fractions.get(people[index] ?? '')

function addSitting(id: string, lessonOf: number, date: string | null, planId: string = ids.plan): void {
  run(
    `INSERT OR IGNORE INTO sitting (id, lesson_id, ordinal)
     SELECT ?, lesson_id, (SELECT max(ordinal) + 1 FROM sitting x WHERE x.lesson_id = s.lesson_id) FROM sitting s WHERE s.id = ?`,
    id,
    sittings[lessonOf],
  )
  if (date === null) return
  run(
    `INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id)
     VALUES (?, ?, ?, 1140, 90, ?, ?)`,
    planId,
    id,
    date,
    ids.room,
    ids.trainer,
  )
}

describe('which lessons count as held', () => {
  it('those whose sittings are over, end and grace; a lesson without a sitting lies ahead', () => {
    expect(outcomes('2025-11-12', 1259)).toEqual(['missed', 'open', 'open', 'open'])
    expect(outcomes('2025-11-12', 1260)).toEqual(['missed', 'missed', 'open', 'open'])
    expect(outcomes()).toEqual(['missed', 'missed', 'missed', 'open'])
  })

  it('a lesson with one sitting that has no place yet lies ahead, however long ago the other was', () => {
    addSitting('second', 0, null)
    expect(outcomes()[0]).toBe('open')
    run("UPDATE sitting SET state = 'cancelled' WHERE id = 'second'")
    expect(outcomes()[0]).toBe('missed')
  })

  it('a cancelled sitting is not held, and its date is not the date of the lesson', () => {
    addSitting('second', 0, '2025-11-08')
    expect(read().lessons[0]?.lastHeldOn).toBe('2025-11-08')
    run("UPDATE sitting SET state = 'cancelled' WHERE id = 'second'")
    expect(read().lessons[0]).toMatchObject({ outcome: 'missed', lastHeldOn: '2025-11-05' })
    run("UPDATE sitting SET state = 'cancelled' WHERE id = ?", sittings[0])
    expect(outcomes()[0]).toBe('cancelled')
  })

  it('the last of several sittings is the last by date, not by its number', () => {
    addSitting('second', 0, '2025-11-03')
    expect(read().lessons[0]?.lastHeldOn).toBe('2025-11-05')
  })

  it('only the published plan says when a sitting is', () => {
    for (const [number, state] of [
      [2, 'draft'],
      [3, 'superseded'],
    ] as const) {
      run(
        'INSERT INTO plan (id, season_id, number, state, created_at) VALUES (?, ?, ?, ?, 0)',
        state,
        ids.season,
        number,
        state,
      )
      addSitting(state, 1, '2025-11-13', state)
      expect(read().lessons.map((one) => one.sittings.length)).toEqual(
        number === 2 ? [1, 2, 1, 0] : [1, 3, 1, 0],
      )
      expect(
        read()
          .lessons[1]?.sittings.map((one) => one.date)
          .at(-1),
      ).toBeNull()
    }
  })
})

describe('who was there', () => {
  it('present, late and left early were; absent, on leave and sick were not', () => {
    const marks = ['present', 'late', 'left-early', 'absent', 'leave', 'sick']
    const counts = marks.map((what) => {
      run('DELETE FROM attendance_mark WHERE enrolment_id = ?', people[0])
      mark(house.db, sittings[0] ?? '', people[0] ?? '', what)
      const { attended, lateOrEarly } = fraction() ?? {}
      return [what, attended, lateOrEarly]
    })
    expect(counts).toEqual([
      ['present', 1, 0],
      ['late', 1, 1],
      ['left-early', 1, 1],
      ['absent', 0, 0],
      ['leave', 0, 0],
      ['sick', 0, 0],
    ])
  })

  it('a mark at a cancelled sitting is no attendance', () => {
    mark(house.db, sittings[0] ?? '', people[0] ?? '', 'present')
    run("UPDATE sitting SET state = 'cancelled' WHERE id = ?", sittings[0])
    expect(fraction()).toMatchObject({ attended: 0, counted: 2 })
  })

  it('of the marks at several sittings of a lesson the best counts, and the lesson once', () => {
    for (const [index, date] of ['2025-11-06', '2025-11-07'].entries()) addSitting(`more ${index}`, 0, date)
    for (const [sitting, what] of [
      [sittings[0], 'late'],
      ['more 0', 'present'],
      ['more 1', 'left-early'],
    ] as const) {
      mark(house.db, sitting ?? '', people[0] ?? '', what)
    }
    expect(fraction()).toMatchObject({ attended: 1, counted: 3, lateOrEarly: 0 })
  })

  it('seat holders are counted, and who waits, applied or withdrew is not', () => {
    run("UPDATE enrolment SET state = 'completed' WHERE id = ?", people[0])
    run("UPDATE enrolment SET state = 'failed' WHERE id = ?", people[1])
    expect([...read().fractions.keys()].toSorted()).toEqual(people.toSorted())
    for (const state of ['withdrawn', 'waitlisted', 'applied']) {
      run('UPDATE enrolment SET state = ? WHERE id = ?', state, people[3])
      expect(read().fractions.has(people[3] ?? '')).toBe(false)
    }
  })

  it('lessons that were over before somebody joined are not counted against them', () => {
    run("UPDATE enrolment SET enrolled_on = '2025-11-12' WHERE id = ?", people[0])
    expect([fraction(0)?.counted, fraction(1)?.counted]).toEqual([2, 3])
  })
})
