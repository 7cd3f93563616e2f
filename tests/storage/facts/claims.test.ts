// What a claim comes to, which claims live, and which certificates are good: the facts that money rests on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClaimState, claimStates, isLive } from '../../../src-main/domain/subsidies/claim.ts'
import { change } from '../../../src-main/storage/base/rows.ts'
import { all, flag, integer, orNull, select, text } from '../../../src-main/storage/base/select.ts'
import { goodNumberOf } from '../../../src-main/storage/facts/certificate.ts'
import { openMemory } from '../../support/memory-database.ts'

const db = openMemory()
const run = (sql: string) => change(db, sql)

beforeAll(() => {
  run(
    "INSERT INTO worker (id, name, name_pinyin, name_initials, sex, id_number_sealed, id_number_hash, id_tail_hash, birth_date_sealed, created_at) VALUES ('w', 'w', '', '', 'male', '', 'w', '', '', 0)",
  )
  run("INSERT INTO union_node (id, name, level) VALUES ('u', '县总工会', 'county')")
  run(
    "INSERT INTO policy (id, name, year, rules, starts_on, ends_on) VALUES ('p', 'p', 2025, '{}', '2025-01-01', '2025-12-31')",
  )
  run("INSERT INTO pool (id, policy_id, union_id) VALUES ('q', 'p', 'u')")
})
afterAll(() => db.connection.raw.close())

const enter = (id: string, state: ClaimState, evidence = '{}') =>
  run(`INSERT INTO claim (id, number, policy_id, pool_id, worker_id, state, amount_fen, submitted_at, evidence)
    VALUES ('${id}', '${id}', 'p', 'q', 'w', '${state}', 600, 0, '${evidence}')`)

const valued = select(
  { id: text(), fen: integer(), isPaid: flag() },
  'SELECT id, current_fen AS fen, is_paid AS isPaid FROM valued_claim ORDER BY id',
)

test('A claim comes to what was approved, until then to what was claimed; its money has gone out once it was paid, completed too', () => {
  enter('a', 'approved', '{"approvedFen": 450}')
  run("UPDATE claim SET state = 'completed' WHERE id = 'a'")
  enter('r', 'rejected', '{"approvedFen": null}')
  expect(all(db, valued)).toEqual([
    { id: 'a', fen: 450, isPaid: true },
    { id: 'r', fen: 600, isPaid: false },
  ])
  for (const state of claimStates) {
    run(`UPDATE claim SET state = '${state}' WHERE id = 'a'`)
    expect(all(db, valued)[0]?.isPaid, state).toBe(state === 'paid' || state === 'completed')
  }
  run('DELETE FROM claim')
})

const living = select({ id: text() }, 'SELECT id FROM live_claim')

test('the domain, the fact and the index that allows one live claim agree which claims live', () => {
  for (const state of claimStates) {
    enter('one', state)
    expect(all(db, living).length === 1, state).toBe(isLive(state))
    const again = () => enter('two', 'entered')
    if (isLive(state)) expect(again, state).toThrow('UNIQUE')
    else expect(again, state).not.toThrow()
    run('DELETE FROM claim')
  }
})

const certificates = select(
  { id: text(), number: orNull(text()), listed: flag() },
  `SELECT id, ${goodNumberOf('enrolment.id')} AS number, id IN (SELECT enrolment_id FROM certificate) AS listed
  FROM enrolment ORDER BY id`,
)

test('A certificate is good while its enrolment is completed; the number of one who failed after all stays theirs and is void', () => {
  run("INSERT INTO season (id, name, starts_on, ends_on) VALUES ('s', 's', '2025-09-01', '2025-12-31')")
  run(
    "INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind) VALUES ('k', 'K', 'k', 1, 8, 90, '[]', 'classroom')",
  )
  for (const [id, state] of [
    ['1', 'completed'],
    ['2', 'failed'],
    ['3', 'completed'],
  ]) {
    run(
      `INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at) VALUES ('c${id}', 's', 'k', '${id}', '${id}', '', '', 30, 'concluded', 0)`,
    )
    run(
      `INSERT INTO enrolment (id, class_id, worker_id, state, position, enrolled_on) VALUES ('e${id}', 'c${id}', 'w', '${state}', 1, '2025-09-01')`,
    )
    run(
      `INSERT INTO result (enrolment_id, certificate_number) VALUES ('e${id}', ${id === '3' ? 'NULL' : `'N${id}'`})`,
    )
  }
  expect(all(db, certificates)).toEqual([
    { id: 'e1', number: 'N1', listed: true },
    { id: 'e2', number: null, listed: false },
    { id: 'e3', number: null, listed: false },
  ])
})
