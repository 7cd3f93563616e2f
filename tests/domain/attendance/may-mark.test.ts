// One rule, one test: each dies with its rule.
import { describe, expect, test } from 'vitest'
import type { LocalMoment } from '../../../src-main/domain/attendance/lesson-attendance.ts'
import {
  decideMarking,
  type RollMarker,
  type RollToMark,
} from '../../../src-main/domain/attendance/may-mark.ts'

const roll: RollToMark = {
  date: '2025-11-12',
  startMinute: 19 * 60,
  trainerId: 'zhou',
  isCancelled: false,
  isLocked: false,
}
const trainer: RollMarker = { role: 'trainer', trainerId: 'zhou' }
const planner: RollMarker = { role: 'planner', trainerId: null }
const admin: RollMarker = { role: 'admin', trainerId: null }
const manager: RollMarker = { role: 'manager', trainerId: null }

const at = (hour: number, minute: number, date = '2025-11-12'): LocalMoment => ({
  date,
  minute: hour * 60 + minute,
})
const evening = at(18, 55)
const decide = (more: Partial<RollToMark>, marker = trainer, now = evening) =>
  decideMarking({ ...roll, ...more }, marker, now)
const open = { is: 'open' }

describe('who may mark a roll', () => {
  test('a trainer marks the sittings they teach', () => {
    expect(decide({})).toEqual(open)
  })

  test("a trainer neither marks nor reads another trainer's roll, nor does an account that is no trainer's", () => {
    const refusal = { is: 'not-theirs', needs: '本场讲师身份' }
    expect(decide({ trainerId: 'wang' })).toEqual(refusal)
    expect(decide({}, { role: 'trainer', trainerId: null })).toEqual(refusal)
    expect(decide({ trainerId: 'wang', isCancelled: true, isLocked: true })).toEqual(refusal)
  })

  test('planners and administrators mark every roll', () => {
    expect([decide({}, planner), decide({}, admin)]).toEqual([open, open])
  })

  test('a manager reads rolls and marks none', () => {
    expect(decide({}, manager)).toEqual({
      is: 'refused',
      sentence: '主管只能查看考勤，点名由讲师或教务完成',
    })
  })
})

describe('which roll may be marked', () => {
  test('a cancelled sitting is not marked, by nobody', () => {
    for (const marker of [trainer, planner, admin]) {
      expect(decide({ isCancelled: true }, marker)).toEqual({
        is: 'refused',
        sentence: '这一场已停课，不能点名',
      })
    }
  })

  test('a locked roll is not marked, by nobody', () => {
    for (const marker of [trainer, planner, admin]) {
      expect(decide({ isLocked: true }, marker)).toEqual({ is: 'refused', sentence: '这一场的考勤已锁定' })
    }
  })
})

describe('when a roll may be marked', () => {
  const early = { is: 'refused', sentence: '还没到点名时间（2025-11-12，课前 2 小时开放）' }

  test('a roll opens two hours before its sitting begins, at that minute', () => {
    expect(decide({}, trainer, at(16, 59))).toEqual(early)
    expect(decide({}, trainer, at(17, 0))).toEqual(open)
  })

  test('nobody marks early, nor on an earlier day at a later hour', () => {
    for (const marker of [trainer, planner, admin]) {
      expect(decide({}, marker, at(16, 59))).toEqual(early)
      expect(decide({}, marker, at(23, 59, '2025-11-11'))).toEqual(early)
    }
  })

  test('a roll stays open after its sitting: a forgotten one is taken the next morning, or from paper weeks later', () => {
    expect(decide({}, trainer, at(23, 59))).toEqual(open)
    expect(decide({}, trainer, at(0, 0, '2025-11-13'))).toEqual(open)
    expect(decide({}, planner, at(9, 0, '2026-01-05'))).toEqual(open)
  })

  test('the two hours before a sitting shortly after midnight reach into the evening before', () => {
    const night = { startMinute: 60 }
    expect(decide(night, trainer, at(22, 59, '2025-11-11'))).toEqual(early)
    expect(decide(night, trainer, at(23, 0, '2025-11-11'))).toEqual(open)
  })
})
