import { describe, expect, test } from 'vitest'
import {
  meaningOf,
  shiftsAsTyped,
} from '../../../../src-renderer/features/enterprises/import-shifts-meaning.ts'
import { stepLeft } from '../../../../src-renderer/features/enterprises/import-shifts-step.ts'

describe('撤销这次导入', () => {
  test('takes the step that was not there before, and nothing where the import left none', () => {
    expect(stepLeft([{ id: 4 }], [{ id: 5 }, { id: 4 }])).toBe(5)
    expect(stepLeft([], [{ id: 5 }])).toBe(5)
    expect(stepLeft([{ id: 4 }], [{ id: 4 }])).toBeNull()
    // Somebody has taken the newest back meanwhile: the one before is not ours.
    expect(stepLeft([{ id: 4 }, { id: 3 }], [{ id: 3 }])).toBeNull()
    expect(stepLeft([], [])).toBeNull()
  })
})

describe('what a name means, as typed', () => {
  test('is times or a day off, and reads back as it is shown', () => {
    expect(meaningOf('休', '甲')).toEqual([])
    const night = meaningOf('20-次日8', '夜A')
    expect(night).toEqual([{ name: '夜A', startMinute: 1200, endMinute: 1920 }])
    expect(meaningOf(shiftsAsTyped(night ?? []), '夜A')).toEqual(night)
    expect(meaningOf('随便', '夜A')).toBeNull()
  })

  test('is not understood where two of its shifts overlap', () => {
    expect(meaningOf('8-12，13-17', '两段')).toHaveLength(2)
    expect(meaningOf('8-14，13-17', '两段')).toBeNull()
  })
})
