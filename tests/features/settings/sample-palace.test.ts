import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const count = (sql: string): number => house.db.connection.raw.prepare<[], { n: number }>(sql).get()?.n ?? -1

describe('the sample palace', () => {
  it('has the world that the first screens need', () => {
    expect(count('SELECT count(*) n FROM enterprise')).toBe(6)
    expect(count('SELECT count(*) n FROM trainer')).toBe(8)
    expect(count('SELECT count(*) n FROM course')).toBe(4)
    expect(count('SELECT count(*) n FROM class')).toBe(9)
    expect(count('SELECT count(*) n FROM worker')).toBeGreaterThanOrEqual(255)
    expect(count('SELECT count(*) n FROM attendance_mark')).toBeGreaterThan(1500)
  })

  it('every foreign key points at something', () => {
    expect(house.db.connection.raw.pragma('foreign_key_check')).toEqual([])
  })

  for (const today of ['2025-11-12', '2025-10-01', '2026-02-17', '2024-02-29', '2026-11-23', '2025-08-10']) {
    it(`has lessons on the evening of ${today}`, async () => {
      const other = await openTestHouse({ today })
      const tonight = other.db.connection.raw
        .prepare<[string], { n: number }>('SELECT count(*) n FROM placement WHERE date = ?')
        .get(today)
      const later = other.db.connection.raw
        .prepare<[string], { n: number }>('SELECT count(*) n FROM placement WHERE date > ?')
        .get(today)
      const earlier = other.db.connection.raw
        .prepare<[string], { n: number }>('SELECT count(*) n FROM placement WHERE date < ?')
        .get(today)
      other.close()
      expect(tonight?.n).toBeGreaterThanOrEqual(3)
      expect(later?.n).toBeGreaterThan(30)
      expect(earlier?.n).toBeGreaterThan(60)
    })
  }
})

describe('kinds of day', () => {
  it('a day that becomes a day off says how many sittings lie on it, and none when teaching is allowed', async () => {
    const planner = await house.as('planner')
    const day = { date: '2025-11-13', kind: 'swapped-rest', name: '停电检修' } as const
    expect((await planner.settings.saveDay({ ...day, isTeachingAllowed: false })).plannedSittings).toBe(1)
    expect((await planner.settings.saveDay({ ...day, isTeachingAllowed: true })).plannedSittings).toBe(0)
    expect(
      (await planner.settings.saveDay({ ...day, kind: 'workday', isTeachingAllowed: false })).plannedSittings,
    ).toBe(0)
  })
})
