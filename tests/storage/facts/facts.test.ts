// One test a fact, titled by its sentence, on the sample palace; each is told apart from what it must not be.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { change } from '../../../src-main/storage/base/rows.ts'
import { heldSittingsOf } from '../../../src-main/storage/facts/held-sitting.ts'
import { facts } from '../../../src-main/storage/facts/index.ts'
import { countSittingsFrom, countSittingsOn } from '../../../src-main/storage/facts/intended-placement.ts'
import { jobsOn } from '../../../src-main/storage/facts/job.ts'
import { liveClaimsOf } from '../../../src-main/storage/facts/live-claim.ts'
import { liveEnrolmentsIn } from '../../../src-main/storage/facts/live-enrolment.ts'
import { livePlacementsOf } from '../../../src-main/storage/facts/live-placement.ts'
import { marksOf } from '../../../src-main/storage/facts/mark.ts'
import { placesOf } from '../../../src-main/storage/facts/place.ts'
import { seatsOf } from '../../../src-main/storage/facts/seat.ts'
import { openMemory } from '../../support/memory-database.ts'

const db = openMemory()
const run = (sql: string) => change(db, sql)

beforeAll(() => {
  run(
    "INSERT INTO enterprise (id, name, short_name, name_pinyin, name_initials, created_at) VALUES ('old', '旧厂有限公司', '旧厂', '', '', 0), ('new', '新厂有限公司', '新厂', '', '', 0)",
  )
  run(
    "INSERT INTO shift_system (id, enterprise_id, name, cycle, anchor_date, follows_holidays) VALUES ('y', 'old', '两班', '[]', '2025-01-01', 0)",
  )
  run(
    "INSERT INTO shift_team (id, enterprise_id, shift_system_id, name) VALUES ('a', 'old', 'y', '甲班'), ('b', 'old', 'y', '乙班')",
  )
  for (const id of ['mover', 'leaver', 'late', 'waiting', 'gone', 'failed'])
    run(`INSERT INTO worker (id, name, name_pinyin, name_initials, sex, id_number_sealed, id_number_hash, id_tail_hash, birth_date_sealed, created_at)
      VALUES ('${id}', '${id}', '${id}', '', 'male', '', '${id}', '', '', 0)`)
  run(
    "INSERT INTO employment (id, worker_id, employer_id, workplace_id, shift_team_id, starts_on, ends_on) VALUES ('1', 'mover', 'old', 'old', 'a', '2025-01-01', '2025-05-31'), ('2', 'mover', 'old', 'old', 'b', '2025-06-01', '2025-06-30'), ('3', 'mover', 'new', 'new', 'b', '2025-07-01', NULL), ('4', 'leaver', 'old', 'old', NULL, '2025-01-01', '2025-06-15'), ('5', 'late', 'new', 'new', NULL, '2025-09-01', NULL)",
  )
  run("INSERT INTO site (id, kind, name) VALUES ('s', 'college', '总院')")
  run(
    "INSERT INTO room (id, site_id, enterprise_id, name, kind, seats) VALUES ('r', 's', NULL, '101', 'classroom', 30), ('f', NULL, 'new', '食堂', 'classroom', 30)",
  )
  run("INSERT INTO trainer (id, name, name_pinyin, name_initials) VALUES ('t', '王', '', '')")
  run(
    "INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind) VALUES ('k', 'K', '英语', 0, 8, 90, '[]', 'classroom')",
  )
  run(
    "INSERT INTO season (id, name, starts_on, ends_on) VALUES ('q', '秋季', '2025-09-01', '2025-12-31'), ('p', '春季', '2025-03-01', '2025-06-30')",
  )
  run(
    "INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at) VALUES ('c', 'q', 'k', 'C1', '英语一班', '', '', 30, 'running', 0), ('x', 'p', 'k', 'C0', '英语旧班', '', '', 30, 'concluded', 0)",
  )
  run(
    "INSERT INTO enrolment (id, class_id, worker_id, state, position, enrolled_on) VALUES ('e1', 'c', 'mover', 'enrolled', 2, '2025-09-01'), ('e2', 'c', 'leaver', 'completed', 1, '2025-09-01'), ('e3', 'c', 'failed', 'failed', 3, '2025-09-01'), ('e4', 'c', 'waiting', 'waitlisted', 4, '2025-09-01'), ('e5', 'c', 'gone', 'withdrawn', 5, '2025-09-01'), ('e6', 'c', 'late', 'applied', 6, '2025-09-01'), ('e7', 'x', 'gone', 'enrolled', 1, '2025-03-01')",
  )
  run("INSERT INTO lesson (id, class_id, number, title, minutes) VALUES ('l', 'c', 1, '', 90)")
  run(
    "INSERT INTO sitting (id, lesson_id, ordinal, state) VALUES ('over', 'l', 1, 'planned'), ('begun', 'l', 2, 'planned'), ('coming', 'l', 3, 'planned'), ('off', 'l', 4, 'cancelled'), ('drafted', 'l', 5, 'planned')",
  )
  run(
    "INSERT INTO plan (id, season_id, number, state, created_at) VALUES ('was', 'q', 1, 'superseded', 0), ('is', 'q', 2, 'published', 0), ('may', 'q', 3, 'draft', 0)",
  )
  for (const [plan, sitting, date, room] of [
    ['was', 'coming', '2025-10-09', 'f'],
    ['is', 'over', '2025-10-01', 'r'],
    ['is', 'begun', '2025-10-08', 'r'],
    ['is', 'coming', '2025-10-10', 'r'],
    ['is', 'off', '2025-10-02', 'r'],
    ['may', 'coming', '2025-10-11', 'f'],
    ['may', 'drafted', '2025-10-12', 'f'],
  ])
    run(
      `INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id) VALUES ('${plan}', '${sitting}', '${date}', 1140, 90, '${room}', 't')`,
    )
  run(
    "INSERT INTO attendance_mark (sitting_id, enrolment_id, mark, marked_at, method, account_id) VALUES ('begun', 'e1', 'late', 0, 'paper', 'x'), ('begun', 'e2', 'leave', 0, 'paper', 'x')",
  )
})
afterAll(() => db.connection.raw.close())

