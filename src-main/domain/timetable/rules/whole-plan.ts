// What makes a list of placements a plan at all, before any rule about teaching can be asked.
import { sittingLabel } from '../plan-view.ts'
import type { Rule, Violation } from '../rule.ts'
import type { Placement } from '../solution.ts'

/** A placement names a sitting, a room and a trainer that exist. */
export const unknownReference: Rule = {
  code: 'unknown-reference',
  check: (view) => {
    // What refers to something that does not exist is left out of those placed.
    if (view.placed.length === view.placements.length) return []
    return view.placements.flatMap(({ sittingId, roomId, trainerId }) => {
      const missing = [
        view.sittings.has(sittingId) ? null : '课次',
        view.rooms.has(roomId) ? null : '教室',
        view.trainers.has(trainerId) ? null : '讲师',
      ].filter((each) => each !== null)
      if (missing.length === 0) return []
      const owner = view.sittings.get(sittingId)
      const sentence = `${owner ? sittingLabel(owner) : '一项安排'}所用的${missing.join('、')}已不存在`
      return [{ code: 'unknown-reference' as const, sittingIds: [sittingId], sentence }]
    })
  },
}

/** A sitting is placed once. */
export const duplicateSitting: Rule = {
  code: 'duplicate-sitting',
  check: ({ placements, sittings }) => {
    const ids = new Set(placements.map(({ sittingId }) => sittingId))
    if (ids.size === placements.length) return []
    return [...Map.groupBy(placements, ({ sittingId }) => sittingId)].flatMap(([sittingId, own]) => {
      const owner = sittings.get(sittingId)
      if (own.length < 2 || !owner) return []
      const sentence = `${sittingLabel(owner)}的同一场次排了 ${own.length} 次`
      return [{ code: 'duplicate-sitting' as const, sittingIds: [sittingId], sentence }]
    })
  },
}

/** A pinned or published sitting stays where it is. */
export const fixedMoved: Rule = {
  code: 'fixed-moved',
  check: (view) => {
    const { fixed: standing } = view.problem
    const ids = new Set(standing.map(({ sittingId }) => sittingId))
    const own = view.placements.filter(({ sittingId }) => ids.has(sittingId))
    const now = new Map(own.map((placement) => [placement.sittingId, placement]))
    return standing.flatMap((fixed): Violation[] => {
      const owner = view.sittings.get(fixed.sittingId)
      if (!owner || isSamePlace(fixed, now.get(fixed.sittingId))) return []
      const sentence = `${sittingLabel(owner)}已锁定，不能改动`
      return [{ code: 'fixed-moved', sittingIds: [fixed.sittingId], sentence }]
    })
  },
}

function isSamePlace(one: Placement, other: Placement | undefined): boolean {
  return (
    other !== undefined &&
    one.date === other.date &&
    one.startMinute === other.startMinute &&
    one.roomId === other.roomId &&
    one.trainerId === other.trainerId
  )
}
