import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SealedColumn } from '../../src-main/storage/base/sealing.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  // a used database, not only a filled one: edits, undo, a claim's step
  const planner = await house.as('planner')
  const [trainer] = (await planner.trainers.list({})).rows
  const kept = await planner.trainers.get({ id: trainer?.id ?? '' })
  await planner.trainers.save({ ...kept, note: '改过' })
  await planner.accounts.undo({})
})
afterAll(() => house.close())

const sealed: readonly (readonly [SealedColumn, string])[] = [
  ['worker.id_number', 'SELECT id_number_sealed AS sealed FROM worker'],
  ['worker.phone', 'SELECT phone_sealed AS sealed FROM worker WHERE phone_sealed IS NOT NULL'],
  ['trainer.phone', 'SELECT phone_sealed AS sealed FROM trainer WHERE phone_sealed IS NOT NULL'],
  [
    'enterprise.contact_phone',
    'SELECT contact_phone_sealed AS sealed FROM enterprise WHERE contact_phone_sealed IS NOT NULL',
  ],
]

it('no ID number and no phone of anybody in the sample palace lies in its files in the clear, WAL included', () => {
  const numbers = sealed.flatMap(([column, sql]) =>
    house.db.connection.raw
      .prepare<[], { sealed: string }>(sql)
      .all()
      .map((row) => house.db.vault.open(column, row.sealed)),
  )
  expect(numbers.length).toBeGreaterThan(500)
  const files = ['', '-wal'].map((suffix) =>
    readFileSync(house.db.connection.raw.name + suffix).toString('latin1'),
  )
  expect(files.some((bytes) => bytes.includes(Buffer.from('周明哲').toString('latin1')))).toBe(true)
  expect(numbers.filter((number) => files.some((bytes) => bytes.includes(number)))).toEqual([])
})

it('a sealed text opens only in its own column', () => {
  const row = house.db.connection.raw
    .prepare<[], { sealed: string }>('SELECT phone_sealed AS sealed FROM worker LIMIT 1')
    .get()
  expect(() => house.db.vault.open('trainer.phone', row?.sealed ?? '')).toThrow()
})
