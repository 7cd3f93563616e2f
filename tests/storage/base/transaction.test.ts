import { expect, it } from 'vitest'
import { inTransaction } from '../../../src-main/storage/base/transaction.ts'
import { readSetting, writeSetting } from '../../../src-main/storage/settings/settings-store.ts'
import { openMemory } from '../../support/memory-database.ts'

it('what throws within one transaction leaves nothing behind, what ends gives its value', () => {
  const db = openMemory()
  const broken = () =>
    inTransaction(db, () => {
      writeSetting(db, 'palace', { palaceName: '甲' })
      throw new Error('halfway')
    })
  expect(broken).toThrow('halfway')
  expect(readSetting(db, 'palace')).toBeNull()
  const done = inTransaction(db, () => {
    writeSetting(db, 'palace', { palaceName: '乙' })
    return readSetting(db, 'palace')
  })
  expect(done).toEqual({ palaceName: '乙' })
  expect(() => inTransaction(db, () => Promise.resolve())).toThrow('promise')
  db.connection.raw.close()
})
