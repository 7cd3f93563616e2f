import { describe, expect, it } from 'vitest'
import type { WeekSitting } from '../../../../../src-main/contract/timetable/board/week.ts'
import {
  pressWeekKey,
  type WeekKeys,
} from '../../../../../src-renderer/features/timetable/board/week-keys.ts'

// Only where a sitting lies decides where the mark goes.
const sitting = { sittingId: 'one', date: '2025-11-17', startMinute: 1140, roomId: 'room' } as WeekSitting
const week = { sittings: [sitting], rooms: [{ id: 'room', name: '201', placeName: '总院', seats: 40 }] }

function keysOf(given: Partial<WeekKeys>) {
  const told: string[] = []
  const keys: WeekKeys = {
    week,
    isWeekRead: true,
    markedId: null,
    onMark: (id) => told.push(`mark ${id}`),
    shift: (weeks) => told.push(`shift ${weeks}`),
    goToToday: () => told.push('today'),
    onAct: (key) => told.push(`act ${key}`) > 0,
    ...given,
  }
  return { keys, told }
}

describe('keys of the week table', () => {
  it('mark and act in the week that has been read', () => {
    const { keys, told } = keysOf({ markedId: 'one' })
    expect(pressWeekKey('m', keys, false)).toBe('done')
    expect(pressWeekKey('ArrowRight', keys, false)).toBe('done')
    expect(pressWeekKey('ArrowDown', { ...keys, markedId: null }, false)).toBe('done')
    expect(told).toEqual(['act m', 'shift 1', 'mark one'])
  })

  it('wait while the week before still stands there, whatever they would do to it', () => {
    const { keys, told } = keysOf({ markedId: 'one', isWeekRead: false })
    for (const key of ['ArrowDown', 'ArrowLeft', 'm', 'Enter', 'P', 'x', 'd', 'n', 'w', 'e', 'f'])
      expect(pressWeekKey(key, keys, false), key).toBe('waits')
    expect(told).toEqual([])
  })

  it('wait behind those that wait already, so that they come in order', () => {
    const { keys, told } = keysOf({ markedId: 'one' })
    expect(pressWeekKey('m', keys, true)).toBe('waits')
    expect(told).toEqual([])
  })

  it('turn on to another week at once, which makes void what was typed for this one; so does Esc', () => {
    const { keys, told } = keysOf({ isWeekRead: false })
    for (const key of ['PageDown', 'PageUp', 'T', 'Escape'])
      expect(pressWeekKey(key, keys, true), key).toBe('afresh')
    expect(told).toEqual(['shift 1', 'shift -1', 'today', 'mark null'])
  })

  it('leave alone what is none of theirs', () => {
    const { keys, told } = keysOf({ isWeekRead: false })
    for (const key of ['z', 'Tab', ' ', 'Escape']) expect(pressWeekKey(key, keys, false), key).toBe('ignored')
    expect(told).toEqual([])
  })
})
