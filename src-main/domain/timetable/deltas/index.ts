// All that the season's rules give the search, in the order in which a gate is most cheaply found closed.

import { classOrder } from './class-order.ts'
import { classShape } from './class-shape.ts'
import { classVariety } from './class-variety.ts'
import type { Delta, DeltaInput } from './delta.ts'
import { equipmentUse } from './equipment-use.ts'
import { lessonSittings } from './lesson-sittings.ts'
import { ownPlace } from './own-place.ts'
import { reach } from './reach.ts'
import { roomUse } from './room-use.ts'
import { sharedWorkers } from './shared-workers.ts'
import { timeAllowed } from './time-allowed.ts'
import { trainerDays } from './trainer-days.ts'
import { trainerEvening } from './trainer-evening.ts'
import { trainerUse } from './trainer-use.ts'

/** A new rule is added here. */
export function seasonDeltas(input: DeltaInput) {
  const chains = trainerDays(input)
  const rooms = roomUse(input)
  const reached = reach(input)
  const sittings = lessonSittings(input)
  const deltas: readonly Delta[] = [
    timeAllowed(input),
    classOrder(input),
    rooms,
    // The costs of trainers and classes read the chains and places as they were, so they come before what moves them.
    trainerEvening(input, chains),
    trainerUse(input, chains),
    sharedWorkers(input),
    equipmentUse(input),
    ownPlace(input),
    sittings,
    reached,
    classVariety(input),
    classShape(input),
  ]
  const trouble = { short: reached.shortOfClass, unplaced: sittings.unplacedOfClass }
  return { deltas, chains, rooms, trouble }
}
