// What a mending takes of the processor, from a plan with ten broken sittings to the changes with their reasons, all checks included.
import type { PlanProblem } from '../../src-main/domain/timetable/problem.ts'
import type { MendRequest } from '../../src-main/domain/timetable/replan/mend-request.ts'
import { findSubstitutes } from '../../src-main/domain/timetable/replan/substitutes.ts'
import { workOutMend } from '../../src-main/domain/timetable/replan/work-out-mend.ts'
import type { Placement } from '../../src-main/domain/timetable/solution.ts'
import { type Figure, figure } from './figures.ts'
import { makeSeason } from './season/make-season.ts'
import type { SizeName } from './season/sizes.ts'

const broken = 10
const never = { date: '2000-01-01', fromMinute: 0 }

/** `runs`: the first of them fills caches and is shown by itself. The district takes some seconds a run. */
export function mendFigures(runs: number, withDistrict: boolean): Figure[] {
  return [
    ...figuresOf('palace', runs, { mend: 300, substitutes: 500 }),
    ...(withDistrict ? figuresOf('district', 2, { mend: 8_000, substitutes: 8_000 }) : []),
  ]
}

function figuresOf(
  size: SizeName,
  runs: number,
  limits: { readonly mend: number; readonly substitutes: number },
): Figure[] {
  const request = trainersAway(size)
  const hit = request.before.filter((one) => request.asked.includes(one.sittingId))
  const mend = times(runs, () => mustMend({ ...request, asked: [] }))
  const { problem, before, earliest } = request
  const asked = hit.slice(0, broken)
  const substitutes = times(runs, () => findSubstitutes({ problem, plan: before, asked, earliest }))
  return [
    figure(`mend: ${size}, ${broken} broken sittings, first of the process`, mend.first, 'ms', null),
    figure(`mend: ${size}, ${broken} broken sittings`, mend.least, 'ms', limits.mend),
    figure(`mend: ${size}, substitutes for ${broken}`, substitutes.least, 'ms', limits.substitutes),
  ]
}

function mustMend(request: MendRequest): void {
  const answer = workOutMend(request)
  const isMended = answer.kind === 'mended' && answer.report.unplaced.size === 0
  if (!isMended) throw new Error('A planted season has room for ten sittings more')
}

/** From the middle of the season on, one trainer after the other is away on their next day, until enough sittings are hit; `asked` names these. */
function trainersAway(size: SizeName): MendRequest {
  const { problem, planted } = makeSeason(size, 1)
  const earliest = planted[Math.floor(planted.length / 2)]?.date ?? problem.season.startsOn
  const fast = new Map(problem.fixed.map(({ sittingId }) => [sittingId, '']))
  const coming = planted.filter(({ sittingId, date }) => date >= earliest && !fast.has(sittingId))
  const asked: string[] = []
  const trainers = problem.trainers.map((one) => {
    const next = coming.find(({ trainerId }) => trainerId === one.id)?.date
    if (asked.length >= broken || next === undefined) return one
    asked.push(...sittingsOn(coming, one.id, next))
    return { ...one, absences: [...one.absences, { startsOn: next, endsOn: next, reason: '病假' }] }
  })
  return requestFor({ ...problem, trainers }, planted, { asked, earliest, fast })
}

const sittingsOn = (plan: readonly Placement[], trainer: string, day: string): readonly string[] =>
  plan.flatMap(({ sittingId, trainerId, date }) => (trainerId === trainer && date === day ? [sittingId] : []))

const requestFor = (
  problem: PlanProblem,
  before: readonly Placement[],
  hit: Pick<MendRequest, 'asked' | 'earliest' | 'fast'>,
): MendRequest => ({
  problem,
  before,
  ...hit,
  standing: new Set(),
  pinned: new Set(),
  substitutes: [],
  tonight: never,
  narrower: new Map(),
})

/** Milliseconds of the processor; of the later runs the least, for whatever else a machine does only adds to it. */
function times(runs: number, call: () => unknown): { readonly first: number; readonly least: number } {
  const taken = Array.from({ length: runs }, () => {
    const begun = process.cpuUsage()
    call()
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1000
  })
  const [first = 0, ...later] = taken
  return { first, least: Math.min(...(later.length > 0 ? later : [first])) }
}
