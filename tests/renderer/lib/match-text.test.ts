// Finding by Chinese, pinyin and initials.
import { describe, expect, it } from 'vitest'
import { findByText, matchRank } from '../../../src-renderer/lib/match-text.ts'

const trainers = { label: '讲师', pinyin: 'jiangshi', initials: 'js' }
const reports = { label: '报表', pinyin: 'baobiao', initials: 'bb' }

describe('matching text', () => {
  it('ranks the exact name before its beginning, initials and middle', () => {
    const ranks = ['讲师', '讲', 'js', 'jiang', 'j', '师', 'ngs'].map((query) => matchRank(query, trainers))
    expect(ranks).toEqual([0, 1, 2, 3, 3, 5, 6])
  })

  it('pays no heed to case, spaces and full width', () => {
    expect(matchRank('Jiang Shi', trainers)).toBe(3)
    expect(matchRank('ＪＳ', trainers)).toBe(2)
  })

  it('refuses what does not fit', () => {
    expect(matchRank('xyz', trainers)).toBeNull()
  })

  it('puts the better match first and keeps the order of equals', () => {
    expect(findByText('b', [trainers, reports])).toEqual([reports])
    expect(findByText('', [trainers, reports])).toEqual([trainers, reports])
  })
})
