// Trainers and what hangs on each: courses, weekly windows, absences. The phone is sealed.
import { and, asc, eq, like, or, sql } from 'drizzle-orm'
import type { Trainer, TrainerAbsence, TrainerOption, TrainerWindow } from '../../contract/trainers.ts'
import type { Handle } from '../base/handle.ts'
import { trainer, trainerAbsence, trainerCourse, trainerWindow } from './schema.ts'

/** What pinyin search looks at; made by the caller from the name. */
export interface TrainerNameColumns {
  readonly namePinyin: string
  readonly nameInitials: string
}

/** A trainer without what hangs on them; the phone in the clear, '' where there is none. */
export type TrainerBase = Omit<Trainer, 'courseIds' | 'windows' | 'absences'>

export interface TrainerFilter {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly courseId?: string | undefined
  readonly isActive?: boolean | undefined
  /** Only this trainer, for those who see nobody else. */
  readonly onlyId?: string | undefined
}

export function listTrainers(db: Handle, filter: TrainerFilter): { rows: TrainerBase[]; total: number } {
  const pattern = `%${filter.search}%`
  const latin = filter.search.toLowerCase()
  const where = and(
    filter.search === ''
      ? undefined
      : or(
          like(trainer.name, pattern),
          like(trainer.namePinyin, `${latin}%`),
          like(trainer.nameInitials, `${latin}%`),
          like(trainer.employer, pattern),
          like(trainer.title, pattern),
        ),
    filter.isActive === undefined ? undefined : eq(trainer.isActive, filter.isActive),
    filter.onlyId === undefined ? undefined : eq(trainer.id, filter.onlyId),
    filter.courseId === undefined
      ? undefined
      : sql`trainer.id IN (SELECT trainer_id FROM trainer_course WHERE course_id = ${filter.courseId})`,
  )
  const rows = db.orm
    .select()
    .from(trainer)
    .where(where)
    .orderBy(sql`trainer.is_active DESC`, asc(trainer.namePinyin), asc(trainer.id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .all()
  const total = db.orm.select({ total: sql<number>`count(*)` }).from(trainer).where(where).get()?.total ?? 0
  return { rows: rows.map((row) => toBase(db, row)), total }
}

export function findTrainer(db: Handle, id: string): Trainer | null {
  const row = db.orm.select().from(trainer).where(eq(trainer.id, id)).get()
  if (row === undefined) return null
  return {
    ...toBase(db, row),
    courseIds: courseIdsByTrainer(db).get(id) ?? [],
    windows: windowsByTrainer(db).get(id) ?? [],
    absences: absencesOf(db, id),
  }
}

export function listTrainerOptions(db: Handle): TrainerOption[] {
  const courseIds = courseIdsByTrainer(db)
  return db.orm
    .select({ id: trainer.id, name: trainer.name, title: trainer.title, isActive: trainer.isActive })
    .from(trainer)
    .orderBy(asc(trainer.namePinyin), asc(trainer.id))
    .all()
    .map((row) => ({ ...row, courseIds: courseIds.get(row.id) ?? [] }))
}

/** Saves the trainer's own row; what hangs on it has its own functions in trainer-parts-store.ts. */
export function saveTrainer(db: Handle, entity: TrainerBase, names: TrainerNameColumns): void {
  const { id, phone, ...plain } = entity
  const kept =
    db.orm.select({ sealed: trainer.phoneSealed }).from(trainer).where(eq(trainer.id, id)).get()?.sealed ??
    null
  // An unchanged phone keeps its text: sealing again would look like a change to undo and audit.
  const isSame = kept !== null && db.vault.open('trainer.phone', kept) === phone
  const values = {
    ...plain,
    ...names,
    phoneSealed: isSame ? kept : db.vault.sealOptional('trainer.phone', phone),
  }
  db.orm
    .insert(trainer)
    .values({ id, ...values })
    .onConflictDoUpdate({ target: trainer.id, set: values })
    .run()
}

export function deleteTrainer(db: Handle, id: string): void {
  db.orm.delete(trainerCourse).where(eq(trainerCourse.trainerId, id)).run()
  db.orm.delete(trainerWindow).where(eq(trainerWindow.trainerId, id)).run()
  db.orm.delete(trainerAbsence).where(eq(trainerAbsence.trainerId, id)).run()
  db.orm.delete(trainer).where(eq(trainer.id, id)).run()
}

export function courseIdsByTrainer(db: Handle): ReadonlyMap<string, string[]> {
  const byTrainer = new Map<string, string[]>()
  for (const row of db.orm.select().from(trainerCourse).orderBy(asc(trainerCourse.courseId)).all()) {
    byTrainer.set(row.trainerId, [...(byTrainer.get(row.trainerId) ?? []), row.courseId])
  }
  return byTrainer
}

export function windowsByTrainer(db: Handle): ReadonlyMap<string, TrainerWindow[]> {
  const byTrainer = new Map<string, TrainerWindow[]>()
  const rows = db.orm
    .select()
    .from(trainerWindow)
    .orderBy(asc(trainerWindow.weekday), asc(trainerWindow.startMinute))
    .all()
  for (const { trainerId, weekday, startMinute, endMinute } of rows) {
    byTrainer.set(trainerId, [...(byTrainer.get(trainerId) ?? []), { weekday, startMinute, endMinute }])
  }
  return byTrainer
}

function absencesOf(db: Handle, trainerId: string): TrainerAbsence[] {
  const { startsOn, endsOn, reason } = trainerAbsence
  return db.orm
    .select({ startsOn, endsOn, reason })
    .from(trainerAbsence)
    .where(eq(trainerAbsence.trainerId, trainerId))
    .orderBy(asc(startsOn))
    .all()
}

function toBase(db: Handle, row: typeof trainer.$inferSelect): TrainerBase {
  const { phoneSealed, namePinyin: _pinyin, nameInitials: _initials, ...plain } = row
  return { ...plain, phone: db.vault.openOptional('trainer.phone', phoneSealed) ?? '' }
}
