import { expect, test } from 'vitest'
import {
  type Choices,
  chosenIds,
  workOf,
  workWords,
} from '../../../../../src-renderer/features/timetable/plan/plan-work.ts'
import type { PlanChoice } from '../../../../../src-renderer/features/timetable/plan/use-plan-run.ts'

const choices: Choices = [
  { id: 'new', name: '新班', lessons: 12, toPlace: 12, movable: 0 },
  { id: 'old', name: '老班', lessons: 12, toPlace: 0, movable: 9 },
]
const usual: PlanChoice = {
  classIds: null,
  weeks: null,
  replan: false,
  addSecondSittings: true,
  effort: 'standard',
}
const week = { firstMonday: '2025-11-17', lastMonday: '2025-11-17' }

test('unless somebody chooses, the classes with something to place are planned', () => {
  expect(chosenIds(choices, usual)).toEqual(['new'])
  expect(workOf(choices, usual)).toEqual({ toPlace: 12, movable: 0, all: 12 })
  expect(workWords(choices, usual)).toBe('这次排 12 课次')
})

test('what a run would do counts the chosen classes only, and moves only where that is asked for', () => {
  const both: PlanChoice = { ...usual, classIds: ['new', 'old'] }
  expect(workOf(choices, both).all).toBe(12)
  expect(workWords(choices, { ...both, replan: true })).toBe('这次排 12 课次，重排 9 场')
  expect(workWords(choices, { ...both, classIds: ['old'], replan: true })).toBe('这次重排 9 场')
})

test('where there is nothing to do it is said what would give it something', () => {
  expect(workWords(choices, { ...usual, classIds: [] })).toBe('先勾选要排的班级')
  expect(workWords(choices, { ...usual, classIds: ['old'], weeks: week })).toBe(
    '所选班级在所选的周里都已排定，要改就勾“也重新排”',
  )
  const idle = choices.map((one) => ({ ...one, toPlace: 0, movable: 0 }))
  expect(workWords(idle, { ...usual, classIds: ['old'], replan: true })).toBe('所选班级没有可排的课')
  expect(workWords(idle, usual)).toBe('各班都已排定，要改先勾选班级')
})
