import { expect, test } from 'vitest'
import {
  handedOverText,
  pendingText,
} from '../../../../../src-renderer/features/timetable/tonight/tonight-words.ts'

const day = { date: '2025-11-12', word: '今晚' }
const to = { date: '2025-11-12', startMinute: 1140, roomName: '文化宫 301', trainerName: '王芳' }
const handed = {
  sittingId: 's',
  className: '商务英语一班',
  lessonNumber: 3,
  startMinute: 1140,
  to,
  isCalledOff: false,
}

test('who was replaced reads who has it now, and where it went', () => {
  const what = '今晚 19:00「商务英语一班」第 3 课次'
  const later = { ...to, date: '2025-11-14' }
  expect(handedOverText({ ...handed, isStillOwn: false }, day)).toBe(`${what}已由 王芳 代课`)
  expect(handedOverText({ ...handed, to: later, isStillOwn: false }, day)).toBe(
    `${what}已改到 11月14日 周五 19:00，由 王芳 上`,
  )
  expect(handedOverText({ ...handed, to: later, isStillOwn: true }, day)).toBe(
    `${what}已改到 11月14日 周五 19:00，仍由你上`,
  )
  expect(handedOverText({ ...handed, to: null, isStillOwn: false }, day)).toBe(
    `${what}不上了，还没有定新的时间`,
  )
  expect(handedOverText({ ...handed, to: null, isStillOwn: false, isCalledOff: true }, day)).toBe(
    `${what}的这一场取消了，不用去`,
  )
})

test('what only the draft knows is said by what is other', () => {
  const sitting = { date: '2025-11-12', startMinute: 1140, trainerName: '李强' }
  expect(pendingText(sitting, to)).toBe('草稿里由 王芳 代课，还没有发布')
  expect(pendingText({ ...sitting, trainerName: '王芳' }, to)).toBe('草稿里改在 文化宫 301，还没有发布')
  expect(pendingText(sitting, { ...to, startMinute: 1170 })).toBe(
    '草稿里改到 11月12日 周三 19:30，由 王芳 上，还没有发布',
  )
  expect(pendingText(sitting, null)).toBe('草稿里没有排这一场，还没有发布')
})
