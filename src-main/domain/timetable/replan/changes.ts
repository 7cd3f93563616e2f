// What differs between two plans, sitting by sitting, each with the reason for it.
import type { ProblemIndex } from '../plan-view.ts'
import type { Violation } from '../rule.ts'
import { comparePlacements, type Placement } from '../solution.ts'
import { directReasons } from './direct-reasons.ts'
import { knockOnReason } from './knock-on-reasons.ts'

export type ChangeKind = 'time' | 'room' | 'trainer' | 'removed' | 'added'

export interface PlanChange {
  readonly sittingId: string
  readonly classId: string
  readonly className: string
  readonly lessonNumber: number
  readonly minutes: number
  /** Null: it had no place before. */
  readonly from: Placement | null
  /** Null: it has none now. */
  readonly to: Placement | null
  readonly kinds: readonly ChangeKind[]
  /** It could not stay where it lay; else another one had to have its place. */
  readonly isDirect: boolean
  readonly reason: string
}

export interface ComparedPlans {
  readonly before: readonly Placement[]
  /** What `before` breaks. */
  readonly violations: readonly Violation[]
  readonly after: readonly Placement[]
}

/** Every sitting of the problem whose place differs, in order of where it lay, or lies. */
export function changesBetween(
  index: ProblemIndex,
  { before, violations, after }: ComparedPlans,
): readonly PlanChange[] {
  const { sittings } = index
  const [was, is] = [byId(before), byId(after)]
  const direct = directReasons(index, before, violations)
  const ids = [...new Set([...was.keys(), ...is.keys()])]
  const changes = ids.flatMap((sittingId): PlanChange[] => {
    const owner = sittings.get(sittingId)
    const from = was.get(sittingId) ?? null
    const to = is.get(sittingId) ?? null
    if (owner === undefined || isSamePlace(from, to)) return []
    const { planClass, lesson } = owner
    const why = direct.get(sittingId)
    const knockOn = () => knockOnReason(index, after, from)
    return [
      {
        sittingId,
        classId: planClass.id,
        className: planClass.name,
        lessonNumber: lesson.number,
        minutes: lesson.minutes,
        from,
        to,
        kinds: kindsOf(from, to),
        isDirect: why !== undefined || from === null,
        reason: why ?? (from === null ? `「${planClass.name}」还没有排的课次` : knockOn()),
      },
    ]
  })
  return changes.toSorted((one, other) => comparePlacements(placeOf(one), placeOf(other)))
}

export function isSamePlace(one: Placement | null, other: Placement | null | undefined): boolean {
  if (one === null || other == null) return one === (other ?? null)
  return (
    one.date === other.date &&
    one.startMinute === other.startMinute &&
    one.roomId === other.roomId &&
    one.trainerId === other.trainerId
  )
}

function kindsOf(from: Placement | null, to: Placement | null): readonly ChangeKind[] {
  if (from === null) return ['added']
  if (to === null) return ['removed']
  const isMoved = from.date !== to.date || from.startMinute !== to.startMinute
  return [
    ...(isMoved ? ['time' as const] : []),
    ...(from.roomId === to.roomId ? [] : ['room' as const]),
    ...(from.trainerId === to.trainerId ? [] : ['trainer' as const]),
  ]
}

const byId = (placements: readonly Placement[]) => new Map(placements.map((one) => [one.sittingId, one]))

function placeOf({ from, to, sittingId }: PlanChange): Placement {
  return from ?? to ?? { sittingId, date: '', startMinute: 0, roomId: '', trainerId: '' }
}
