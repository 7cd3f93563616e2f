import { expect, test } from 'vitest'
import { courseIssue, mayChangeKind } from '../../../src-main/domain/courses/course-rules.ts'

const robots = {
  isSubsidised: true,
  level: '四级',
  occupationName: '工业机器人系统操作员',
  occupationCodeStandard: '6-30-99-00',
  occupationCode2022: '6-31-07-03',
}

test('a subsidised course with a level, an occupation and both codes holds together', () => {
  expect(courseIssue(robots)).toBeNull()
})

test('an interest course carries no skill level', () => {
  expect(courseIssue({ ...robots, isSubsidised: false })).toBe('interest-level')
  expect(courseIssue({ ...robots, isSubsidised: false, level: '' })).toBeNull()
})

test('a skill level belongs to an occupation, a special ability need not', () => {
  expect(courseIssue({ ...robots, occupationName: '' })).toBe('level-occupation')
  expect(courseIssue({ ...robots, occupationName: '', level: '专项' })).toBeNull()
})

test('an occupation code has four groups, in each edition', () => {
  expect(courseIssue({ ...robots, occupationCodeStandard: '63099' })).toBe('standard-code')
  expect(courseIssue({ ...robots, occupationCode2022: '6-31-7-3' })).toBe('2022-code')
  expect(courseIssue({ ...robots, occupationCodeStandard: null, occupationCode2022: null })).toBeNull()
})

test('once a class of it has run, a course stays 补贴性 or 兴趣性', () => {
  expect(mayChangeKind({ isSubsidised: true }, { isSubsidised: false }, 0)).toBe(true)
  expect(mayChangeKind({ isSubsidised: true }, { isSubsidised: false }, 1)).toBe(false)
  expect(mayChangeKind({ isSubsidised: true }, { isSubsidised: true }, 5)).toBe(true)
})
