import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CourseEntry } from '../../../src-main/domain/classes/course-entry.ts'

const file = new URL('../../../resources/course-catalogue.json', import.meta.url)
// The file's shape is what this very test checks.
const { courses } = JSON.parse(readFileSync(file, 'utf8')) as { courses: readonly CourseEntry[] }

type CourseIssue = 'HOURS' | 'SHARES' | 'TITLES' | 'LEVEL_WITHOUT_OCCUPATION' | 'PASS_LINE' | 'ATTENDANCE'

/** What is wrong with an entry: empty when it holds together. */
function issuesOfCourse(entry: CourseEntry): readonly CourseIssue[] {
  const lines = [entry.theoryPassLine, entry.practicePassLine].filter((line) => line !== null)
  const checks: readonly [CourseIssue, boolean][] = [
    ['HOURS', entry.hours === Math.floor((entry.lessons * entry.lessonMinutes) / 45)],
    ['SHARES', entry.theoryPercent + entry.practicePercent === 100],
    ['TITLES', entry.lessonTitles.length === entry.lessons],
    ['LEVEL_WITHOUT_OCCUPATION', entry.levels.length === 0 || entry.occupation !== null],
    ['PASS_LINE', lines.every((line) => line >= 0 && line <= 100)],
    ['ATTENDANCE', entry.attendancePercent >= 0 && entry.attendancePercent <= 100],
  ]
  return checks.filter(([, holds]) => !holds).map(([issue]) => issue)
}

describe('course catalogue', () => {
  test('every entry holds together: hours, shares, titles, pass lines', () => {
    expect(courses.map((entry) => [entry.name, issuesOfCourse(entry)])).toEqual(
      ['商务英语', '工业机器人系统操作', '无人机驾驶', '互联网营销'].map((name) => [name, []]),
    )
    expect(new Set(courses.map((entry) => entry.code)).size).toBe(courses.length)
  })

  test('occupation codes are given in both editions, and none to a course without an occupation', () => {
    expect(courses.map((entry) => entry.occupationCodes.map((one) => one.code))).toEqual([
      [],
      ['6-30-99-00', '6-31-07-03'],
      ['4-99-00-00', '4-02-04-06'],
      ['4-01-02-07', '4-01-06-02'],
    ])
    expect(courses.filter((entry) => entry.kind === 'interest').map((entry) => entry.name)).toEqual([
      '商务英语',
    ])
  })

  test('a wrong entry is told what is wrong with it', () => {
    const [english] = courses
    if (english === undefined) throw new Error('empty catalogue')
    const wrong: CourseEntry = {
      ...english,
      hours: 25,
      theoryPercent: 70,
      lessonTitles: [],
      levels: ['四级'],
      theoryPassLine: 101,
      attendancePercent: 180,
    }
    expect(issuesOfCourse(wrong)).toEqual([
      'HOURS',
      'SHARES',
      'TITLES',
      'LEVEL_WITHOUT_OCCUPATION',
      'PASS_LINE',
      'ATTENDANCE',
    ])
  })
})
