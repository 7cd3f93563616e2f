// A hall for sixty with fifteen in it is a hall that another class goes without.
import type { PlacedSitting } from '../../plan-view.ts'
import { classLabel } from './phrases.ts'
import { classRule } from './soft-rule.ts'

/** Every full ten seats of a sitting's room that the class leaves empty count 1. */
export const emptySeats = classRule('empty-seats', (own) => {
  const roomy = own.sittings.filter((sitting) => tensEmpty(sitting) > 0)
  return [...Map.groupBy(roomy, ({ room }) => room).entries()].map(([room, sittings]) => ({
    amount: sittings.reduce((sum, sitting) => sum + tensEmpty(sitting), 0),
    sittings,
    sentence: `${classLabel(own)}${own.planClass.heads} 人，${sittings.length} 场用 ${room.seats} 座的${room.placeName}${room.name}，每场空 ${room.seats - own.planClass.heads} 座`,
  }))
})

const tensEmpty = ({ room, planClass }: PlacedSitting) =>
  Math.floor(Math.max(0, room.seats - planClass.heads) / 10)
