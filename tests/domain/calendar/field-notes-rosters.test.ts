// What other shift systems got wrong about rotations and exceptions, each under the number of its complaint (A9 to A19).
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KindOfDay } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { parsePatterns } from '../../../src-main/domain/calendar/patterns.ts'
import { defaultReachSettings, type ReachSettings } from '../../../src-main/domain/calendar/reach.ts'
import { type Roster, workedDay, workedShifts } from '../../../src-main/domain/calendar/worked-day.ts'
import { shiftClash } from '../../../src-main/domain/enterprises/cycle-shifts.ts'
import { dayAt } from './oracle.ts'
import { anchorDate, day, hours, longNight, reach, rosterOf } from './plain-rosters.ts'

describe('A9 one roster decides, in an order that is said', () => {
  const [own, actual, rush, spare] = [
    hours('本人', 9, 10),
    hours('实排', 10, 11),
    hours('赶工', 11, 12),
    hours('加班', 18, 20),
  ]
  const period = { kind: 'peak', effect: 'burden', startMinute: 0, endMinute: 1440, note: '' } as const
  const replaces = {
    ...period,
    startsOn: '2025-10-27',
    endsOn: '2025-11-01',
    shiftChange: { change: 'replace', shifts: [rush] },
  } as const
  const adds = {
    ...period,
    startsOn: '2025-11-03',
    endsOn: '2025-11-03',
    shiftChange: { change: 'add', shifts: [spare] },
  } as const
  const roster: Roster = {
    system: { cycle: [[day]], followsHolidays: true, anchorDate },
    offset: 0,
    personDays: { '2025-10-27': [own] },
    teamDays: { '2025-10-27': [actual], '2025-10-28': [actual] },
    periods: [replaces, adds],
  }
  it.each<[string, KindOfDay, ReturnType<typeof workedDay>]>([
    ['2025-10-27', 'statutory-holiday', { shifts: [own], decidedBy: 'person' }],
    ['2025-10-28', 'statutory-holiday', { shifts: [actual], decidedBy: 'team-day' }],
    ['2025-10-29', 'statutory-holiday', { shifts: [rush], decidedBy: 'production-period' }],
    ['2025-11-02', 'statutory-holiday', { shifts: [], decidedBy: 'holiday' }],
    ['2025-11-02', 'workday', { shifts: [day], decidedBy: 'team' }],
    ['2025-11-03', 'workday', { shifts: [day, spare], decidedBy: 'production-period' }],
    ['2025-11-03', 'swapped-rest', { shifts: [spare], decidedBy: 'production-period' }],
  ])('person > team-day > production period > holiday > team: %s, a %s', (date, kind, expected) => {
    expect(workedDay(roster, date, kind)).toEqual(expected)
  })

  it('who has no team works the default team’s shifts, and is told that it is so', () => {
    expect(workedDay({ ...roster, isDefault: true }, '2025-11-02', 'workday').decidedBy).toBe('default')
  })

  it('a day off of one’s own is a day off, not a day without a word', () => {
    const free = { ...roster, personDays: { '2025-11-04': [] } }
    expect(workedDay(free, '2025-11-04', 'workday')).toEqual({ shifts: [], decidedBy: 'person' })
  })

  it('of two periods that replace the shifts the later begun one does, whatever order they are listed in', () => {
    const later = {
      ...replaces,
      startsOn: '2025-10-29',
      shiftChange: { change: 'replace', shifts: [spare] },
    } as const
    for (const periods of [
      [replaces, later],
      [later, replaces],
    ]) {
      expect(workedShifts({ ...roster, periods }, '2025-10-30', 'workday')).toEqual([spare])
    }
  })
})

it('A11 two short shifts on one day are two shifts: who has them can come between them', () => {
  const split = rosterOf([[hours('早段', 6, 10), hours('晚段', 18, 21)]])
  expect(reach(split, '2025-10-27', 11 * 60, 180)).toEqual({ reachable: true })
  expect(reach(split, '2025-10-27', 11 * 60, 181)).toMatchObject({
    reason: 'rest-before-work',
    shift: { name: '晚段' },
  })
  expect(reach(split, '2025-10-27', 19 * 60)).toMatchObject({ reason: 'on-shift', shift: { name: '晚段' } })
  expect(shiftClash(split.system.cycle)).toBeNull()
})

