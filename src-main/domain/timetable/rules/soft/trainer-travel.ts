// Every quarter hour on the road is one that a trainer gives for nothing.
import type { PlacedSitting } from '../../plan-view.ts'
import { dayOf, shortListOf, sumOf } from './phrases.ts'
import { partsOf, type SoftRule, type SoftView } from './soft-rule.ts'

/** Each begun quarter hour of the way between a trainer's sittings of one day, in order of start, counts 1. */
export const trainerTravel: SoftRule = {
  code: 'trainer-travel',
  measure: (view) =>
    view.trainerDays.flatMap((sittings) => {
      const [first] = sittings
      const ways = waysOf(view, sittings)
      if (!first || ways.length === 0) return []
      const minutes = sumOf(ways.map((way) => way.minutes))
      const places = shortListOf(ways, ({ from, to }) => `${from.room.placeName}到${to.room.placeName}`)
      const sentence = `讲师${first.trainer.name} ${dayOf(first)} 路上要 ${minutes} 分钟：${places}`
      const amount = sumOf(ways.map((way) => Math.ceil(way.minutes / 15)))
      return partsOf('trainer-travel', { classId: null, trainerId: first.trainer.id }, [
        { amount, sittings, sentence },
      ])
    }),
}

function waysOf(view: SoftView, sittings: readonly PlacedSitting[]) {
  return sittings.slice(1).flatMap((to, index) => {
    const from = sittings[index]
    if (!from) return []
    const minutes = view.wayBetween(from.room.placeId, to.room.placeId)
    return minutes > 0 ? [{ from, to, minutes }] : []
  })
}