test('A seat in a class is held by whoever is enrolled, has completed or has failed; applying and waiting hold none', () => {
  expect(seatsOf(db, ['c']).map((one) => one.enrolmentId)).toEqual(['e2', 'e1', 'e3'])
})

test('Somebody stands in a course who has applied, waits or is enrolled in a live class of it', () => {
  const asked = liveEnrolmentsIn(db, 'k', ['gone', 'late', 'waiting', 'leaver', 'mover'])
  expect(asked.map((one) => one.workerId)).toEqual(['late', 'waiting', 'mover'])
})

test("A person's job on a day is the stretch that holds the day; before the first one known the first, after leaving none", () => {
  const teamsOn = (day: string) =>
    jobsOn(db, ['mover', 'leaver', 'late'], day).map(
      (one) => `${one.workerId} ${one.workplaceName} ${one.teamName}`,
    )
  expect(teamsOn('2024-12-31')).toEqual(['mover 旧厂 甲班', 'leaver 旧厂 ', 'late 新厂 '])
  expect(teamsOn('2025-05-31')).toEqual(['mover 旧厂 甲班', 'leaver 旧厂 ', 'late 新厂 '])
  expect(teamsOn('2025-06-01')).toEqual(['mover 旧厂 乙班', 'leaver 旧厂 ', 'late 新厂 '])
  expect(teamsOn('2025-06-15')).toContain('leaver 旧厂 ')
  expect(teamsOn('2025-06-16')).toEqual(['mover 旧厂 乙班', 'late 新厂 '])
  // a team of another enterprise than the workplace is none
  expect(teamsOn('2025-07-01')).toEqual(['mover 新厂 ', 'late 新厂 '])
  expect(teamsOn('2030-01-01')).toEqual(['mover 新厂 ', 'late 新厂 '])
})

test("A room lies at a site or in an enterprise, and is called by that house's name", () => {
  expect(placesOf(db, ['f', 'r']).map((one) => `${one.placeId} ${one.placeName} ${one.roomName}`)).toEqual([
    'new 新厂 食堂',
    's 总院 101',
  ])
})

test("Where and when a sitting is taught is what its season's published plan says", () => {
  expect(
    livePlacementsOf(db, ['coming', 'drafted', 'off']).map((one) => `${one.sittingId} ${one.date}`),
  ).toEqual(['coming 2025-10-10', 'off 2025-10-02'])
})

test('A room, a trainer or a day is spoken for by what is published and by what a draft intends, as long as it is not called off', () => {
  expect([
    countSittingsFrom(db, 'room', 'f', '2025-10-01'),
    countSittingsFrom(db, 'trainer', 't', '2025-10-10'),
  ]).toEqual([2, 2])
  expect(['2025-10-02', '2025-10-09', '2025-10-12'].map((date) => countSittingsOn(db, date))).toEqual([
    0, 0, 1,
  ])
})

test('Who was present, late or left early was there; leave, sickness and absence are marks too', () => {
  expect(marksOf(db, ['begun']).map((one) => [one.mark, one.isThere])).toEqual([
    ['late', true],
    ['leave', false],
  ])
})

test('A sitting has been held that was published for a day before today, or whose roll has been begun, unless it was called off', () => {
  expect(heldSittingsOf(db, 'q', '2025-10-08').map((one) => one.sittingId)).toEqual(['over', 'begun'])
  expect(heldSittingsOf(db, 'q', '2025-10-11').map((one) => one.sittingId)).toEqual([
    'over',
    'begun',
    'coming',
  ])
})

test('A claim lives until it is rejected, withdrawn, lapsed, lost to an objection or clawed back', () => {
  run("INSERT INTO union_node (id, name, level) VALUES ('u', '县总工会', 'county')")
  for (const [index, state] of claimStates.entries()) {
    run(`INSERT INTO policy (id, name, year, rules, starts_on, ends_on)
      VALUES ('${state}', '${state}', 2025, '{}', '2025-01-01', '2025-12-31')`)
    run(`INSERT INTO pool (id, policy_id, union_id) VALUES ('${state}', '${state}', 'u')`)
    run(`INSERT INTO claim (id, number, policy_id, pool_id, worker_id, state, amount_fen, submitted_at)
      VALUES ('${index}', '${index}', '${state}', '${state}', 'mover', '${state}', 1, 0)`)
  }
  const living = liveClaimsOf(db, ['mover']).map(({ policyId }) => policyId)
  const ended = ['rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back']
  expect(living).toHaveLength(7)
  expect(living.filter((state) => ended.includes(state))).toEqual([])
})

test('every fact has its view', () => {
  const views = db.connection.raw
    .prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'view'")
    .pluck()
    .all()
  expect(views).toEqual(facts.map(({ name }) => name))
})
