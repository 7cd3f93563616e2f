import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDateOf, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  anchorOnWeekday,
  cycleDay,
  type Shift,
  type ShiftSystem,
  shiftsOn,
} from '../../../src-main/domain/calendar/shift-system.ts'
import { workedShifts } from '../../../src-main/domain/calendar/worked-day.ts'

const day: Shift = { name: '白班', startMinute: 480, endMinute: 1020 }
const night: Shift = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const office: ShiftSystem = {
  cycle: [[day], [day], [day], [day], [day], [], []],
  followsHolidays: true,
  anchorDate: '2025-09-01',
}
const rotating: ShiftSystem = {
  cycle: [[day], [night], []],
  followsHolidays: false,
  anchorDate: '2025-09-01',
}

it('a team stands at its offset on the anchor date and moves one day of the cycle a day', () => {
  expect(shiftsOn(rotating, 0, '2025-09-01')).toEqual([day])
  expect(shiftsOn(rotating, 1, '2025-09-01')).toEqual([night])
  expect(shiftsOn(rotating, 2, '2025-09-02')).toEqual([day])
})

it('the cycle runs the same way before its anchor date', () => {
  expect(shiftsOn(rotating, 0, '2025-08-31')).toEqual([])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(20), (number, offset) => {
      const date = isoDateOf(number)
      expect(cycleDay(rotating, offset, addDays(date, 1))).toBe((cycleDay(rotating, offset, date) + 1) % 3)
    }),
  )
})

it('a system that follows holidays is off on them and works on a made-up workday', () => {
  const roster = { system: office, offset: 0 }
  expect(workedShifts(roster, '2025-10-01', 'statutory-holiday')).toEqual([])
  expect(workedShifts(roster, '2025-10-07', 'swapped-rest')).toEqual([])
  expect(workedShifts(roster, '2025-10-11', 'makeup-workday')).toEqual([day])
  expect(workedShifts(roster, '2025-10-12', 'weekend')).toEqual([])
})

describe('on 补班日 a team works what it worked last', () => {
  const early = { name: '早班', startMinute: 480, endMinute: 960 }
  const late = { name: '中班', startMinute: 960, endMinute: 1440 }
  const weekOf = (shift: Shift) => [...Array.from({ length: 5 }, () => [shift]), [], []]
  const names = (system: ShiftSystem, offset: number, date: string) =>
    workedShifts({ system, offset }, date, 'makeup-workday').map(({ name }) => name)

  it('the shift of its own week, whatever the cycle begins with', () => {
    const system = {
      cycle: [...weekOf(early), ...weekOf(late)],
      followsHolidays: true,
      anchorDate: '2025-09-22',
    }
    // 2025-09-28 is a Sunday.
    expect(names(system, 0, '2025-09-28')).toEqual(['早班'])
    expect(names(system, 7, '2025-09-28')).toEqual(['中班'])
    expect(names(system, 7, '2025-09-27')).toEqual(['中班'])
    expect(names(system, 7, '2025-10-05')).toEqual(['早班'])
  })

  it('of the week before where its own week has had no work yet', () => {
    const restOnMonday = [[], ...Array.from({ length: 6 }, () => [late])]
    const restUpToTuesday = [[], [], ...Array.from({ length: 5 }, () => [early])]
    const system = {
      cycle: [...restOnMonday, ...restUpToTuesday],
      followsHolidays: true,
      anchorDate: '2025-09-22',
    }
    expect(names(system, 7, '2025-09-23')).toEqual(['中班'])
    expect(names(system, 0, '2025-09-22')).toEqual(['早班'])
  })

  it('of the same half-month where it turns with the month', () => {
    const restOnMonday = (shift: Shift) => [[], ...Array.from({ length: 6 }, () => [shift])]
    const system = {
      cycle: [...restOnMonday(early), ...restOnMonday(late)],
      followsHolidays: true,
      anchorDate: '2025-09-01',
      turn: 'half-month' as const,
    }
    expect(names(system, 0, '2025-09-08')).toEqual(['早班'])
    expect(names(system, 0, '2025-09-22')).toEqual(['中班'])
    expect(names(system, 7, '2025-09-08')).toEqual(['中班'])
  })

  it('nothing where there is nothing to work', () => {
    const idle = { cycle: [[], []], followsHolidays: true, anchorDate: '2025-09-22' }
    expect(names(idle, 0, '2025-09-28')).toEqual([])
    const idleWeek = Array.from({ length: 7 }, () => [])
    const turning = { ...idle, cycle: [...weekOf(early), ...idleWeek], turn: 'month' as const }
    expect(names(turning, 7, '2025-09-28')).toEqual([])
  })
})

it('a continuous system takes no notice of holidays', () => {
  expect(workedShifts({ system: rotating, offset: 0 }, '2025-10-01', 'statutory-holiday')).toEqual([day])
})

it('a cycle of whole weeks is anchored on the Monday before', () => {
  expect(anchorOnWeekday('2025-11-12', 1)).toBe('2025-11-10')
  expect(anchorOnWeekday('2025-11-10', 1)).toBe('2025-11-10')
  expect(weekdayOf(anchorOnWeekday('2025-11-12', 4))).toBe(4)
})
