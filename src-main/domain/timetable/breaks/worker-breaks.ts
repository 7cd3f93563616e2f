// People who are in two classes: where the sitting would take from them every way to attend both, as the rule has it.
import { overlaps } from '../../calendar/intervals.ts'
import type { PlacedSitting } from '../plan-view.ts'
import { hasOtherSitting } from '../rules/worker-clash.ts'
import type { Standing } from './standing.ts'
import { eachTouching, instantOf } from './starts.ts'

type Mark = (first: number, end: number) => void

export function markWorkerClashes(on: Standing, mark: Mark): void {
  for (const { classIds } of on.problem.sharedWorkers) {
    const [one, other] = classIds
    if (one === on.planClass.id) markAgainst(on, other, mark)
    else if (other === on.planClass.id) markAgainst(on, one, mark)
  }
}

/** A sitting of the other class, and what lifts its clashes. */
interface Met {
  readonly sitting: PlacedSitting
  /** Other sittings of its lesson that meet nothing of our class as things are. */
  readonly excuses: readonly PlacedSitting[]
  /** One of ours lies at the same time, and only these excuses lift that. */
  readonly leansOnThem: boolean
}

function markAgainst(on: Standing, classId: string, mark: Mark): void {
  const { own, starts, lesson } = on
  const theirs = on.ofClass(classId)
  const met = theirs.map((sitting) => metOf(sitting, own, theirs))
  const isExcused = own.some(
    (each) => each.lesson === lesson && !theirs.some((other) => overlaps(each, other)),
  )
  const isNear = new Uint8Array(starts.count)
  for (const one of theirs) eachTouching(starts, one, (first, end) => isNear.fill(1, first, end))
  for (let start = isNear.indexOf(1); start >= 0; start = isNear.indexOf(1, start + 1)) {
    const begin = instantOf(starts, start)
    const sitting = { start: begin, end: begin + starts.minutes }
    const isTaken = ({ excuses }: Met) => excuses.every((one) => overlaps(one, sitting))
    const isBroken = met.some(
      (one) =>
        (!isExcused && overlaps(one.sitting, sitting) && isTaken(one)) || (one.leansOnThem && isTaken(one)),
    )
    if (isBroken) mark(start, start + 1)
  }
}

function metOf(sitting: PlacedSitting, own: readonly PlacedSitting[], theirs: readonly PlacedSitting[]): Met {
  const excuses = theirs.filter(
    (one) => one.lesson === sitting.lesson && one !== sitting && !own.some((each) => overlaps(each, one)),
  )
  const isMet = own.some((each) => overlaps(each, sitting) && !hasOtherSitting(each, own, theirs))
  return { sitting, excuses, leansOnThem: isMet && excuses.length > 0 }
}
