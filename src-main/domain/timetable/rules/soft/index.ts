// The list of soft rules, in the order of their codes. A new rule is added here.
import { announcedChange } from './announced-change.ts'
import { burdenedEvening } from './burdened-evening.ts'
import { crowdedLessons } from './crowded-lessons.ts'
import { emptySeats } from './empty-seats.ts'
import { extraSitting } from './extra-sitting.ts'
import { headsLost } from './heads-lost.ts'
import { irregularTime } from './irregular-time.ts'
import { irregularWeekday } from './irregular-weekday.ts'
import { lateStart } from './late-start.ts'
import { lonelyEvening } from './lonely-evening.ts'
import { missingSitting } from './missing-sitting.ts'
import { offPace } from './off-pace.ts'
import { offPattern } from './off-pattern.ts'
import { offWanted } from './off-wanted.ts'
import { offWish } from './off-wish.ts'
import { roomChange } from './room-change.ts'
import type { SoftRule } from './soft-rule.ts'
import { trainerChange } from './trainer-change.ts'
import { trainerTravel } from './trainer-travel.ts'
import { unfairLoad } from './unfair-load.ts'

export const softRules: readonly SoftRule[] = [
  headsLost,
  burdenedEvening,
  missingSitting,
  irregularWeekday,
  irregularTime,
  offPace,
  lateStart,
  crowdedLessons,
  roomChange,
  trainerChange,
  trainerTravel,
  lonelyEvening,
  unfairLoad,
  offWish,
  offPattern,
  offWanted,
  extraSitting,
  emptySeats,
  announcedChange,
]
