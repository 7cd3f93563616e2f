// A change whose evening is over: published, it would put a sitting into the past, where nobody can move it any more.
import { civilMinute } from '../../../domain/calendar/civil-time.ts'
import { dateLabel } from '../../../domain/calendar/dates.ts'
import { timeLabel } from '../../../domain/calendar/times.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { labelOf } from '../sitting-label.ts'
import type { PlaceChange } from './draft-changes.ts'

/** '「商务英语一班」第 3 课次：11月13日 周四 19:00 已经过去', of these changes; what was held has a rule of its own. */
export function pastSentences(
  { classes, heldIds }: SeasonFacts,
  changes: readonly PlaceChange[],
  { today, now }: Pick<CallContext, 'today' | 'now'>,
): string[] {
  const nowMinute = civilMinute(now)
  const over = new Map(
    changes.flatMap(({ sittingId, to }) =>
      to !== null && (to.date < today || (to.date === today && to.startMinute <= nowMinute))
        ? [[sittingId, to] as const]
        : [],
    ),
  )
  for (const id of heldIds) over.delete(id)
  if (over.size === 0) return []
  return classes.flatMap(({ name, lessons }) =>
    lessons.flatMap(({ number, sittings }) =>
      sittings.flatMap(({ id, state }) => {
        const to = over.get(id)
        if (to === undefined || state !== 'planned') return []
        const label = labelOf({ className: name, lessonNumber: number })
        return `${label}：${dateLabel(to.date)} ${timeLabel(to.startMinute)} 已经过去`
      }),
    ),
  )
}
