import { expect, test } from 'vitest'
import { writtenParts } from '../../../../src-main/domain/enterprises/shift-import/written-parts.ts'

const nothing = {
  system: null,
  removedSystems: [],
  moves: 0,
  teamDays: 0,
  workerDays: 0,
  restoredDays: 0,
  names: 0,
}

test('what is taken away is said as what is written is', () => {
  expect(writtenParts(nothing)).toEqual([])
  expect(writtenParts({ ...nothing, restoredDays: 741 })).toEqual(['741 天恢复轮班'])
  const all = {
    system: { name: '四班两倒', isUpdate: true, teams: 4 },
    removedSystems: ['旧两班'],
    moves: 3,
    teamDays: 1,
    workerDays: 2,
    restoredDays: 5,
    names: 1,
  }
  expect(writtenParts(all).join('，')).toBe(
    '更新班制“四班两倒”（4 个班组），删除不再有班组的班制“旧两班”，3 人编入班组，班组实际排班 1 天，个人实际排班 2 天，5 天恢复轮班，记住 1 个班次名称',
  )
})
