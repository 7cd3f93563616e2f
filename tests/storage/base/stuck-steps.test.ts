// What is offered to be taken back is what looking at every row would offer, and it is found without doing so.
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endCapture, rowImages, startCapture } from '../../../src-main/storage/base/change-capture.ts'
import { foreignKeys } from '../../../src-main/storage/base/foreign-keys.ts'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'
import { declaredSelects } from '../../../src-main/storage/base/select.ts'
import { firstNotStuck } from '../../../src-main/storage/base/stuck-steps.ts'
import {
  saveUndoStep,
  undoableSteps,
  undoObstacle,
  undoRows,
} from '../../../src-main/storage/base/undo-store.ts'
import { addEnterprise } from '../../features/workers/rosters.ts'
import { openEmptyPalace } from '../../support/empty-palace.ts'
import { rosterNumber } from '../../support/import-until-killed.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

interface Kept {
  readonly table: string
  readonly key: string
  readonly before: string | null
  readonly after: string | null
}

/** The same question answered row by row, as plainly as it can be said. */
function plainAnswer({ connection: { raw } }: WriteHandle, ids: readonly number[]): number | null {
  const kept = raw.prepare<[number], Kept>(
    'SELECT table_name AS "table", row_key AS key, before_image AS before, after_image AS after FROM undo_row WHERE step_id = ?',
  )
  const later = raw.prepare<[string, string, number], { id: number; isFinal: number; isLive: number }>(
    `SELECT s.id, s.state = 'final' AND a.action <> 'accounts.undo' AS isFinal, s.state <> 'undone' AS isLive
    FROM undo_row r JOIN undo_step s ON s.id = r.step_id JOIN audit_entry a ON a.seq = s.audit_seq
    WHERE r.table_name = ? AND r.row_key = ? AND r.step_id > ? ORDER BY s.id DESC`,
  )
  const images = rowImages(raw)
  const stuck = new Set<number>()
  for (const id of ids) {
    const rows = kept.all(id)
    const altered = rows.filter(({ table, key, after }) => images(table).current(key) !== after)
    const isUnder = altered.some(({ table, key }) =>
      stuck.has(later.all(table, key, id).find(({ isLive }) => isLive === 1)?.id ?? 0),
    )
    const touched = [
      ...altered.map(({ table, key }) => [table, key] as const),
      ...rows.flatMap((row) => ownersOf(raw, row)),
    ]
    const isBuiltOn = touched.some(([table, key]) =>
      later.all(table, key, id).some(({ isFinal }) => isFinal === 1),
    )
    if (!isUnder && !isBuiltOn) return id
    stuck.add(id)
  }
  return null
}

function ownersOf(
  raw: Database.Database,
  { table, key, before, after }: Kept,
): (readonly [string, string])[] {
  const values: Record<string, unknown> = JSON.parse(after ?? before ?? '{}')
  const parents = foreignKeys(raw)
    .filter(
      ({ child, parent }) =>
        child === table && !(child === 'placement' && parent === 'plan' && isDraftOnly(raw, key)),
    )
    .flatMap(({ childColumn, parent, parentColumn }) =>
      values[childColumn] == null
        ? []
        : [[parent, JSON.stringify({ [parentColumn]: values[childColumn] })] as const],
    )
  const { id }: { id?: string } = JSON.parse(key)
  const plans = raw.prepare<[string], string>('SELECT plan_id FROM placement WHERE sitting_id = ?').pluck()
  return table === 'sitting'
    ? [...parents, ...plans.all(id ?? '').map((plan) => ['plan', JSON.stringify({ id: plan })] as const)]
    : parents
}

