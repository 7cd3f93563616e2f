import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Budget, budgetOfMoves } from '../../../src-main/domain/timetable/search/budget.ts'
import { solveItc } from './engine/solve-itc.ts'
import { fullCost } from './full-cost.ts'
import { parseInstance } from './instance.ts'
import { officialScore } from './official-score.ts'

const folder = new URL('../../data/itc2007/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.ctt'))
const instanceOf = (name: string) => parseInstance(readFileSync(new URL(name, folder), 'utf8'))

describe('the engine on the competition’s instances', () => {
  it.each(names)('after each of 10,000 moves the cost is what a full reckoning finds: %s', (name) => {
    let checked = 0
    let isWrong = false
    const enough: Budget = { used: () => (checked >= 10_000 ? 1 : 0) }
    solveItc(instanceOf(name), 1, enough, (cost, flat, { time, room }) => {
      checked += 1
      isWrong ||= cost !== fullCost(flat, time, room)
    })
    expect({ isWrong, isEnough: checked >= 10_000 }).toEqual({ isWrong: false, isEnough: true })
  })

  it.each(names)(
    'the file has no violation, and its official cost is the one that the engine claims: %s',
    (name) => {
      const instance = instanceOf(name)
      const { solution, cost } = solveItc(instance, 2, budgetOfMoves(1_500_000))
      const judged = officialScore(instance, solution)
      expect(judged).toMatchObject({ ok: true, score: { violations: 0, cost } })
    },
  )

  it('the same seed and number of moves give the same file, another seed another', () => {
    const instance = instanceOf('comp01.ctt')
    const solve = (seed: number) => solveItc(instance, seed, budgetOfMoves(1_000_000)).solution
    expect(solve(3)).toBe(solve(3))
    expect(solve(3)).not.toBe(solve(4))
  })
})
