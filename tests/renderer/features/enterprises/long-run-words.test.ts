// The line beside a shift system is true of it: of every weekday where it says so, and no promise where it differs.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { parsePatterns, shiftSystemFrom } from '../../../../src-main/domain/calendar/patterns.ts'
import { defaultReachSettings, reachOf } from '../../../../src-main/domain/calendar/reach.ts'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { longRunWords, ownRest } from '../../../../src-renderer/features/enterprises/long-run-words.ts'

const file = new URL('../../../../resources/shift-patterns.json', import.meta.url)
const parsed = parsePatterns(JSON.parse(readFileSync(file, 'utf8')))
const patterns = parsed.ok ? parsed.patterns : []

function wordsOf(name: string) {
  const found = patterns.find((each) => each.name === name)
  if (!found) throw new Error(name)
  return longRunWords(shiftSystemFrom(found, '2025-09-01'))
}

const of = (cycle: readonly (readonly Shift[])[]) =>
  longRunWords({ cycle, followsHolidays: false, anchorDate: '2025-09-01' })

it.each([
  ['四班三倒（8 天）', '固定 19:00 的课长期能到 62.5%，每课 2 场、相隔 3 天人人能到；任何星期几都一样'],
  ['四班三倒（12 天）', '固定 19:00 的课长期能到 58.3%，每课 2 场、相隔 5 天人人能到；任何星期几都一样'],
  ['四班两倒', '固定 19:00 的课长期能到 50%，每课 2 场、相隔 2 天人人能到；任何星期几都一样'],
  ['三班两运转', '固定 19:00 的课长期能到 33.3%，每课 3 场、连着 3 天人人能到；任何星期几都一样'],
  ['两班倒（周倒）', '固定 19:00 的课哪个星期几、哪一周开课有差别，看适配条'],
  ['两班倒（周倒，12 小时）', '固定 19:00 的课哪个星期几开课有差别，看适配条'],
  ['两班倒（半月倒）', '固定 19:00 的课哪个星期几、哪一周开课有差别，看适配条'],
  ['两班倒（月倒）', '固定 19:00 的课哪个星期几、哪一周开课有差别，看适配条'],
])('%s', (name, words) => {
  expect(wordsOf(name)).toBe(words)
})

it('says that every weekday is alike only of rotations of which weekly lessons prove it', () => {
  expect(patterns.length).toBeGreaterThan(9)
  for (const pattern of patterns) {
    const system = { ...shiftSystemFrom(pattern, '2025-09-01'), followsHolidays: false }
    const shares = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
      // So many weeks that every fixed cycle comes round whole.
      const weeks = system.turn ? 104 : system.cycle.length
      const sittings = Array.from({ length: weeks }, (_, week) => ({
        date: addDays('2025-09-01', weekday + 7 * week),
        startMinute: 1140,
        minutes: 90,
      }))
      const can = sittings.filter(
        (sitting) => reachOf(sitting, { system, offset: 0 }, defaultReachSettings, () => 'workday').reachable,
      )
      return can.length / weeks
    })
    const words = longRunWords(system) ?? ''
    const isAlike = shares.every((share) => share === shares[0])
    if (words.includes('任何星期几都一样')) {
      expect(isAlike, pattern.name).toBe(true)
      expect(words, pattern.name).toContain(`${Math.round((shares[0] ?? 0) * 1000) / 10}%`)
    }
    if (words.endsWith('天天能到')) expect(shares, pattern.name).toEqual([1, 1, 1, 1, 1, 1, 1])
    if (words.includes('哪个星期几')) expect(isAlike, pattern.name).toBe(false)
  }
})

it('says so where every day is free, where none is, and where three sittings are too few', () => {
  const day = { name: '白班', startMinute: 480, endMinute: 1020 }
  const late = { name: '中班', startMinute: 960, endMinute: 1440 }
  expect(of([[day]])).toBe('固定 19:00 的课天天能到')
  expect(of([[late]])).toBe('固定 19:00 的课哪天都到不了，换个时间看适配条')
  expect(of([[late], [late], [late], [late], []])).toBe(
    '固定 19:00 的课长期能到 20%，每课 3 场也不能人人能到；任何星期几都一样',
  )
  expect(of([])).toBeNull()
})

it('counts with the rest that the enterprise asks, and with the palace’s where it says nothing', () => {
  const early = { name: '早班', startMinute: 480, endMinute: 960 }
  const palace = { restAfterWork: 30, restAfterNight: 360, restBeforeWork: 240 }
  const own = { restAfterWork: 240, restAfterNight: null, restBeforeWork: null }
  const system = { cycle: [[early], []], followsHolidays: false, anchorDate: '2025-09-01' }
  expect(ownRest(own, palace)).toEqual({
    restAfterWork: 240,
    restAfterNight: 360,
    restBeforeWork: 240,
    travelMinutes: 0,
  })
  expect(longRunWords(system, ownRest({ ...own, restAfterWork: null }, palace))).toBe(
    '固定 19:00 的课天天能到',
  )
  expect(longRunWords(system, ownRest(own, palace))).toBe(
    '固定 19:00 的课长期能到 50%，每课 2 场、连着 2 天人人能到；任何星期几都一样',
  )
})
