import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { cycleText, parseCycleText, shiftsOfCycle } from '../../../src-main/domain/enterprises/cycle-text.ts'

const early: Shift = { name: '早班', startMinute: 480, endMinute: 960 }
const middle: Shift = { name: '中班', startMinute: 960, endMinute: 1440 }
const night: Shift = { name: '夜班', startMinute: 0, endMinute: 480 }
const shifts = [early, middle, night]

describe('a cycle as people say it', () => {
  it('reads one letter a day and 休 as a day off', () => {
    expect(parseCycleText('早早 中，夜 休', shifts)).toEqual({
      ok: true,
      cycle: [[early], [early], [middle], [night], []],
    })
  })

  it('reads two shifts of one day joined by +', () => {
    expect(parseCycleText('夜+中休', shifts)).toEqual({ ok: true, cycle: [[night, middle], []] })
  })

  it.each([
    ['', 'empty'],
    ['早晚', 'unknown'],
    ['早+', 'two-shifts'],
    ['+早', 'two-shifts'],
    ['早+休', 'two-shifts'],
    ['早++中', 'two-shifts'],
  ])('refuses %j as %s', (text, issue) => {
    expect(parseCycleText(text, shifts)).toMatchObject({ ok: false, issue })
  })

  it('refuses two shifts that begin with the same letter', () => {
    expect(parseCycleText('早', [early, { ...night, name: '早早班' }])).toMatchObject({
      ok: false,
      issue: 'same-letter',
    })
  })

  it('reads back every cycle that it writes', () => {
    const day = fc.subarray([night, early, middle], { maxLength: 2 })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), (cycle) => {
        expect(parseCycleText(cycleText(cycle), shifts)).toEqual({ ok: true, cycle })
      }),
    )
  })

  it('lists each shift of a cycle once', () => {
    expect(shiftsOfCycle([[early], [early, night], [], [night]])).toEqual([early, night])
  })
})