describe('A14 a cycle goes by days, of any length', () => {
  it('Monday and Tuesday mornings, Wednesday off, Thursday and Friday afternoons', () => {
    const [morning, afternoon] = [hours('早班', 6, 14), hours('中班', 14, 22)]
    const roster = rosterOf([[morning], [morning], [], [afternoon], [afternoon], [], []])
    const evenings = ['27', '28', '29', '30', '31'].map((dayOfMonth) =>
      reach(roster, `2025-10-${dayOfMonth}`, 1140),
    )
    expect(evenings.map((each) => each.reachable)).toEqual([true, true, true, false, false])
  })

  it('a cycle of any length comes round to itself, and only then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 366, max: 800 }), (length, index) => {
        const cycle = Array.from({ length }, (_, at) => [
          { name: `${at}`, startMinute: at, endMinute: at + 1 },
        ])
        const roster = rosterOf(cycle)
        const nameOn = (at: number) => workedShifts(roster, dayAt(at).date, 'workday')[0]?.name
        expect(nameOn(index + length)).toBe(nameOn(index))
        for (let later = 1; later < length; later += 1) expect(nameOn(index + later)).not.toBe(nameOn(index))
      }),
      { numRuns: 50 },
    )
  })
})

it('A15 the rotations that factories name are there to pick, DuPont’s 28 days with four crews among them', () => {
  const file = new URL('../../../resources/shift-patterns.json', import.meta.url)
  const parsed = parsePatterns(JSON.parse(readFileSync(file, 'utf8')))
  const patterns = parsed.ok ? parsed.patterns : []
  const said = patterns.map(({ name, note }) => `${name} ${note}`).join('\n')
  for (const word of [
    '四班三运转',
    '四班两运转',
    '三班两运转',
    '做四休二',
    '大小周',
    'DuPont',
    '半月倒',
    '月倒',
    '周倒',
  ])
    expect(said).toContain(word)
  expect(patterns.find(({ code }) => code === 'dupont')).toMatchObject({
    cycle: { length: 28 },
    teams: { length: 4 },
  })
})

describe('A19 rest is kept to the shift before and to the shift after, fixed days included', () => {
  const dayLong: ReachSettings = { ...defaultReachSettings, restAfterNight: 1440, restBeforeWork: 1440 }
  it('24 hours after a night that the rotation gives', () => {
    const roster = rosterOf([[longNight], [], [], []])
    expect(reach(roster, '2025-10-29', 479, 60, dayLong)).toMatchObject({ reason: 'rest-after-night' })
    expect(reach(roster, '2025-10-29', 480, 60, dayLong)).toEqual({ reachable: true })
  })

  it.each(['teamDays', 'personDays'] as const)('24 hours before and after a night fixed by %s', (level) => {
    const roster = rosterOf([[]], { [level]: { '2025-11-05': [longNight] } })
    expect(reach(roster, '2025-11-04', 1141, 60, dayLong)).toMatchObject({
      reason: 'rest-before-work',
      shift: longNight,
    })
    expect(reach(roster, '2025-11-04', 1140, 60, dayLong)).toEqual({ reachable: true })
    expect(reach(roster, '2025-11-07', 479, 60, dayLong)).toMatchObject({
      reason: 'rest-after-night',
      shift: longNight,
    })
    expect(reach(roster, '2025-11-07', 480, 60, dayLong)).toEqual({ reachable: true })
  })

  it('a fixed day off lifts the rest that its shift would have asked for', () => {
    const roster = rosterOf([[longNight], []], { personDays: { '2025-10-29': [] } })
    expect(reach(roster, '2025-10-29', 1140)).toEqual({ reachable: true })
    expect(reach(roster, '2025-10-30', 600)).toEqual({ reachable: true })
  })
})
