// A site under repair or a room that is lost holds no lessons.
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { DatedSpan, PlanRoom, SiteClosure } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** A sitting never lies at a site, or in a room, on a day on which it is closed. */
export const closedSite: Rule = {
  code: 'closed-site',
  check: (view) => {
    const byPlace = Map.groupBy(view.problem.closures, ({ placeId }) => placeId)
    const closures = new Map(view.problem.rooms.map((room) => [room, closuresOf(room, byPlace)]))
    return view.placed.flatMap((sitting) =>
      (closures.get(sitting.room) ?? [])
        .filter(
          ({ span: { startsOn, endsOn } }) =>
            startsOn <= sitting.placement.date && sitting.placement.date <= endsOn,
        )
        .map(({ what, span }) => ({
          code: 'closed-site' as const,
          sittingIds: [sitting.sittingId],
          sentence: `${sittingLabel(sitting)} ${timeOf(sitting)}：${what}停用（${span.reason}）`,
        })),
    )
  },
}

function closuresOf(
  room: PlanRoom,
  byPlace: ReadonlyMap<string, readonly SiteClosure[]>,
): readonly { readonly what: string; readonly span: DatedSpan }[] {
  return [
    ...(byPlace.get(room.placeId) ?? []).map((span) => ({ what: room.placeName, span })),
    ...(room.closures ?? []).map((span) => ({ what: `${room.placeName}${room.name}`, span })),
  ]
}
