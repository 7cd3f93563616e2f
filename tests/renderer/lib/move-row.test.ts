// The marked row of a table.
import { describe, expect, it } from 'vitest'
import { isMoveKey, moveRow } from '../../../src-renderer/lib/move-row.ts'

describe('moving the marked row', () => {
  it('begins at the near end when nothing is marked', () => {
    expect(moveRow(-1, 'ArrowDown', 5)).toBe(0)
    expect(moveRow(-1, 'ArrowUp', 5)).toBe(4)
  })

  it('stops at both ends', () => {
    expect(moveRow(4, 'ArrowDown', 5)).toBe(4)
    expect(moveRow(0, 'ArrowUp', 5)).toBe(0)
    expect(moveRow(3, 'PageDown', 5)).toBe(4)
    expect(moveRow(3, 'PageUp', 5)).toBe(0)
  })

  it('goes a screenful at a time and to the ends', () => {
    expect(moveRow(5, 'PageDown', 50)).toBe(15)
    expect(moveRow(25, 'Home', 50)).toBe(0)
    expect(moveRow(25, 'End', 50)).toBe(49)
  })

  it('marks nothing in an empty table', () => {
    expect(moveRow(-1, 'End', 0)).toBe(-1)
  })

  it('leaves other keys alone', () => {
    expect(['ArrowDown', 'a', 'Enter', 'ArrowLeft'].filter(isMoveKey)).toEqual(['ArrowDown'])
  })
})
