// The rows of a world before they are written, and the one source of its ids and chance.
import type { Roster } from '../../../domain/calendar/worked-day.ts'
import { newId } from '../../../procedures/new-id.ts'
import type { attendanceMark, attendanceSheet } from '../../../storage/attendance/schema.ts'
import type {
  classEnterprise,
  classTable,
  enrolment,
  lesson,
  result,
} from '../../../storage/classes/schema.ts'
import type { course, courseEquipment } from '../../../storage/courses/schema.ts'
import type {
  enterprise,
  productionPeriod,
  shiftSystem,
  shiftTeam,
  teamDay,
  travel,
  workerDay,
} from '../../../storage/enterprises/schema.ts'
import type { equipment, room, site } from '../../../storage/network/schema.ts'
import type { placement, plan, season, sitting } from '../../../storage/timetable/schema.ts'
import type { trainer, trainerCourse, trainerWindow } from '../../../storage/trainers/schema.ts'
import type { unionNode } from '../../../storage/unions/schema.ts'
import type { employment, worker } from '../../../storage/workers/schema.ts'
import type { HouseCalendar } from '../days.ts'
import type { SampleRandom } from './random.ts'

export interface WorldRows {
  readonly unions: (typeof unionNode.$inferSelect)[]
  readonly sites: (typeof site.$inferSelect)[]
  readonly enterprises: (typeof enterprise.$inferSelect)[]
  readonly shiftSystems: (typeof shiftSystem.$inferSelect)[]
  readonly shiftTeams: (typeof shiftTeam.$inferSelect)[]
  readonly periods: (typeof productionPeriod.$inferSelect)[]
  readonly ways: (typeof travel.$inferSelect)[]
  readonly teamDays: (typeof teamDay.$inferSelect)[]
  readonly workerDays: (typeof workerDay.$inferSelect)[]
  readonly rooms: (typeof room.$inferSelect)[]
  readonly equipment: (typeof equipment.$inferSelect)[]
  readonly courses: (typeof course.$inferSelect)[]
  readonly courseEquipment: (typeof courseEquipment.$inferSelect)[]
  readonly trainers: (typeof trainer.$inferSelect)[]
  readonly trainerCourses: (typeof trainerCourse.$inferSelect)[]
  readonly trainerWindows: (typeof trainerWindow.$inferSelect)[]
  readonly workers: (typeof worker.$inferSelect)[]
  readonly employments: (typeof employment.$inferSelect)[]
  readonly seasons: (typeof season.$inferSelect)[]
  readonly classes: (typeof classTable.$inferSelect)[]
  readonly classEnterprises: (typeof classEnterprise.$inferSelect)[]
  readonly enrolments: (typeof enrolment.$inferSelect)[]
  readonly results: (typeof result.$inferSelect)[]
  readonly lessons: (typeof lesson.$inferSelect)[]
  readonly sittings: (typeof sitting.$inferSelect)[]
  readonly plans: (typeof plan.$inferSelect)[]
  readonly placements: (typeof placement.$inferSelect)[]
  readonly sheets: (typeof attendanceSheet.$inferSelect)[]
  readonly marks: (typeof attendanceMark.$inferSelect)[]
}

export const emptyRows = (): WorldRows => ({
  unions: [],
  sites: [],
  enterprises: [],
  shiftSystems: [],
  shiftTeams: [],
  periods: [],
  ways: [],
  teamDays: [],
  workerDays: [],
  rooms: [],
  equipment: [],
  courses: [],
  courseEquipment: [],
  trainers: [],
  trainerCourses: [],
  trainerWindows: [],
  workers: [],
  employments: [],
  seasons: [],
  classes: [],
  classEnterprises: [],
  enrolments: [],
  results: [],
  lessons: [],
  sittings: [],
  plans: [],
  placements: [],
  sheets: [],
  marks: [],
})

export interface World {
  /** The day everything is built around, YYYY-MM-DD. */
  readonly today: string
  /** Epoch ms of that day's beginning. */
  readonly at: number
  readonly random: SampleRandom
  readonly rows: WorldRows
  readonly calendar: HouseCalendar
  /** Who works where, and by which rotation. */
  readonly staff: Map<string, string[]>
  readonly rosters: Map<string, Roster>
  /** Workers who already sit in a class, by season. */
  readonly seated: Map<string, Set<string>>
  /** Ids made so far. */
  made: number
  /** Ids by the keys that the fixed lists use, e.g. `room:r301`. */
  readonly ids: Map<string, string>
}

/** Ids count milliseconds up to the world's day: they sort as they were made, so that large worlds are written in order. */
const MOST_IDS = 100_000_000

/** A fresh id; with a key it can be asked for again. */
export function idOf(world: World, key?: string): string {
  const known = key === undefined ? undefined : world.ids.get(key)
  if (known !== undefined) return known
  world.made += 1
  const id = newId(world.at - MOST_IDS + world.made, world.random.bytes(10))
  if (key !== undefined) world.ids.set(key, id)
  return id
}