function isDraftOnly(raw: Database.Database, key: string): boolean {
  const { plan_id: planId, sitting_id: sittingId }: { plan_id: string; sitting_id: string } = JSON.parse(key)
  const plan = raw
    .prepare<[string], { season: string; state: string }>(
      'SELECT season_id AS season, state FROM plan WHERE id = ?',
    )
    .get(planId)
  if (plan?.state !== 'draft') return false
  const at = (id: unknown) =>
    JSON.stringify(
      raw
        .prepare(
          'SELECT date, start_minute, room_id, trainer_id FROM placement WHERE plan_id = ? AND sitting_id = ?',
        )
        .get(id, sittingId),
    )
  const published = raw
    .prepare("SELECT id FROM plan WHERE season_id = ? AND state = 'published'")
    .pluck()
    .get(plan.season)
  return at(planId) !== at(published ?? '')
}

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
  // A draft with some of the published placements, so that moves in it are alike to what is published or not.
  house.db.connection.raw.exec(`INSERT INTO plan (id, season_id, number, state, created_at)
      SELECT 'draft', season_id, 99, 'draft', 1 FROM plan WHERE state = 'published' LIMIT 1;
    INSERT INTO placement SELECT 'draft', sitting_id, date, start_minute, minutes, room_id, trainer_id, is_pinned
      FROM placement WHERE plan_id = (SELECT id FROM plan WHERE state = 'published' LIMIT 1) ORDER BY sitting_id LIMIT 3`)
})
afterEach(() => house.close())

function step(work: () => void, action = 'network.saveRoom', isUndoable = true, accountId = 'a'): void {
  const { db } = house
  startCapture(db.connection.raw)
  work()
  const tables = endCapture(db.connection.raw)
  if (tables.length === 0) return
  db.connection.raw
    .prepare("INSERT INTO audit_entry VALUES (NULL, 1, ?, '甲', ?, '改', NULL, '', '')")
    .run(accountId, action)
  const auditSeq = Number(db.connection.raw.prepare('SELECT max(seq) FROM audit_entry').pluck().get())
  saveUndoStep(db, { accountId, actorName: '甲', auditSeq, sentence: '改', doneAt: 1, isUndoable }, tables)
}

const some = (table: string) => `id IN (SELECT id FROM "${table}" ORDER BY id LIMIT 1 OFFSET @nth)`
const placed =
  "plan_id = 'draft' AND sitting_id = (SELECT sitting_id FROM placement WHERE plan_id = 'draft' ORDER BY 1 LIMIT 1 OFFSET @nth)"
const acts = [
  `UPDATE placement SET start_minute = 1100 + @value WHERE ${placed}`,
  `UPDATE placement SET start_minute = (SELECT p.start_minute FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published'
    WHERE p.sitting_id = placement.sitting_id) WHERE ${placed}`,
  "UPDATE plan SET published_at = coalesce(published_at, 0) + @value WHERE id = 'draft' AND @nth >= 0",
  `UPDATE sitting SET cancel_reason = @value WHERE id = (SELECT sitting_id FROM placement WHERE plan_id = 'draft' ORDER BY 1 LIMIT 1 OFFSET @nth)`,
  `UPDATE room SET note = @value WHERE ${some('room')}`,
  `UPDATE site SET note = @value WHERE ${some('site')}`,
  `UPDATE enterprise SET note = @value WHERE ${some('enterprise')}`,
  `UPDATE enterprise SET note = @value WHERE @nth >= 0`,
  // One step that touches what belongs to a plan and what belongs to none: what lies under it may be stuck by it alone.
  `UPDATE room SET note = @value WHERE ${some('room')};
  UPDATE sitting SET cancel_reason = 'x' || @value WHERE id = (SELECT sitting_id FROM placement WHERE plan_id = 'draft' ORDER BY 1 LIMIT 1 OFFSET @nth)`,
]

function perform(sql: string, values: { nth: number; value: number }): void {
  for (const statement of sql.split(';')) house.db.connection.raw.prepare(statement).run(values)
}

/** A room is changed twice, the second time together with a sitting whose plan is then published. */
const underStuck = [
  { act: 4, nth: 0, value: 1, kind: 'own' },
  { act: 8, nth: 0, value: 2, kind: 'own' },
  { act: 2, nth: 0, value: 1, kind: 'final' },
]

const aStep = fc.record({
  act: fc.integer({ min: 0, max: acts.length - 1 }),
  nth: fc.integer({ min: 0, max: 2 }),
  value: fc.integer({ min: 0, max: 2 }),
  kind: fc.constantFrom('own', 'own', 'own', 'own', 'own', 'other', 'final', 'undo'),
})

