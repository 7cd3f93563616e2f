// Writes a world's rows, parents before children: places once, then one season after the other, which keeps memory flat.

import { attendanceMark, attendanceSheet } from '../../../storage/attendance/schema.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import { insertRows } from '../../../storage/base/rows.ts'
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
export function writePlaces(tx: WriteHandle, rows: WorldRows): void {
  insertRows(tx, unionNode, rows.unions)
  insertRows(tx, site, rows.sites)
  insertRows(tx, enterprise, rows.enterprises)
  insertRows(tx, shiftSystem, rows.shiftSystems)
  insertRows(tx, shiftTeam, rows.shiftTeams)
  insertRows(tx, productionPeriod, rows.periods)
  insertRows(tx, travel, rows.ways)
  insertRows(tx, teamDay, rows.teamDays)
  insertRows(tx, room, rows.rooms)
  insertRows(tx, equipment, rows.equipment)
  insertRows(tx, course, rows.courses)
  insertRows(tx, courseEquipment, rows.courseEquipment)
  insertRows(tx, trainer, rows.trainers)
  insertRows(tx, trainerCourse, rows.trainerCourses)
  insertRows(tx, trainerWindow, rows.trainerWindows)
  insertRows(tx, worker, rows.workers)
  insertRows(tx, employment, rows.employments)
  insertRows(tx, workerDay, rows.workerDays)
}

/** The seasons built so far; their rows are forgotten once written. */
export function writeSeasons(tx: WriteHandle, rows: WorldRows): void {
  insertRows(tx, season, rows.seasons)
  insertRows(tx, classTable, rows.classes)
  insertRows(tx, classEnterprise, rows.classEnterprises)
  insertRows(tx, enrolment, rows.enrolments)
  insertRows(tx, result, rows.results)
  insertRows(tx, lesson, rows.lessons)
  insertRows(tx, sitting, rows.sittings)
  insertRows(tx, plan, rows.plans)
  insertRows(tx, placement, rows.placements)
  insertRows(tx, attendanceSheet, rows.sheets)
  insertRows(tx, attendanceMark, rows.marks)
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
