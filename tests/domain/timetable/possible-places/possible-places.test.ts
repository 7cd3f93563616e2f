import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breachesAround } from '../../../../src-main/domain/timetable/breaks/around.ts'
import { dateOf, minuteOf } from '../../../../src-main/domain/timetable/breaks/starts.ts'
import { changeThere } from '../../../../src-main/domain/timetable/explain/change-there.ts'
import { explainPlacement, withPlacement } from '../../../../src-main/domain/timetable/moves.ts'
import { indexProblem, viewPlan } from '../../../../src-main/domain/timetable/plan-view.ts'
import type { CostChange } from '../../../../src-main/domain/timetable/possible-places/points.ts'
import {
  type PossiblePlaces,
  possiblePlacesOf,
} from '../../../../src-main/domain/timetable/possible-places/possible-places.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { planScorer } from '../../../../src-main/domain/timetable/score-plan.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { makeSeason } from '../../../bench/season/make-season.ts'
import { at, planClass, problem, room } from '../sample-problem.ts'
import { crowded, unsettled } from './unsettled-plan.ts'

interface Case {
  readonly problem: PlanProblem
  readonly plan: readonly Placement[]
  readonly sittingId: string
}

/** Every possible place, or one of so many, the first of them another each time. */
function* placesOf(
  { sittingId }: Case,
  found: PossiblePlaces,
  step: number,
  first: number,
): Generator<Placement> {
  const { starts, rooms, trainers } = found
  const width = rooms.length * trainers.length
  for (let at = first % step; at < starts.count * width; at += step) {
    const start = Math.floor(at / width)
    const room = rooms[Math.floor((at % width) / trainers.length)]
    const trainer = trainers[at % trainers.length]
    yield {
      sittingId,
      date: dateOf(starts, start),
      startMinute: minuteOf(starts, start),
      roomId: room?.id ?? '',
      trainerId: trainer?.id ?? '',
    }
  }
}

const possible = ({ problem: given, plan, sittingId }: Case): PossiblePlaces => {
  const found = possiblePlacesOf({ view: viewPlan(indexProblem(given), plan), sittingId })
  if (found === null) throw new Error('the sitting belongs to a class')
  return found
}

