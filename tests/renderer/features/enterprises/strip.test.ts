import { describe, expect, it } from 'vitest'
import { barsOf } from '../../../../src-renderer/features/enterprises/shift-bars.ts'
import {
  blockOf,
  isInBlock,
  movedSelection,
  selectionOf,
} from '../../../../src-renderer/features/enterprises/strip-cells.ts'
import { formatSpan } from '../../../../src-renderer/lib/format-time.ts'

const night = { name: '夜班', startMinute: 1200, endMinute: 1920, tone: 'night' } as const
const early = { name: '早班', startMinute: 480, endMinute: 960, tone: 'early' } as const

describe('A6: the hours of a day as bars', () => {
  it('a night shift from 20:00 to 次日 08:00 is drawn at the end of its day and runs into the next', () => {
    const [first, ...others] = barsOf([], [night])
    expect(others).toEqual([])
    expect(first).toMatchObject({ isCarried: false, goesOn: true })
    expect([first?.left, first?.width].map((share) => Math.round(share ?? 0))).toEqual([83, 17])
    const [carried] = barsOf([night], [])
    expect(carried).toMatchObject({ left: 0, isCarried: true, goesOn: false })
    expect(Math.round(carried?.width ?? 0)).toBe(33)
  })

  it('a shift that ends at midnight leaves nothing on the next day', () => {
    expect(barsOf([{ ...night, startMinute: 960, endMinute: 1440 }], [])).toEqual([])
    expect(barsOf([night], [early])).toHaveLength(2)
  })
})

describe('A4: times past midnight', () => {
  it('are written with 次日', () => {
    expect(formatSpan(1200, 1680)).toBe('20:00–次日 04:00')
  })
})

describe('the marked days of the strip', () => {
  const size = { rows: 4, columns: 42, firstWeekday: 3 }
  const at = selectionOf({ row: 1, column: 5 })

  it('move by a day, a team, to the ends of the week and by a week, never off the strip', () => {
    const to = (key: string) => movedSelection(at, key, false, size)?.at
    expect(to('ArrowRight')).toEqual({ row: 1, column: 6 })
    expect(to('ArrowUp')).toEqual({ row: 0, column: 5 })
    expect([to('Home'), to('End')]).toEqual([
      { row: 1, column: 5 },
      { row: 1, column: 11 },
    ])
    expect(to('PageUp')).toEqual({ row: 1, column: 0 })
    expect(to('PageDown')).toEqual({ row: 1, column: 12 })
    expect(movedSelection(at, 'z', false, size)).toBeNull()
  })

  it('grow with Shift from where they began', () => {
    const once = movedSelection(at, 'ArrowRight', true, size) ?? at
    const twice = movedSelection(once, 'ArrowDown', true, size) ?? at
    const block = blockOf(twice)
    expect(block).toEqual({ firstRow: 1, lastRow: 2, firstColumn: 5, lastColumn: 6 })
    expect(isInBlock(block, { row: 2, column: 5 })).toBe(true)
    expect(isInBlock(block, { row: 3, column: 5 })).toBe(false)
  })
})
