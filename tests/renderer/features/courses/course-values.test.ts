import { expect, test } from 'vitest'
import { hoursLabel } from '../../../../src-renderer/features/courses/course-labels.ts'
import { type CourseValues, inputOf } from '../../../../src-renderer/features/courses/course-values.ts'
import { linesOf } from '../../../../src-renderer/features/courses/lesson-lines.ts'

const values: CourseValues = {
  code: ' jq4 ',
  name: '工业机器人系统操作',
  isSubsidised: true,
  level: '四级',
  occupationName: '工业机器人系统操作员',
  occupationCodeStandard: '6-30-99-00',
  occupationCode2022: '',
  lessonMinutes: 90,
  lessonTitles: ['安全规程', ' ', ''],
  practicePercent: 60,
  roomKind: 'lab',
  attendancePercent: 80,
  passTheory: 60,
  passPractice: null,
  isOrderFree: false,
  equipment: [{ equipmentId: 'e', quantity: 4 }, { quantity: 1 }, { equipmentId: 'f', quantity: null }],
  note: '',
}

test('empty lessons, unfinished equipment and empty codes are left out, and the code is in capitals', () => {
  expect(inputOf(values, undefined)).toMatchObject({
    code: 'JQ4',
    lessonTitles: ['安全规程'],
    equipment: [{ equipmentId: 'e', quantity: 4 }],
    occupationCode2022: null,
  })
})

test('a course that becomes an interest course loses its level', () => {
  expect(inputOf({ ...values, isSubsidised: false }, 'c')).toMatchObject({
    id: 'c',
    isSubsidised: false,
    level: '',
  })
})

test('a pasted syllabus loses its own numbering', () => {
  expect(linesOf('1. 豆与磨\r\n第二课：手冲\n\n 3、拉花\n第 10 讲 出品\n5S 管理')).toEqual([
    '豆与磨',
    '手冲',
    '拉花',
    '出品',
    '5S 管理',
  ])
})

test('学时 are the floor of all minutes by 45, and what is over is said', () => {
  expect(hoursLabel(14, 90)).toBe('14 次 × 90 分钟 = 1260 分钟，计 28 学时')
  expect(hoursLabel(3, 100)).toBe('3 次 × 100 分钟 = 300 分钟，计 6 学时（余 30 分钟不计）')
})