describe('possible places of one sitting', () => {
  it('break the rules that the checker of whole plans names, and change the score as two whole plans differ', () => {
    fc.assert(
      fc.property(unsettled, fc.nat(1000), (one, first) => {
        const found = possible(one)
        const { score } = planScorer(one.problem)
        const before = score(one.plan)
        for (const place of placesOf(one, found, 97, first)) {
          const said = found.at(place.date, place.startMinute, place.roomId, place.trainerId)
          const breaches = explainPlacement(one.problem, one.plan, place).map(({ code }) => code)
          expect([place, new Set(said?.broken)]).toEqual([place, new Set(breaches)])
          if (breaches.length > 0) continue
          const after = score(withPlacement(one.plan, place))
          const change = {
            unplaced: after.unplaced - before.unplaced,
            short: after.short - before.short,
            soft: after.soft - before.soft,
          }
          expect([place, said?.change]).toEqual([place, change])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('say where workers of two classes would miss a lesson, and where another sitting excuses them', () => {
    fc.assert(
      fc.property(crowded, (one) => {
        const found = possible(one)
        for (const place of placesOf(one, found, 31, 0)) {
          const said = found.at(place.date, place.startMinute, place.roomId, place.trainerId)
          const breaches = explainPlacement(one.problem, one.plan, place).map(({ code }) => code)
          expect([place, new Set(said?.broken)]).toEqual([place, new Set(breaches)])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('have as the best of a start and of a day what costs least of all that breaks nothing', () => {
    fc.assert(
      fc.property(unsettled, (one) => {
        const found = possible(one)
        const lies = one.plan.find(({ sittingId }) => sittingId === one.sittingId)
        const isFixed = one.problem.fixed.some(({ sittingId }) => sittingId === one.sittingId)
        const least = new Map<string, readonly CostChange[]>()
        const free = new Set<string>()
        for (const place of placesOf(one, found, 1, 0)) {
          const said = found.at(place.date, place.startMinute, place.roomId, place.trainerId)
          if (said === null || said.change === null) continue
          free.add(`${place.date} ${place.startMinute}`)
          if (isFixed || (lies !== undefined && isSamePlace(place, lies))) continue
          for (const key of [place.date, `${place.date} ${place.startMinute}`]) {
            least.set(key, [...(least.get(key) ?? []), said.change].toSorted(compare).slice(0, 1))
          }
        }
        for (const [day, best] of found.byDay().entries()) {
          const date = dateOf(found.starts, day * found.starts.perDay)
          expect([date, best?.change]).toEqual([date, least.get(date)?.[0]])
        }
        for (let start = 0; start < found.starts.count; start += 1) {
          const [date, minute] = [dateOf(found.starts, start), minuteOf(found.starts, start)]
          const best = found.best(date, minute)
          expect(best?.change).toEqual(least.get(`${date} ${minute}`)?.[0])
          if (best !== null) {
            expect(found.at(date, minute, best.room.id, best.trainer.id)?.change).toEqual(best.change)
          }
          expect(found.brokenByAll(start).length === 0).toBe(free.has(`${date} ${minute}`) && !isFixed)
        }
      }),
      { numRuns: 12 },
    )
  })

  it('of a whole palace are as the rules and the score have them', () => {
    const { problem, planted } = makeSeason('palace', 7)
    const index = indexProblem(problem)
    for (const { sittingId } of planted.filter((_, at) => at % 373 === 5)) {
      const one = { problem, plan: planted, sittingId }
      const found = possible(one)
      const best = found.byDay().flatMap((each) => each ?? [])
      expect(best.length).toBeGreaterThan(0)
      for (const { date, startMinute, room, trainer, change } of best.slice(0, 3)) {
        const place = { sittingId, date, startMinute, roomId: room.id, trainerId: trainer.id }
        expect(breachesAround(index, planted, place)).toEqual([])
        expect(changeThere(problem, planted, place)).toMatchObject(change)
      }
      for (const place of placesOf(one, found, 150_001, 40_000)) {
        const said = found.at(place.date, place.startMinute, place.roomId, place.trainerId)
        const breaches = breachesAround(index, planted, place).map(({ code }) => code)
        expect(new Set(said?.broken)).toEqual(new Set(breaches))
      }
    }
  })

  it('are proposed only of what the planner would choose, and priced as it would', () => {
    const english = planClass('english')
    const given = problem({ classes: [english] })
    const chooses = { allowedRoomIds: ['101'], qualifiedTrainerIds: ['li'], notBefore: '2025-10-01' }
    const priced = structuredClone({ ...given, classes: [{ ...english, ...chooses }] })
    const view = viewPlan(indexProblem(given), [at()])
    const found = possiblePlacesOf({ view, sittingId: 'english-1-a', priced })
    const best = found?.byDay().flatMap((each) => each ?? []) ?? []
    expect(best[0]?.date).toBe('2025-10-09')
    expect(new Set(best.map(({ room, trainer }) => `${room.id} ${trainer.id}`))).toEqual(new Set(['101 li']))
    const byHand = found?.at('2025-09-15', 1140, 'canteen', 'wang')
    expect(byHand?.broken).toEqual([])
    expect(byHand?.change).toEqual(
      pickChange(changeThere(priced, [at()], at('english-1-a', { date: '2025-09-15', roomId: 'canteen' }))),
    )
  })

  it('are compared with where the sitting lies though that is off the quarter hours', () => {
    const plan = ['2025-09-12', '2025-09-19', '2025-09-26'].map((date, nth) =>
      at(`english-${nth + 1}-a`, { date, startMinute: nth === 2 ? 1145 : 1140 }),
    )
    const found = possible({ problem: problem(), plan, sittingId: 'english-3-a' })
    expect(found.at('2025-09-26', 1140, '101', 'wang')?.change).toEqual({ unplaced: 0, short: 0, soft: -6 })
  })

  it('where the sitting lies are another room of the place too', () => {
    const english = planClass('english', { qualifiedTrainerIds: ['wang'] })
    const rooms = [room('101'), room('102')]
    const found = possible({
      problem: problem({ classes: [english], rooms }),
      plan: [at()],
      sittingId: at().sittingId,
    })
    expect(found.best('2025-09-12', 1140)).toMatchObject({ room: { id: '102' }, trainer: { id: 'wang' } })
  })

  it('may use the last of what is counted, and not one more', () => {
    const equipment = [{ equipmentId: 'drone', count: 4 }]
    const classes = ['english', 'robots'].map((id) => planClass(id, { equipment }))
    const clashOf = (count: number) =>
      possible({
        problem: problem({ classes, equipment: [{ id: 'drone', name: '无人机', count }] }),
        plan: [at()],
        sittingId: 'robots-1-a',
      }).at('2025-09-12', 1140, 'canteen', 'li')?.broken
    expect(clashOf(8)).toEqual([])
    expect(clashOf(7)).toEqual(['equipment-overuse'])
  })

  it('are none for a sitting of no class, nor outside the season, its hours and the quarter hours', () => {
    const nothing = viewPlan(indexProblem(problem()), [])
    expect(possiblePlacesOf({ view: nothing, sittingId: 'nobody' })).toBeNull()
    const found = possible({ problem: problem(), plan: [], sittingId: 'english-1-a' })
    expect(found.at('2025-09-12', 1140, '101', 'wang')?.broken).toEqual([])
    expect(found.at('2026-01-01', 1140, '101', 'wang')).toBeNull()
    expect(found.at('2025-09-12', 1215, '101', 'wang')).toBeNull()
    expect(found.at('2025-09-12', 1141, '101', 'wang')).toBeNull()
    expect(found.at('2025-09-12', 1140, '102', 'wang')).toBeNull()
  })
})

const isSamePlace = (one: Placement, other: Placement): boolean =>
  one.date === other.date &&
  one.startMinute === other.startMinute &&
  one.roomId === other.roomId &&
  one.trainerId === other.trainerId

const compare = (one: CostChange, other: CostChange): number =>
  one.unplaced - other.unplaced || one.short - other.short || one.soft - other.soft

const pickChange = (change: CostChange | null): CostChange | null =>
  change && { unplaced: change.unplaced, short: change.short, soft: change.soft }
