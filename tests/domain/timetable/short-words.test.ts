import { expect, test } from 'vitest'
import { requirementWords, shortWords } from '../../../src-main/domain/timetable/short-words.ts'

test('the reserve is said with the requirement that it belongs to, and not at all where there is none', () => {
  expect(requirementWords(2)).toBe('结业要求（含预留 2 次）')
  expect(shortWords('差', 30, 1)).toBe('离结业要求（含预留 1 次）差 30 人次')
  expect(shortWords('少差', 12, 0)).toBe('离结业要求少差 12 人次')
})
