import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endCapture, startCapture } from '../../../src-main/storage/base/change-capture.ts'
import {
  danglingAfter,
  saveUndoStep,
  undoObstacle,
  undoRows,
} from '../../../src-main/storage/base/undo-store.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

/** Runs SQL as one captured step and returns its number. */
function step(sql: string): number {
  const { db } = house
  startCapture(db.connection.raw)
  db.connection.raw.exec(sql)
  saveUndoStep(
    db,
    { accountId: 'a', actorName: '甲', auditSeq: 1, sentence: sql.slice(0, 20), doneAt: 1, isUndoable: true },
    endCapture(db.connection.raw),
  )
  return db.connection.raw.prepare<[], { id: number }>('SELECT max(id) AS id FROM undo_step').get()?.id ?? 0
}

const undo = (id: number) => house.db.connection.raw.transaction(() => undoRows(house.db, id))()
const dump = (table: string) =>
  JSON.stringify(house.db.connection.raw.prepare(`SELECT * FROM "${table}" ORDER BY 1`).all())

describe('undo rows', () => {
  it('two rows take back a unique value that they swapped', () => {
    const before = dump('shift_team')
    const id = step(`
      UPDATE shift_team SET name = 'x' WHERE name = '甲班'; UPDATE shift_team SET name = '甲班' WHERE name = '乙班';
      UPDATE shift_team SET name = '乙班' WHERE name = 'x'`)
    expect(dump('shift_team')).not.toBe(before)
    undo(id)
    expect(dump('shift_team')).toBe(before)
  })

  it('restores inserted, changed and deleted rows of tables with one and with several key columns, to the letter', () => {
    const tables = ['room', 'trainer_course', 'result']
    const before = tables.map(dump)
    const id = step(`
      DELETE FROM trainer_course WHERE trainer_id IN (SELECT trainer_id FROM trainer_course LIMIT 2);
      UPDATE result SET theory_score = 61.5, practice_score = NULL;
      UPDATE room SET name = name || '''"甲', seats = 1`)
    undo(id)
    expect(tables.map(dump)).toEqual(before)
  })

  it('a row is kept once, as it was at first and as it is at last, and not at all where it ends as it began', () => {
    const id = step(`
      UPDATE room SET seats = 7 WHERE name = '301 教室'; UPDATE room SET seats = 8 WHERE name = '301 教室';
      UPDATE trainer SET note = note || 'x'; UPDATE trainer SET note = substr(note, 1, length(note) - 1);
      INSERT INTO equipment (id, name, quantity) VALUES ('e1', '焊机', 2), ('e2', '台钻', 1);
      DELETE FROM equipment WHERE id = 'e1'; UPDATE equipment SET quantity = 5 WHERE id = 'e2'`)
    const seats = (image: string | null) => (image === null ? null : JSON.parse(image).seats)
    const kept = house.db.connection.raw
      .prepare<[number], { table: string; before: string | null; after: string | null }>(
        'SELECT table_name AS "table", before_image AS before, after_image AS after FROM undo_row WHERE step_id = ?',
      )
      .all(id)
    expect(kept.map(({ table }) => table)).toEqual(['equipment', 'room'])
    expect([kept[0]?.before, JSON.parse(kept[0]?.after ?? '{}')]).toEqual([
      null,
      { id: 'e2', name: '台钻', quantity: 5, note: '' },
    ])
    expect(seats(kept[1]?.before ?? null)).not.toBe(7)
    expect(seats(kept[1]?.after ?? null)).toBe(8)
  })

  it('finds the row that was changed since', () => {
    const id = step("UPDATE room SET seats = 7 WHERE name = '301 教室'")
    expect(undoObstacle(house.db, id)).toBeNull()
    step("UPDATE room SET seats = 9 WHERE name = '301 教室'")
    expect(undoObstacle(house.db, id)).toMatchObject({ who: '甲' })
  })

  it('names the table that would be left pointing at nothing', () => {
    const id = step("INSERT INTO equipment (id, name, quantity) VALUES ('e1', '焊机', 2)")
    house.db.connection.raw.exec("INSERT INTO course_equipment SELECT id, 'e1', 1 FROM course LIMIT 1")
    let found: string | null = null
    const attempt = house.db.connection.raw.transaction(() => {
      undoRows(house.db, id)
      found = danglingAfter(house.db, id)
      throw new Error('taken back')
    })
    expect(attempt).toThrow('taken back')
    expect(found).toBe('course_equipment')
  })
})
