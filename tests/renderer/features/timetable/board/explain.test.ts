import { expect, test } from 'vitest'
import {
  relaxationHint,
  relaxationLink,
} from '../../../../../src-renderer/features/timetable/relaxation-links.ts'

const row = {
  sentence: '',
  placedMore: 1,
  missingLess: 0,
  shortLess: 0,
  classId: null,
  enterpriseId: null,
  name: '王海波',
}

test('what a relaxation asks for is opened where it would be changed', () => {
  expect(relaxationLink({ ...row, kind: 'trainer-window' })?.to).toBe(
    '/trainers?search=%E7%8E%8B%E6%B5%B7%E6%B3%A2',
  )
  expect(relaxationLink({ ...row, kind: 'room-window', name: '301' })?.to).toBe('/network?search=301')
  expect(relaxationLink({ ...row, kind: 'later-end', classId: 'c1' })?.to).toBe('/classes/c1')
  expect(relaxationLink({ ...row, kind: 'second-sittings', classId: 'c1' })?.to).toBe(
    '/classes/c1?part=reach',
  )
  expect(relaxationLink({ ...row, kind: 'block', enterpriseId: 'e1' })?.to).toBe('/enterprises/e1')
})

test('what is changed in the timetable itself is said instead', () => {
  for (const kind of ['longer-search', 'pinned'] as const) {
    expect(relaxationLink({ ...row, kind })).toBeNull()
    expect(relaxationHint({ kind })).not.toBe('')
  }
})
