import { describe, expect, it } from 'vitest'
import { compareTeamNames } from '../../../src-main/domain/enterprises/team-order.ts'

describe('the order of teams', () => {
  it.each([
    [
      ['丁班', '乙班', '丙班', '甲班'],
      ['甲班', '乙班', '丙班', '丁班'],
    ],
    [
      ['运转三班', '运转一班', '运转二班'],
      ['运转一班', '运转二班', '运转三班'],
    ],
    [
      ['C', 'A', 'B'],
      ['A', 'B', 'C'],
    ],
    [
      ['办公室', '夜班', '早班'],
      ['早班', '夜班', '办公室'],
    ],
  ])('is the one in which people count: %j', (names, ordered) => {
    expect(names.toSorted(compareTeamNames)).toEqual(ordered)
  })
})
