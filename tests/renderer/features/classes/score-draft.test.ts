import { expect, test } from 'vitest'
import type { ClassDetail, RosterRow } from '../../../../src-main/contract/class-detail.ts'
import {
  isOffered,
  parseScore,
  partsOf,
  rowsToSave,
  type ScoreDraft,
  withText,
} from '../../../../src-renderer/features/classes/score-draft.ts'

const scores = { theoryScore: null, practiceScore: null, resitTheoryScore: null, resitPracticeScore: null }
// Only the fields that these functions read.
const person = (id: string, own: Partial<RosterRow> = {}) =>
  ({ enrolmentId: id, ...scores, ...own }) as RosterRow
const course = (passTheory: number | null, passPractice: number | null) =>
  ({ passTheory, passPractice }) as ClassDetail
const empty: ScoreDraft = new Map()

test('a score is 0 to 100 with at most one decimal, full-width digits too, and nothing typed means not taken', () => {
  expect(['85', '85.5', '１００', '0', ' 60 ', ''].map(parseScore)).toEqual([85, 85.5, 100, 0, 60, null])
  expect(['101', '-1', '8.55', '缺考', '1e2'].map(parseScore)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('only what was changed is sent, and a text put back to what is saved is no change', () => {
  const one = person('a', { theoryScore: 80 })
  const draft = withText(withText(empty, one, 'theoryScore', '81'), person('b'), 'practiceScore', '70')
  expect(rowsToSave(draft)).toEqual([
    { enrolmentId: 'a', theoryScore: 81 },
    { enrolmentId: 'b', practiceScore: 70 },
  ])
  expect(rowsToSave(withText(draft, one, 'theoryScore', '80'))).toEqual([
    { enrolmentId: 'b', practiceScore: 70 },
  ])
  expect(rowsToSave(withText(empty, one, 'theoryScore', ''))).toEqual([
    { enrolmentId: 'a', theoryScore: null },
  ])
})

test('nothing is sent while something typed is no score', () => {
  const draft = withText(withText(empty, person('a'), 'theoryScore', '90'), person('b'), 'theoryScore', '900')
  expect(rowsToSave(draft)).toBeNull()
})

test('only the examined parts are asked for, and a resit only of who failed or missed the first exam', () => {
  expect(partsOf(course(60, null))).toEqual(['theoryScore', 'resitTheoryScore'])
  const both = course(60, 60)
  expect(isOffered(both, person('a', { theoryScore: 59 }), 'resitTheoryScore', empty)).toBe(true)
  expect(isOffered(both, person('a', { theoryScore: 60 }), 'resitTheoryScore', empty)).toBe(false)
  expect(isOffered(both, person('a', { practiceScore: 70 }), 'resitTheoryScore', empty)).toBe(true)
  expect(isOffered(both, person('a'), 'resitTheoryScore', empty)).toBe(false)
})
