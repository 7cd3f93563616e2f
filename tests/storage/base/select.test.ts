import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshHandle, type WriteHandle } from '../../../src-main/storage/base/handle.ts'
import {
  change,
  deleteRows,
  findRow,
  insertRow,
  rowsOf,
  saveRow,
  updateRow,
  updateRows,
} from '../../../src-main/storage/base/rows.ts'
import {
  all,
  composed,
  first,
  flag,
  integer,
  json,
  orNull,
  text,
} from '../../../src-main/storage/base/select.ts'
import { equipment, room, site } from '../../../src-main/storage/network/schema.ts'
import { openMemory } from '../../support/memory-database.ts'

let db: WriteHandle
beforeEach(() => {
  db = openMemory()
  insertRow(db, site, { id: 's', parentId: null, kind: 'college', name: '总院', address: '', note: '' })
})
afterEach(() => db.connection.raw.close())

const drones = { id: 'd', name: '无人机', quantity: 10, note: '' }

describe('rows', () => {
  it('come out as they went in, booleans and JSON included', () => {
    const entity = {
      id: 'r',
      siteId: 's',
      enterpriseId: null,
      name: '101',
      kind: 'classroom' as const,
      seats: 30,
      opensMinute: 480,
      closesMinute: 1320,
      openWeekdays: [1, 2],
      note: '',
      isActive: false,
    }
    insertRow(db, room, entity)
    expect(findRow(db, room, { id: 'r' })).toEqual(entity)
    expect(rowsOf(db, room, { enterpriseId: null, id: ['x', 'r'] })).toEqual([entity])
  })

  it('are saved once and then replaced', () => {
    saveRow(db, equipment, drones)
    saveRow(db, equipment, { ...drones, quantity: 12 })
    expect(rowsOf(db, equipment)).toEqual([{ ...drones, quantity: 12 }])
  })

  it('are updated by their key, and an update of a row that is not there is a bug', () => {
    insertRow(db, equipment, drones)
    updateRow(db, equipment, { ...drones, note: '两架在修' })
    expect(findRow(db, equipment, { id: 'd' })?.note).toBe('两架在修')
    expect(() => updateRow(db, equipment, { ...drones, id: 'none' })).toThrow(/0 rows/)
    expect(updateRows(db, equipment, { id: ['d', 'none'] }, { quantity: 3 })).toBe(1)
  })

  it('are ordered as asked, and a match of nothing deletes nothing', () => {
    for (const [id, quantity] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const)
      insertRow(db, equipment, { ...drones, id, name: id, quantity })
    expect(rowsOf(db, equipment, {}, ['quantity', 'desc']).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    expect(() => deleteRows(db, equipment, {})).toThrow(/whole table/)
    expect(deleteRows(db, equipment, { id: ['a', 'b'] })).toBe(2)
  })
})

describe('a selection', () => {
  const listed = composed(
    { id: text(), many: flag(), tags: json<number[]>(), parentId: orNull(text()) },
    `SELECT s.id, s.name = '总院' AS many, '[1,2]' AS tags, s.parent_id AS parentId FROM site s
      WHERE s.id IN (SELECT value FROM json_each(:ids))`,
  )

  it('gives rows in its shape, with lists bound as JSON', () => {
    expect(all(db, listed, { ids: ['s', 't'] })).toEqual([
      { id: 's', many: true, tags: [1, 2], parentId: null },
    ])
    expect(first(db, listed, { ids: [] })).toBeNull()
  })

  it('is refused where its shape is not what the statement gives', () => {
    const ask = (shape: Parameters<typeof composed>[0], sql: string) => () => all(db, composed(shape, sql))
    expect(ask({ id: text() }, 'SELECT id, name FROM site')).toThrow(/name is not in the shape/)
    expect(ask({ id: text(), name: text() }, 'SELECT id FROM site')).toThrow(/name is not selected/)
    expect(ask({ id: integer() }, 'SELECT id FROM site WHERE 1')).toThrow(/stored as TEXT/)
    expect(ask({ parentId: text() }, 'SELECT parent_id AS parentId FROM site')).toThrow(/may be null/)
  })
})

describe('what a handle notes', () => {
  it('is the tables that a statement really reads, through views, indexes and subqueries', () => {
    db.connection.raw.exec(
      'CREATE TEMP VIEW places AS SELECT r.id, s.name FROM room r JOIN site s ON s.id = r.site_id',
    )
    const own = freshHandle(db)
    all(
      own,
      composed({ id: text() }, "SELECT id FROM places WHERE name = 'it''s :no ? parameter' OR id = :id"),
      { id: 'r' },
    )
    expect([...own.notes.reads].sort()).toEqual(['room', 'site'])
    all(own, composed({ n: integer() }, 'SELECT count(*) AS n FROM trainer'))
    expect(own.notes.reads.has('trainer')).toBe(true)
    expect(own.notes.writes.size).toBe(0)
  })

  it('is the tables that a statement writes, a whole table emptied included', () => {
    const own = freshHandle(db)
    saveRow(own, equipment, drones)
    change(own, 'DELETE FROM shift_name')
    expect([...own.notes.writes].sort()).toEqual(['equipment', 'shift_name'])
  })
})
