import { describe, expect, it } from 'vitest'
import { earliestStart, succeed } from '../../../src-main/domain/workers/employment-change.ts'

const past = { startsOn: '2020-03-01', endsOn: '2022-12-31' }
const current = { startsOn: '2023-02-01', endsOn: null }

describe('a new employment', () => {
  it('begins where there is none', () => {
    expect(succeed([], '2025-11-12')).toEqual({ ok: true, does: 'begins' })
    expect(succeed([past], '2023-01-01')).toEqual({ ok: true, does: 'begins' })
  })

  it('ends the current one on the day before', () => {
    expect(succeed([past, current], '2025-03-01')).toEqual({
      ok: true,
      does: 'follows',
      currentEndsOn: '2025-02-28',
    })
  })

  it('corrects the current one in place when it begins on the same day', () => {
    expect(succeed([past, current], '2023-02-01')).toEqual({ ok: true, does: 'replaces' })
  })

  it('never begins before the current one or within one that has ended', () => {
    expect(succeed([current, past], '2023-01-31')).toEqual({ ok: false, earliest: '2023-02-01' })
    expect(succeed([past], '2022-12-31')).toEqual({ ok: false, earliest: '2023-01-01' })
    expect(earliestStart([])).toBeNull()
  })
})
