import { describe, expect, it } from 'vitest'
import { choiceKeys, distinctShifts } from '../../../src-main/domain/enterprises/shift-choices.ts'

const early = { name: '早班', startMinute: 480, endMinute: 960 }
const night = { name: '夜班', startMinute: 0, endMinute: 480 }

describe('shifts that a day can be set to', () => {
  it('stand once each, by the time they begin', () => {
    expect(distinctShifts([early, night, { ...early }])).toEqual([night, early])
    expect(distinctShifts([early, { ...early, endMinute: 900 }])).toHaveLength(2)
  })

  it('have a letter of their pinyin each, x being kept for the day off', () => {
    expect(choiceKeys(['zaoban', 'zhongban', 'yeban'])).toEqual(['z', 'h', 'y'])
    expect(choiceKeys(['xiaoye', 'daye'])).toEqual(['i', 'd'])
    expect(choiceKeys(['b', 'b'])).toEqual(['b', ''])
  })
})
