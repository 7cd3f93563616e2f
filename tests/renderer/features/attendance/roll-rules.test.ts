// The roll's keys, its counts, how people are found on it, and the measures of the printed sheet.
import { describe, expect, it } from 'vitest'
import { findRows } from '../../../../src-renderer/features/attendance/find-row.ts'
import { countRoll, nextNotTaken } from '../../../../src-renderer/features/attendance/roll-counts.ts'
import { rollActOf } from '../../../../src-renderer/features/attendance/roll-keys.ts'
import { rowHeightMm, spacedSerial } from '../../../../src-renderer/features/attendance/sheet-layout.ts'

const press = (key: string, more = {}) =>
  rollActOf({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('the keys of a roll', () => {
  it('1 to 6 mark and go on, 0 takes the mark back and goes on, Backspace stays', () => {
    expect(['1', '6', '0', 'Backspace'].map((key) => press(key))).toEqual([
      { does: 'mark', mark: 'present', goesOn: true },
      { does: 'mark', mark: 'absent', goesOn: true },
      { does: 'mark', mark: null, goesOn: true },
      { does: 'mark', mark: null, goesOn: false },
    ])
  })

  it('J, K and Enter move like the arrows', () => {
    expect(['j', 'K', 'Enter', 'ArrowUp'].map((key) => press(key))).toEqual(
      ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp'].map((key) => ({ does: 'move', key })),
    )
  })

  it('leaves every key with Ctrl or Alt, and those it does not know, to the rest of the program', () => {
    expect([press('1', { altKey: true }), press('a', { ctrlKey: true }), press('7'), press('?')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

describe('the counts of a roll', () => {
  const rows = [
    { mark: 'present', attendedOn: null },
    { mark: null, attendedOn: '2025-11-09' },
    { mark: 'late', attendedOn: '2025-11-09' },
    { mark: null, attendedOn: null },
    { mark: 'absent', attendedOn: null },
  ] as const

  it('whoever came to another sitting is neither 未点 nor missing', () => {
    const counts = countRoll(rows)
    expect(counts).toMatchObject({ expected: 5, there: 2, elsewhere: 1, notTaken: 1 })
    expect(counts.byMark).toMatchObject({ present: 1, late: 1, absent: 1, sick: 0 })
  })

  it('marks, other sittings and 未点 add up to everybody', () => {
    const { byMark, elsewhere, notTaken, expected } = countRoll(rows)
    expect(Object.values(byMark).reduce((sum, one) => sum + one, 0) + elsewhere + notTaken).toBe(expected)
  })

  it('the next 未点 is found below first, then from the top; none is -1', () => {
    expect([nextNotTaken(rows, 0), nextNotTaken(rows, 4), nextNotTaken(rows.slice(0, 3), 0)]).toEqual([
      3, 3, -1,
    ])
  })
})

describe('finding somebody on a roll', () => {
  const rows = [
    { number: 1, name: '沈家骏', namePinyin: 'shenjiajun', nameInitials: 'sjj' },
    { number: 2, name: '石建国', namePinyin: 'shijianguo', nameInitials: 'sjg' },
    { number: 12, name: '章建国', namePinyin: 'zhangjianguo', nameInitials: 'zjg' },
  ]

  it('by number on the paper, exactly', () => {
    expect([findRows('2', rows), findRows('１２', rows), findRows('3', rows)]).toEqual([[1], [2], []])
  })

  it('by name, pinyin and initials', () => {
    expect([findRows('建国', rows), findRows('shij', rows), findRows('ZJG', rows)]).toEqual([
      [1, 2],
      [1],
      [2],
    ])
  })

  it('nobody before anything is typed', () => expect(findRows(' ', rows)).toEqual([]))
})

describe('the printed sheet', () => {
  it('thirty people and three blank lines stand on one page, more go on to a second at a height to sign on', () => {
    expect(rowHeightMm(33) * 33).toBeLessThanOrEqual(202)
    expect(rowHeightMm(8)).toBe(9.5)
    expect(rowHeightMm(63)).toBeGreaterThan(7)
  })

  it('groups the serial for typing', () => expect(spacedSerial('QD3F9A271B04')).toBe('QD 3F9A2 71B04'))
})
