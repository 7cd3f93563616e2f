import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hardCodedAnnealer } from './hard-coded-annealer.ts'
import { parseInstance } from './instance.ts'
import { officialScore } from './official-score.ts'

const folder = join(import.meta.dirname, '..', '..', 'data', 'itc2007')
const readInstance = (name: string) => parseInstance(readFileSync(join(folder, `${name}.ctt`), 'utf8'))
const readSolution = (file: string) => readFileSync(join(folder, 'solutions', file), 'utf8')

const tiny = parseInstance(`Name: Tiny
Courses: 4
Rooms: 2
Days: 2
Periods_per_day: 4
Curricula: 1
Constraints: 1

COURSES:
art ann 2 2 30
bio bob 2 2 10
cad ann 1 1 10
dig dan 1 1 10

ROOMS:
big 40
small 20

CURRICULA:
q 2 art bio

UNAVAILABILITY_CONSTRAINTS:
dig 1 3

END.
`)

/** Nothing is wrong with it and it costs nothing. */
const good = ['art big 0 0', 'art big 1 0', 'bio small 0 1', 'bio small 1 1', 'cad small 0 2', 'dig big 1 1']

function scoreOf(lines: readonly string[]) {
  const scored = officialScore(tiny, lines.join('\n'))
  if (!scored.ok) throw new Error(scored.refusal)
  return scored.score
}

const withLine = (index: number, line: string) => good.with(index, line)

describe('the official score', () => {
  const costs = JSON.parse(readSolution('costs.json')) as Record<string, Record<string, number>> // our own file, ten rows of numbers
  it.each(Object.entries(costs))('agrees with the competition on %s', (file, parts) => {
    const scored = officialScore(readInstance(file.replace('.sol', '')), readSolution(file))
    expect(scored).toMatchObject({ ok: true })
    if (scored.ok) expect({ ...scored.score.hard, ...scored.score.soft }).toEqual(parts)
  })

  it('a timetable that breaks nothing costs nothing', () => {
    expect(scoreOf(good)).toMatchObject({ violations: 0, cost: 0 })
  })

  it.each([
    { name: 'a lecture missing', lines: good.slice(0, 5), part: { lectures: 1 } },
    { name: 'a lecture too many', lines: [...good, 'dig big 0 3'], part: { lectures: 1 } },
    { name: 'two of one teacher', lines: withLine(4, 'cad small 0 0'), part: { conflicts: 1 } },
    { name: 'two of one curriculum', lines: withLine(2, 'bio small 0 0'), part: { conflicts: 1 } },
    { name: 'two of one course', lines: withLine(1, 'art small 0 0'), part: { conflicts: 1 } },
    {
      name: 'three in conflict with one',
      lines: ['art big 0 0', 'art small 0 0', 'bio big 0 0', ...good.slice(3)],
      part: { conflicts: 3, roomOccupation: 1 },
    },
    { name: 'a course unavailable', lines: withLine(5, 'dig big 1 3'), part: { availability: 1 } },
    { name: 'a room twice', lines: withLine(5, 'dig small 1 1'), part: { roomOccupation: 1 } },
  ])('hard: $name is counted', ({ lines, part }) => {
    expect(scoreOf(lines).hard).toMatchObject(part)
  })

  it('capacity costs 1 a student without a seat', () => {
    expect(scoreOf(withLine(0, 'art small 0 0')).soft.roomCapacity).toBe(10)
  })

  it('minimum working days cost 5 a day short', () => {
    const oneDay = ['art big 0 0', 'art big 0 1', 'bio small 0 2', 'bio small 0 3', ...good.slice(4)]
    expect(scoreOf(oneDay).soft.minWorkingDays).toBe(10)
  })

  it('compactness costs 2 a lecture isolated in a curriculum', () => {
    expect(scoreOf(withLine(2, 'bio small 0 3')).soft.curriculumCompactness).toBe(4)
  })

  it('compactness does not join the last period of a day with the first of the next', () => {
    const apart = ['art big 0 3', 'art big 1 0', 'bio small 0 1', 'bio small 1 2', ...good.slice(4)]
    expect(scoreOf(apart).soft.curriculumCompactness).toBe(8)
  })

  it('room stability costs 1 a room beyond the first', () => {
    expect(scoreOf(withLine(3, 'bio big 1 2')).soft.roomStability).toBe(1)
  })

  it.each([
    ['NOT_FOUR_WORDS', 'art big 0'],
    ['NOT_FOUR_WORDS', 'art big 0 0 0'],
    ['UNKNOWN_COURSE', 'zoo big 0 0'],
    ['UNKNOWN_ROOM', 'art hut 0 0'],
    ['DAY_OUT_OF_RANGE', 'art big 2 0'],
    ['DAY_OUT_OF_RANGE', 'art big -1 0'],
    ['PERIOD_OUT_OF_RANGE', 'art big 0 4'],
    ['PERIOD_OUT_OF_RANGE', 'art big 0 x'],
  ])('a malformed line is refused: %s for "%s"', (refusal, line) => {
    expect(officialScore(tiny, ['bio small 0 1', line].join('\n'))).toEqual({ ok: false, refusal, line: 2 })
  })
})

describe('the hard-coded annealer', () => {
  it.each(['comp01', 'comp02'])('tells the cost that the judge finds in its solution: %s', (name) => {
    const instance = readInstance(name)
    const found = hardCodedAnnealer(instance, 7, { proposals: 300_000 })
    const scored = officialScore(instance, found.solution)
    expect(scored).toMatchObject({ ok: true, score: { violations: 0, cost: found.cost } })
  })

  it('gives the same solution for the same seed and budget', () => {
    const solve = () => hardCodedAnnealer(readInstance('comp01'), 3, { proposals: 100_000 }).solution
    expect(solve()).toBe(solve())
  })
})
