import { expect, test } from 'vitest'
import { at, lessons, planClass, problem, room, trainer } from '../sample-problem.ts'
import { changesOf, mend, orderOf } from './mend.ts'

const oneLesson = (id: string) => ({ lessons: lessons(id, 1), requiredLessons: 1 })
const two = {
  classes: [planClass('english', oneLesson('english')), planClass('robots', oneLesson('robots'))],
}
const absence = { startsOn: '2025-09-12', endsOn: '2025-09-19', reason: '请假' }
const ill = [trainer('wang', { absences: [absence] }), trainer('li')]

test('a trainer who is away is replaced at the same time in the same room, and nothing else moves', () => {
  const before = [at(), at('robots-1-a', { roomId: 'canteen', trainerId: 'li', date: '2025-09-11' })]
  const given = problem({ ...two, trainers: ill })
  const { placements, width, unplaced } = mend(orderOf(given, before))
  expect({ width, unplaced: unplaced.size }).toEqual({ width: 'broken', unplaced: 0 })
  const [change, ...more] = changesOf(before, placements, given)
  expect(more).toEqual([])
  expect(change).toMatchObject({
    sittingId: 'english-1-a',
    kinds: ['trainer'],
    to: at('english-1-a', { trainerId: 'li' }),
    isDirect: true,
    reason: '王海波 9月12日–9月19日 请假',
  })
})

test('a sitting moves on for a broken one only where that one finds no other place, and says for whom', () => {
  const given = problem({
    season: { startsOn: '2025-09-12', endsOn: '2025-09-12' },
    dayWindow: { startMinute: 1140, endMinute: 1230 },
    classes: [
      planClass('english', { ...oneLesson('english'), heads: 50 }),
      planClass('robots', { ...oneLesson('robots'), heads: 10 }),
    ],
    rooms: [
      room('101', { seats: 60, closures: [{ ...absence, reason: '漏水' }] }),
      room('301', { seats: 60 }),
      room('302', { seats: 20 }),
    ],
  })
  const before = [at(), at('robots-1-a', { roomId: '301', trainerId: 'li' })]
  const { placements, width } = mend(orderOf(given, before), 60_000)
  expect(width).toBe('neighbours')
  const changes = changesOf(before, placements, given)
  expect(changes.map(({ sittingId, to, kinds, reason }) => [sittingId, to?.roomId, kinds, reason])).toEqual([
    ['english-1-a', '301', ['room'], '文化宫 101 9月12日–9月19日 停用（漏水）'],
    ['robots-1-a', '302', ['room'], '腾出 301 给「商务英语一班」第 1 课次'],
  ])
})

test('of two broken sittings the one that has another way gives way to the one that has none', () => {
  const given = problem({
    classes: [
      planClass('english', { ...oneLesson('english'), qualifiedTrainerIds: ['wang', 'li', 'zhao'] }),
      planClass('robots', { ...oneLesson('robots'), qualifiedTrainerIds: ['zhou', 'li'] }),
    ],
    trainers: [
      ...ill,
      trainer('zhao'),
      trainer('zhou', { absences: [{ ...absence, endsOn: '2025-12-31' }] }),
    ],
    rooms: [room('101'), room('102')],
  })
  const before = [at(), at('robots-1-a', { roomId: '102', trainerId: 'zhou' })]
  const { placements, width } = mend(orderOf(given, before))
  expect(width).toBe('broken')
  expect(placements).toEqual([at('english-1-a', { trainerId: 'zhao' }), { ...before[1], trainerId: 'li' }])
})

const tonight = { date: '2025-09-12', fromMinute: 960 }
const fromTomorrow = { earliest: '2025-09-13', tonight }

test('a sitting of tonight that has not begun stays tonight where another trainer can come', () => {
  const given = problem({ ...two, trainers: ill })
  const { placements } = mend(orderOf(given, [at()], fromTomorrow))
  expect(placements).toEqual([at('english-1-a', { trainerId: 'li' })])
})

test('a sitting of tonight whose enterprise works goes to another day, and nothing else comes to tonight', () => {
  const rush = {
    enterpriseId: 'english-plant',
    enterpriseName: '运生工贸',
    kind: 'peak' as const,
    effect: 'block' as const,
    startsOn: '2025-09-12',
    endsOn: '2025-09-12',
    startMinute: 0,
    endMinute: 1440,
    note: '赶单',
  }
  const given = problem({ ...two, periods: [rush] })
  const before = [at(), at('robots-1-a', { roomId: 'canteen', trainerId: 'li', date: '2025-09-16' })]
  const { placements } = mend(orderOf(given, before, fromTomorrow))
  const [change, ...more] = changesOf(before, placements, given)
  expect(more).toEqual([])
  expect(change?.reason).toBe('运生工贸 9月12日 旺季（赶单）')
  expect((change?.to?.date ?? '') >= '2025-09-13').toBe(true)
})

test('what finds no place at all is left over with the reason of the planner', () => {
  const given = problem({
    season: { startsOn: '2025-09-12', endsOn: '2025-09-14' },
    classes: [planClass('english', { ...oneLesson('english'), qualifiedTrainerIds: ['wang'] })],
    trainers: ill,
  })
  const { placements, unplaced } = mend(orderOf(given, [at()], fromTomorrow))
  expect(placements).toEqual([])
  expect(unplaced.size).toBe(1)
  expect(unplaced.get('english-1-a')).toContain('王海波')
  expect(changesOf([at()], placements, given)).toMatchObject([
    { sittingId: 'english-1-a', kinds: ['removed'], to: null, reason: '王海波 9月12日–9月19日 请假' },
  ])
})

test('a class that is put in takes places of its own, and those of others only where there is none', () => {
  const given = problem({ ...two, season: { startsOn: '2025-09-12', endsOn: '2025-09-30' } })
  const order = orderOf(given, [at()], { broken: new Set(['robots-1-a']) })
  const { placements, width } = mend(order)
  expect(width).toBe('broken')
  expect(changesOf([at()], placements, given)).toMatchObject([
    { sittingId: 'robots-1-a', kinds: ['added'], from: null, reason: '「robots班」还没有排的课次' },
  ])
})
