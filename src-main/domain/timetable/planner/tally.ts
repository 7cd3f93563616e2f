// Why a sitting found no place: every time of the season is asked, and each is laid to the rule that killed it.
import type { SittingOwner } from '../plan-view.ts'
import { gridMinutes, type PlanRoom, type PlanTrainer } from '../problem.ts'
import { type RuleCode, ruleNames } from '../rule.ts'
import type { BlockerCount, UnplacedSitting } from '../solution.ts'
import {
  type CandidateTime,
  candidateTime,
  type OrderBounds,
  usableRooms,
  usableTrainers,
} from './obstacles.ts'
import type { MissingSitting } from './plan-class.ts'
import { startsOfDay, type Workbench } from './workbench.ts'

/** The report on a sitting that could not be placed, or that waits for an earlier lesson which has no place itself. */
export function explainMissing(
  bench: Workbench,
  { owner, sittingId, bounds, waitsFor }: MissingSitting,
): UnplacedSitting {
  if (waitsFor === null) return unplaced(owner, sittingId, tally(bench, owner, bounds))
  const report = unplaced(owner, sittingId, [{ code: 'lesson-order', count: 1 }])
  return { ...report, sentence: `前面的第 ${waitsFor} 课次没有排上` }
}

export function notTried(owner: SittingOwner, sittingId: string): UnplacedSitting {
  return { ...unplaced(owner, sittingId, []), sentence: '排课提前停止，还没有轮到' }
}

function unplaced(
  owner: SittingOwner,
  sittingId: string,
  blockers: readonly BlockerCount[],
): UnplacedSitting {
  const listed = blockers.map(({ code, count }) => `${ruleNames[code]} ${count}`).join(' · ')
  return {
    sittingId,
    classId: owner.planClass.id,
    lessonNumber: owner.lesson.number,
    blockers,
    sentence: listed || '学期内没有可用的日期',
  }
}

function tally(bench: Workbench, owner: SittingOwner, bounds: OrderBounds): readonly BlockerCount[] {
  const counts = new Map<RuleCode, number>()
  const add = (code: RuleCode, count: number) => counts.set(code, (counts.get(code) ?? 0) + count)
  const rooms = usableRooms(bench.index, owner.planClass)
  const trainers = usableTrainers(bench.index, owner.planClass)
  const starts = startsOfDay(bench.index.problem, owner.lesson.minutes, gridMinutes)
  if (starts.length === 0) return [{ code: 'season-bounds', count: bench.lastDay - bench.firstDay + 1 }]
  for (let day = bench.firstDay; day <= bench.lastDay; day += 1) {
    const dayBlocker = bench.obstacles.dayBlocker(owner.planClass, day)
    if (dayBlocker !== null) {
      add(dayBlocker, starts.length)
      continue
    }
    for (const startMinute of starts) {
      const killer = killerOf(bench, owner, candidateTime(day, startMinute), bounds, rooms, trainers)
      if (killer !== null) add(killer, 1)
    }
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((one, other) => other.count - one.count)
}

/** The rule that rules a time out; where only rooms or trainers do, the one that rules out most of them. */
function killerOf(
  bench: Workbench,
  owner: SittingOwner,
  time: CandidateTime,
  bounds: OrderBounds,
  rooms: readonly PlanRoom[] | RuleCode,
  trainers: readonly PlanTrainer[] | RuleCode,
): RuleCode | null {
  if (typeof rooms === 'string') return rooms
  if (typeof trainers === 'string') return trainers
  const atTime = bench.obstacles.timeBlocker(owner, time, bounds)
  if (atTime !== null) return atTime
  const roomBlockers = rooms.map((room) => bench.obstacles.roomBlocker(owner, time, room))
  const freeRooms = rooms.filter((_, position) => roomBlockers[position] === null)
  if (freeRooms.length === 0) return mostFrequent(roomBlockers)
  const trainerBlockers = freeRooms.flatMap((room) =>
    trainers.map((trainer) => bench.obstacles.trainerBlocker(owner, time, room, trainer)),
  )
  return trainerBlockers.includes(null) ? null : mostFrequent(trainerBlockers)
}

function mostFrequent(codes: readonly (RuleCode | null)[]): RuleCode | null {
  const groups = [...Map.groupBy(codes, (code) => code)].toSorted(
    (one, other) => other[1].length - one[1].length,
  )
  return groups[0]?.[0] ?? null
}
