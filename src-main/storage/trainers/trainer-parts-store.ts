// Replaces what hangs on a trainer row by row, so that an unchanged window isn't a change; and counts their sittings.
import { and, eq } from 'drizzle-orm'
import type { TrainerAbsence, TrainerWindow } from '../../contract/trainers.ts'
import type { Handle } from '../base/handle.ts'
import { trainerAbsence, trainerCourse, trainerWindow } from './schema.ts'

export function replaceTrainerCourses(db: Handle, trainerId: string, courseIds: readonly string[]): void {
  const kept = db.orm.select().from(trainerCourse).where(eq(trainerCourse.trainerId, trainerId)).all()
  for (const { courseId } of kept) {
    if (courseIds.includes(courseId)) continue
    db.orm
      .delete(trainerCourse)
      .where(and(eq(trainerCourse.trainerId, trainerId), eq(trainerCourse.courseId, courseId)))
      .run()
  }
  const added = [...new Set(courseIds)].filter((id) => !kept.some((row) => row.courseId === id))
  for (const courseId of added) db.orm.insert(trainerCourse).values({ trainerId, courseId }).run()
}

export function replaceTrainerWindows(
  db: Handle,
  trainerId: string,
  windows: readonly TrainerWindow[],
  newId: () => string,
): void {
  const key = (window: TrainerWindow) => `${window.weekday} ${window.startMinute} ${window.endMinute}`
  const wanted = new Set(windows.map(key))
  const kept = db.orm.select().from(trainerWindow).where(eq(trainerWindow.trainerId, trainerId)).all()
  for (const row of kept)
    if (!wanted.has(key(row))) db.orm.delete(trainerWindow).where(eq(trainerWindow.id, row.id)).run()
  const known = new Set(kept.map(key))
  for (const window of windows) {
    if (!known.has(key(window)))
      db.orm
        .insert(trainerWindow)
        .values({ id: newId(), trainerId, ...window })
        .run()
  }
}

export function replaceTrainerAbsences(
  db: Handle,
  trainerId: string,
  absences: readonly TrainerAbsence[],
  newId: () => string,
): void {
  const key = (absence: TrainerAbsence) => `${absence.startsOn} ${absence.endsOn} ${absence.reason}`
  const wanted = new Set(absences.map(key))
  const kept = db.orm.select().from(trainerAbsence).where(eq(trainerAbsence.trainerId, trainerId)).all()
  for (const row of kept)
    if (!wanted.has(key(row))) db.orm.delete(trainerAbsence).where(eq(trainerAbsence.id, row.id)).run()
  const known = new Set(kept.map(key))
  for (const absence of absences) {
    if (known.has(key(absence))) continue
    known.add(key(absence))
    db.orm
      .insert(trainerAbsence)
      .values({ id: newId(), trainerId, ...absence })
      .run()
  }
}

export function insertTrainerAbsence(
  db: Handle,
  absence: Readonly<typeof trainerAbsence.$inferSelect>,
): void {
  db.orm.insert(trainerAbsence).values(absence).run()
}

/** Ids of the trainers who are on leave on a date. */
export function trainersOnLeave(db: Handle, date: string): ReadonlySet<string> {
  const rows = db.raw
    .prepare<[string, string], { id: string }>(
      'SELECT trainer_id AS id FROM trainer_absence WHERE starts_on <= ? AND ends_on >= ?',
    )
    .all(date, date)
  return new Set(rows.map((row) => row.id))
}

/** Sittings of published plans by trainer id, on dates in [from, to], both included. */
export function countSittingsByTrainer(db: Handle, from: string, to: string): ReadonlyMap<string, number> {
  const rows = db.raw
    .prepare<[string, string], { id: string; n: number }>(
      `SELECT placement.trainer_id AS id, count(*) AS n FROM placement
       JOIN plan ON plan.id = placement.plan_id AND plan.state = 'published'
       JOIN sitting ON sitting.id = placement.sitting_id AND sitting.state = 'planned'
       WHERE placement.date BETWEEN ? AND ? GROUP BY placement.trainer_id`,
    )
    .all(from, to)
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** Where a trainer is named: classes, placements of any version of a plan, accounts. */
export function countTrainerUses(
  db: Handle,
  id: string,
): { classes: number; sittings: number; accounts: number } {
  const count = (query: string) => db.raw.prepare<[string], { n: number }>(query).get(id)?.n ?? 0
  return {
    classes: count('SELECT count(*) AS n FROM class WHERE trainer_id = ?'),
    sittings: count('SELECT count(DISTINCT sitting_id) AS n FROM placement WHERE trainer_id = ?'),
    accounts: count('SELECT count(*) AS n FROM account WHERE trainer_id = ?'),
  }
}
