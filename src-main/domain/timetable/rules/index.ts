// The list of hard rules, in the order in which a reader wants to hear of breaches. A new rule is added here.
import type { Rule } from '../rule.ts'
import { classClash } from './class-clash.ts'
import { closedSite } from './closed-site.ts'
import { enterpriseBlock } from './enterprise-block.ts'
import { equipmentOveruse } from './equipment-overuse.ts'
import { frozenWeek } from './frozen-week.ts'
import { holiday } from './holiday.ts'
import { lessonOrder } from './lesson-order.ts'
import { roomCapacity } from './room-capacity.ts'
import { roomClash } from './room-clash.ts'
import { roomKind } from './room-kind.ts'
import { roomOpen } from './room-open.ts'
import { seasonBounds } from './season-bounds.ts'
import { trainerAvailable } from './trainer-available.ts'
import { trainerClash } from './trainer-clash.ts'
import { trainerLimit } from './trainer-limit.ts'
import { trainerQualified } from './trainer-qualified.ts'
import { travelTime } from './travel-time.ts'
import { duplicateSitting, fixedMoved, unknownReference } from './whole-plan.ts'
import { workerClash } from './worker-clash.ts'

export const hardRules: readonly Rule[] = [
  unknownReference,
  duplicateSitting,
  fixedMoved,
  seasonBounds,
  frozenWeek,
  holiday,
  enterpriseBlock,
  closedSite,
  roomKind,
  roomCapacity,
  roomOpen,
  roomClash,
  trainerQualified,
  trainerAvailable,
  trainerLimit,
  trainerClash,
  travelTime,
  equipmentOveruse,
  classClash,
  workerClash,
  lessonOrder,
]
