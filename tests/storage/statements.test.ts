import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { declaredSelects, shapeFaults } from '../../src-main/storage/base/select.ts'
import { facts } from '../../src-main/storage/facts/index.ts'
import { openMemory } from '../support/memory-database.ts'

const storage = join(import.meta.dirname, '..', '..', 'src-main', 'storage')
const { connection } = openMemory()

beforeAll(async () => {
  for (const name of readdirSync(storage, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts')) await import(join(storage, name))
  expect(declaredSelects().length).toBeGreaterThan(10)
})
afterAll(() => connection.raw.close())

it('every selection of the house compiles against the schema and gives rows in its shape', () => {
  const faults = declaredSelects().flatMap((select) =>
    shapeFaults(connection, select).map((fault) => `${fault}: ${select.text}`),
  )
  expect(faults).toEqual([])
})

it('no selection reads a fact whole because it is left-joined where the plan cannot see through it', () => {
  const whole = new RegExp(`^(MATERIALIZE|CO-ROUTINE) (${facts.map(({ name }) => name).join('|')})$`)
  const readWhole = declaredSelects().filter(({ text }) => {
    const plan = connection.raw.prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN ${text.replace(/:[a-zA-Z]+/g, "'1'")}`,
    )
    return plan.all().some(({ detail }) => whole.test(detail))
  })
  expect(readWhole.map(({ text }) => text)).toEqual([])
})
