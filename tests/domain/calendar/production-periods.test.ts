import { expect, it } from 'vitest'
import {
  type ProductionPeriod,
  periodsAt,
  productionPeriodLabel,
} from '../../../src-main/domain/calendar/production-periods.ts'

const shutdown: ProductionPeriod = {
  kind: 'shutdown',
  effect: 'block',
  startsOn: '2025-11-10',
  endsOn: '2025-11-12',
  startMinute: 0,
  endMinute: 1440,
  note: '年度大修',
}
const overtime: ProductionPeriod = {
  kind: 'overtime',
  effect: 'burden',
  startsOn: '2025-11-11',
  endsOn: '2025-11-11',
  startMinute: 1080,
  endMinute: 1500,
  note: '',
}

it('a sitting inside a period is told which ones block it and which only burden it', () => {
  expect(periodsAt([shutdown, overtime], '2025-11-11', 1140, 90)).toEqual({
    blocks: [shutdown],
    burdens: [overtime],
  })
  expect(periodsAt([shutdown, overtime], '2025-11-13', 1140, 90)).toEqual({ blocks: [], burdens: [] })
})

it('the first and the last day of a period belong to it', () => {
  expect(periodsAt([shutdown], '2025-11-10', 0, 60).blocks).toHaveLength(1)
  expect(periodsAt([shutdown], '2025-11-12', 1380, 60).blocks).toHaveLength(1)
  expect(periodsAt([shutdown], '2025-11-09', 1380, 60).blocks).toHaveLength(0)
})

it('a period that passes midnight reaches into the next day, and touching is not inside', () => {
  expect(periodsAt([overtime], '2025-11-12', 30, 60).burdens).toHaveLength(1)
  expect(periodsAt([overtime], '2025-11-12', 60, 60).burdens).toHaveLength(0)
  expect(periodsAt([overtime], '2025-11-11', 990, 90).burdens).toHaveLength(0)
})

it('a period is named by its kind and the enterprise’s own word', () => {
  expect(productionPeriodLabel(shutdown)).toBe('停产检修（年度大修）')
  expect(productionPeriodLabel(overtime)).toBe('加班夜')
})