const ownIds = () => undoableSteps(house.db, 'a').map(({ id }) => id)

describe('what is offered to be taken back', () => {
  it('is what a look at every row would offer, after any history', () => {
    const { db } = house
    const seen = { offered: 0, passedOver: 0, none: 0 }
    const history = fc.array(aStep, { minLength: 4, maxLength: 20 })
    const compare = () => {
      const ids = ownIds()
      const answer = firstNotStuck(db, ids)
      expect(answer).toBe(plainAnswer(db, ids))
      if (answer === null) seen.none += ids.length > 0 ? 1 : 0
      else seen[answer === ids[0] ? 'offered' : 'passedOver'] += 1
    }
    fc.assert(
      fc.property(history, (steps) => {
        db.connection.raw.exec('SAVEPOINT history')
        try {
          for (const { act, nth, value, kind } of steps) {
            const next = firstNotStuck(db, ownIds())
            if (kind === 'undo' && next !== null && undoObstacle(db, next) === null)
              step(() => undoRows(db, next), 'accounts.undo', false)
            else if (kind !== 'undo')
              step(
                () => perform(acts[act] ?? '', { nth, value }),
                'timetable.publish',
                kind !== 'final',
                kind === 'other' ? 'b' : 'a',
              )
            compare()
          }
        } finally {
          db.connection.raw.exec('ROLLBACK TO history; RELEASE history')
        }
      }),
      { numRuns: 100, seed: 20251112, examples: [[underStuck]] },
    )
    for (const [kind, times] of Object.entries(seen)) expect(times, kind).toBeGreaterThan(5)
  })

  it('is found by indexes alone', () => {
    const plans = declaredSelects()
      .filter(({ text }) => text.includes('undo_row'))
      .flatMap(({ text }) =>
        house.db.connection.raw
          .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text.replace(/:\w+/g, ':any')}`)
          .all({ any: null })
          .map(({ detail }) => detail),
      )
    expect(plans.filter((detail) => /undo_row_final/.test(detail)).length).toBeGreaterThan(3)
    // all but what a statement has put together itself
    expect(plans.filter((detail) => /^SCAN (?!(step|t|touched)$|json_each)/.test(detail))).toEqual([])
  })
})

it('what is asked and read does not grow with what an import has touched', async () => {
  const asked = await Promise.all([10, 300].map(askedAfter))
  expect(asked[0]).toEqual(asked[1])
  expect(asked[0]?.statements).toBeGreaterThan(3)
})

/** How many statements run, and how many rows they give, when it is asked after an import of so many people and a final act. */
async function askedAfter(people: number): Promise<{ statements: number; rows: number }> {
  const palace = await openEmptyPalace()
  const counted = countStatements(palace.house.db.connection.raw)
  try {
    const planner = await palace.join('planner')
    const enterpriseId = await addEnterprise(planner)
    const counts = { new: people, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }
    await planner.workers.importRoster({ source: rosterNumber(0, people), enterpriseId, counts })
    await palace.join('manager')
    await planner.accounts.undoable()
    const before = { ...counted }
    expect((await planner.accounts.undoable()).next?.sentence).toContain('导入花名册')
    return { statements: counted.statements - before.statements, rows: counted.rows - before.rows }
  } finally {
    palace.house.close()
  }
}

/** Counts on: every statement that this connection prepares from now on. */
function countStatements(raw: Database.Database): { statements: number; rows: number } {
  const counted = { statements: 0, rows: 0 }
  const prepare = raw.prepare.bind(raw)
  const count = (statement: Database.Statement): Database.Statement => {
    const { all, get } = statement
    const counting = (given: unknown) => {
      counted.statements += 1
      counted.rows += Array.isArray(given) ? given.length : 1
      return given
    }
    return Object.assign(statement, {
      all: (...values: unknown[]) => counting(all.apply(statement, values)),
      get: (...values: unknown[]) => counting(get.apply(statement, values)),
    })
  }
  Object.assign(raw, { prepare: (sql: string) => count(prepare(sql)) })
  return counted
}
