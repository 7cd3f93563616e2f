// Replaces what hangs on a trainer row by row, so that an unchanged window isn't a change; and counts their sittings.
import type { TrainerAbsence, TrainerWindow } from '../../contract/trainers.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, insertRow, rowsOf } from '../base/rows.ts'
import { all, integer, only, select, text } from '../base/select.ts'
import { trainerAbsence, trainerCourse, trainerWindow } from './schema.ts'

export function replaceTrainerCourses(
  tx: WriteHandle,
  trainerId: string,
  courseIds: readonly string[],
): void {
  const kept = rowsOf(tx, trainerCourse, { trainerId }).map(({ courseId }) => courseId)
  for (const courseId of kept)
    if (!courseIds.includes(courseId)) deleteRows(tx, trainerCourse, { trainerId, courseId })
  for (const courseId of new Set(courseIds))
    if (!kept.includes(courseId)) insertRow(tx, trainerCourse, { trainerId, courseId })
}

export function replaceTrainerWindows(
  tx: WriteHandle,
  trainerId: string,
  windows: readonly TrainerWindow[],
  newId: () => string,
): void {
  const key = ({ weekday, startMinute, endMinute }: TrainerWindow) => `${weekday} ${startMinute} ${endMinute}`
  const { gone, added } = difference(rowsOf(tx, trainerWindow, { trainerId }), windows, key)
  for (const { id } of gone) deleteRows(tx, trainerWindow, { id })
  for (const window of added) insertRow(tx, trainerWindow, { id: newId(), trainerId, ...window })
}

export function replaceTrainerAbsences(
  tx: WriteHandle,
  trainerId: string,
  absences: readonly TrainerAbsence[],
  newId: () => string,
): void {
  const key = ({ startsOn, endsOn, reason }: TrainerAbsence) => `${startsOn} ${endsOn} ${reason}`
  const { gone, added } = difference(rowsOf(tx, trainerAbsence, { trainerId }), absences, key)
  for (const { id } of gone) deleteRows(tx, trainerAbsence, { id })
  for (const absence of added) insertRow(tx, trainerAbsence, { id: newId(), trainerId, ...absence })
}

/** Rows that are wanted no more, and what is wanted and not there yet, once. */
function difference<W, R extends W>(kept: readonly R[], wanted: readonly W[], key: (one: W) => string) {
  const known = new Set(kept.map(key))
  const byKey = new Map(wanted.map((one) => [key(one), one]))
  return {
    gone: kept.filter((row) => !byKey.has(key(row))),
    added: [...byKey].flatMap(([name, one]) => (known.has(name) ? [] : [one])),
  }
}

export const insertTrainerAbsence = (
  tx: WriteHandle,
  absence: Readonly<typeof trainerAbsence.$inferSelect>,
): void => insertRow(tx, trainerAbsence, absence)

const onLeave = select(
  { id: text() },
  'SELECT DISTINCT trainer_id AS id FROM trainer_absence WHERE starts_on <= :date AND ends_on >= :date',
)

/** Ids of the trainers who are on leave on a date. */
export const trainersOnLeave = (db: ReadHandle, date: string): ReadonlySet<string> =>
  new Set(all(db, onLeave, { date }).map(({ id }) => id))

const sittingsOfEach = select(
  { id: text(), n: integer() },
  `SELECT trainer_id AS id, count(*) AS n FROM taught_sitting
    WHERE date BETWEEN :from AND :to GROUP BY trainer_id`,
)

/** Sittings of published plans by trainer id, on dates in [from, to], both included. */
export const countSittingsByTrainer = (
  db: ReadHandle,
  from: string,
  to: string,
): ReadonlyMap<string, number> => new Map(all(db, sittingsOfEach, { from, to }).map(({ id, n }) => [id, n]))

const uses = select(
  { classes: integer(), sittings: integer(), accounts: integer() },
  `SELECT (SELECT count(*) FROM class WHERE trainer_id = :id) AS classes,
    (SELECT count(DISTINCT sitting_id) FROM placement WHERE trainer_id = :id) AS sittings,
    (SELECT count(*) FROM account WHERE trainer_id = :id) AS accounts`,
)

/** Where a trainer is named: classes, placements of any version of a plan, accounts. */
export const countTrainerUses = (db: ReadHandle, id: string) => only(db, uses, { id })
