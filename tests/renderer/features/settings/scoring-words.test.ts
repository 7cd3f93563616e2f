import { expect, it } from 'vitest'
import { softCodes, softNames } from '../../../../src-main/domain/timetable/scoring.ts'
import { scoringWords } from '../../../../src-renderer/features/settings/scoring-words.ts'

it('every rule that is weighed has a name, one Chinese sentence and a unit of its own', () => {
  for (const code of softCodes) {
    const { meaning, unit } = scoringWords[code]
    expect(meaning, code).toMatch(/^[^。]{4,40}。$/)
    expect(`${softNames[code]}${meaning}${unit}`, code).not.toMatch(/[A-Za-z]/)
    expect(unit, code).toMatch(/^(每|改)/)
  }
  expect(new Set(softCodes.map((code) => scoringWords[code].meaning)).size).toBe(softCodes.length)
})
