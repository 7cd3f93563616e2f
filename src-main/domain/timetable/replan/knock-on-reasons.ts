// Why a sitting had to make room that nothing had happened to: what putting it back would break.

import { breachesAround } from '../breaks/around.ts'
import {
  type PlacedSitting,
  type ProblemIndex,
  resolvePlacement,
  sittingLabel,
  timeOf,
} from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import type { Violation } from '../rule.ts'
import { defaultScoring } from '../scoring.ts'
import { requirementWords } from '../short-words.ts'
import type { Placement } from '../solution.ts'

/** Every sitting can go back by the rules; then somebody would be short of lessons that they need. */
const forReach = ({ scoring = defaultScoring }: PlanProblem): string =>
  `留在原处会使学员够得着的课次少于${requirementWords(scoring.reserveLessons)}`

/** `was`: where it lay. */
export function knockOnReason(
  index: ProblemIndex,
  after: readonly Placement[],
  was: Placement | null,
): string {
  const [breach] = was === null ? [] : breachesAround(index, after, was)
  if (was === null || breach === undefined) return forReach(index.problem)
  const own = resolvePlacement(index, was)
  const otherId = breach.sittingIds.find((id) => id !== was.sittingId)
  const otherPlace = after.find(({ sittingId }) => sittingId === otherId)
  const other = otherPlace === undefined ? null : resolvePlacement(index, otherPlace)
  return own === null || other === null ? breach.sentence : wordsFor(breach, own, other)
}

function wordsFor({ code, sentence }: Violation, own: PlacedSitting, other: PlacedSitting): string {
  switch (code) {
    case 'room-clash':
      return `腾出 ${own.room.name} 给${sittingLabel(other)}`
    case 'trainer-clash':
    case 'travel-time':
      return `讲师${own.trainer.name}改上 ${timeOf(other)} 的${sittingLabel(other)}`
    case 'trainer-limit':
      return `讲师${own.trainer.name}这一周另上${sittingLabel(other)}，场次已满`
    case 'class-clash':
      return `本班第 ${other.lesson.number} 课次改到了这个时间`
    case 'lesson-order':
      return `保持课次先后：本班第 ${other.lesson.number} 课次改到 ${timeOf(other)}`
    case 'worker-clash':
      return `同班学员那时要上${sittingLabel(other)}`
    case 'equipment-overuse':
      return `腾出设备给${sittingLabel(other)}`
    default:
      return sentence
  }
}
