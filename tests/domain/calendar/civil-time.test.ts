import { expect, it } from 'vitest'
import { civilDate, civilMinute, civilText } from '../../../src-main/domain/calendar/civil-time.ts'

it('an instant is civil time in Shanghai, whatever zone the machine is set to', () => {
  const evening = Date.parse('2025-11-12T18:40:05+08:00')
  expect([civilDate(evening), civilMinute(evening), civilText(evening)]).toEqual([
    '2025-11-12',
    1120,
    '2025-11-12 18:40:05',
  ])
})

it('the day changes at midnight in Shanghai, not in London or New York', () => {
  const midnight = Date.parse('2025-12-31T16:00:00Z')
  expect([civilDate(midnight - 1), civilDate(midnight), civilMinute(midnight)]).toEqual([
    '2025-12-31',
    '2026-01-01',
    0,
  ])
})
