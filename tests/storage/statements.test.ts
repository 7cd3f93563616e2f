import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { declaredSelects, shapeFaults } from '../../src-main/storage/base/select.ts'
import { openMemory } from '../support/memory-database.ts'

const storage = join(import.meta.dirname, '..', '..', 'src-main', 'storage')

it('every selection of the house compiles against the schema and gives rows in its shape', async () => {
  for (const name of readdirSync(storage, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) await import(join(storage, name))
  const { connection } = openMemory()
  const selects = declaredSelects()
  expect(selects.length).toBeGreaterThan(10)
  const faults = selects.flatMap((select) =>
    shapeFaults(connection, select).map((fault) => `${fault}: ${select.text}`),
  )
  expect(faults).toEqual([])
  connection.raw.close()
})
