import { expect, test } from 'vitest'
import type { DraftChange } from '../../../../../src-main/contract/timetable/publish/publishing.ts'
import {
  firstChosen,
  nothingLeftText,
} from '../../../../../src-renderer/features/timetable/publish/publish-asked.ts'

const change = (sittingId: string, stepId: number | null): DraftChange => ({
  sittingId,
  classId: 'c',
  className: '商务英语一班',
  lessonNumber: 3,
  from: null,
  to: null,
  stepId,
})
const rows = [change('a', 4), change('b', 5), change('c', 4)]

test('only what was asked for is chosen to begin with, whoever changed something since', () => {
  expect(firstChosen({ stepId: 4 }, rows)).toEqual({ isAll: false, sittingIds: ['a', 'c'] })
  expect(firstChosen({ sittingId: 'b' }, rows)).toEqual({ isAll: false, sittingIds: ['b'] })
  expect(firstChosen('all', rows)).toEqual({ isAll: true, sittingIds: [] })
})

test('where it is all there is, everything is chosen', () => {
  expect(firstChosen({ sittingId: 'b' }, [change('b', null)])).toEqual({ isAll: true, sittingIds: ['b'] })
})

test('where nothing of it is left to publish, nothing else is offered and the dialog says so', () => {
  expect(firstChosen({ sittingId: 'd' }, rows)).toBeNull()
  expect(firstChosen({ stepId: 6 }, [])).toBeNull()
  expect(nothingLeftText({ sittingId: 'd' })).toBe('这一场与已发布的一样，不用发布。')
  expect(nothingLeftText({ stepId: 6 })).toBe('这次调整与已发布的一样，不用发布。')
})
