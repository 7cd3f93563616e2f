// A trainer who comes across town gladly teaches twice, and not so gladly for one sitting.
import { dayOf, shortListOf } from './phrases.ts'
import { partsOf, type SoftRule } from './soft-rule.ts'

/** Each day on which a trainer has exactly one sitting counts 1. */
export const lonelyEvening: SoftRule = {
  code: 'lonely-evening',
  measure: (view) => {
    const lonely = view.trainerDays.flatMap((sittings) => (sittings.length === 1 ? sittings : []))
    return [...Map.groupBy(lonely, ({ trainer }) => trainer)].flatMap(([trainer, sittings]) => {
      const days = shortListOf(sittings, dayOf)
      const sentence = `讲师${trainer.name}有 ${sittings.length} 天只为一场出门：${days}`
      return partsOf('lonely-evening', { classId: null, trainerId: trainer.id }, [
        { amount: sittings.length, sittings, sentence },
      ])
    })
  },
}
