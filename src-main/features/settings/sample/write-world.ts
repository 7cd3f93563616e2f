// Writes a world's rows, parents before children: places once, then one season after the other, which keeps memory flat.

import { attendanceMark, attendanceSheet } from '../../../storage/attendance/schema.ts'
import { bulkInsert } from '../../../storage/base/bulk-insert.ts'
import type { Handle } from '../../../storage/base/handle.ts'
import { classEnterprise, classTable, enrolment, lesson, result } from '../../../storage/classes/schema.ts'
import { course, courseEquipment } from '../../../storage/courses/schema.ts'
import {
  enterprise,
  productionPeriod,
  shiftSystem,
  shiftTeam,
  teamDay,
  travel,
  workerDay,
} from '../../../storage/enterprises/schema.ts'
import { equipment, room, site } from '../../../storage/network/schema.ts'
import { placement, plan, season, sitting } from '../../../storage/timetable/schema.ts'
import { trainer, trainerCourse, trainerWindow } from '../../../storage/trainers/schema.ts'
import { unionNode } from '../../../storage/unions/schema.ts'
import { employment, worker } from '../../../storage/workers/schema.ts'
import type { WorldRows } from './world.ts'

/** Everything that outlives a season. */
export function writePlaces(db: Handle, rows: WorldRows): void {
  bulkInsert(db, unionNode, rows.unions)
  bulkInsert(db, site, rows.sites)
  bulkInsert(db, enterprise, rows.enterprises)
  bulkInsert(db, shiftSystem, rows.shiftSystems)
  bulkInsert(db, shiftTeam, rows.shiftTeams)
  bulkInsert(db, productionPeriod, rows.periods)
  bulkInsert(db, travel, rows.ways)
  bulkInsert(db, teamDay, rows.teamDays)
  bulkInsert(db, room, rows.rooms)
  bulkInsert(db, equipment, rows.equipment)
  bulkInsert(db, course, rows.courses)
  bulkInsert(db, courseEquipment, rows.courseEquipment)
  bulkInsert(db, trainer, rows.trainers)
  bulkInsert(db, trainerCourse, rows.trainerCourses)
  bulkInsert(db, trainerWindow, rows.trainerWindows)
  bulkInsert(db, worker, rows.workers)
  bulkInsert(db, employment, rows.employments)
  bulkInsert(db, workerDay, rows.workerDays)
}

/** The seasons built so far; their rows are forgotten once written. */
export function writeSeasons(db: Handle, rows: WorldRows): void {
  bulkInsert(db, season, rows.seasons)
  bulkInsert(db, classTable, rows.classes)
  bulkInsert(db, classEnterprise, rows.classEnterprises)
  bulkInsert(db, enrolment, rows.enrolments)
  bulkInsert(db, result, rows.results)
  bulkInsert(db, lesson, rows.lessons)
  bulkInsert(db, sitting, rows.sittings)
  bulkInsert(db, plan, rows.plans)
  bulkInsert(db, placement, rows.placements)
  bulkInsert(db, attendanceSheet, rows.sheets)
  bulkInsert(db, attendanceMark, rows.marks)
  const written = [
    rows.seasons,
    rows.classes,
    rows.classEnterprises,
    rows.enrolments,
    rows.results,
    rows.lessons,
    rows.sittings,
    rows.plans,
    rows.placements,
    rows.sheets,
    rows.marks,
  ]
  for (const list of written) list.length = 0
}
