import { afterEach, beforeEach, expect, test } from 'vitest'
import { snapshot } from '../../src-main/procedures/snapshots.ts'
import { freshHandle, type WriteHandle } from '../../src-main/storage/base/handle.ts'
import { change, rowsOf, saveRow } from '../../src-main/storage/base/rows.ts'
import { equipment, site } from '../../src-main/storage/network/schema.ts'
import { openMemory } from '../support/memory-database.ts'

let db: WriteHandle
beforeEach(() => {
  db = openMemory()
})
afterEach(() => db.connection.raw.close())

let readings = 0
const countEquipment = (of: WriteHandle) =>
  snapshot(of, 'equipment', (within) => {
    readings += 1
    return rowsOf(within, equipment).length
  })
const drones = (id: string) => ({ id, name: id, quantity: 1, note: '' })
/** As a command does it. */
const commit = (tables: string[], work: () => void) => {
  work()
  db.connection.versions.raise(tables)
  db.connection.settle()
}

test('is read once until a table under it moves', () => {
  readings = 0
  expect([countEquipment(freshHandle(db)), countEquipment(freshHandle(db))]).toEqual([0, 0])
  commit(['site'], () =>
    saveRow(db, site, { id: 's', parentId: null, kind: 'college', name: '院', address: '', note: '' }),
  )
  countEquipment(freshHandle(db))
  expect(readings).toBe(1)
  commit(['equipment'], () => saveRow(db, equipment, drones('a')))
  expect(countEquipment(freshHandle(db))).toBe(1)
  expect(readings).toBe(2)
})

test('tells whoever asks what it rests on, kept or not', () => {
  for (const handle of [freshHandle(db), freshHandle(db)]) {
    countEquipment(handle)
    expect([...handle.notes.reads]).toEqual(['equipment'])
  }
})

test('what a transaction has written itself is seen by it and kept by nobody', () => {
  countEquipment(freshHandle(db))
  const tx = freshHandle(db)
  expect(() =>
    db.connection.raw.transaction(() => {
      saveRow(tx, equipment, drones('a'))
      expect(countEquipment(tx)).toBe(1)
      throw new Error('rolled back')
    })(),
  ).toThrow('rolled back')
  db.connection.settle()
  expect(countEquipment(freshHandle(db))).toBe(0)
})

test('rows written past every command make all of it doubtful', () => {
  countEquipment(freshHandle(db))
  change(db, "INSERT INTO equipment (id, name, quantity) VALUES ('x', 'x', 1)")
  expect(countEquipment(freshHandle(db))).toBe(1)
})
