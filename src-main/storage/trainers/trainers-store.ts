// Trainers and what hangs on each: courses, weekly windows, absences. The phone is sealed.
import type { Trainer, TrainerOption, TrainerWindow } from '../../contract/trainers.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, composed, flag, integer, only, orNull, select, text } from '../base/select.ts'
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

const listedShape = {
  id: text(),
  name: text(),
  title: text(),
  employer: text(),
  phoneSealed: orNull(text()),
  feeFenPerHour: integer(),
  maxSittingsPerWeek: integer(),
  isActive: flag(),
  note: text(),
}
const totalShape = { total: integer() }

export function listTrainers(
  db: ReadHandle,
  { search, page, pageSize, courseId, isActive, onlyId }: TrainerFilter,
): { rows: TrainerBase[]; total: number } {
  const conditions = [
    search !== '' &&
      `(t.name LIKE :part OR t.name_pinyin LIKE :latin OR t.name_initials LIKE :latin
        OR t.employer LIKE :part OR t.title LIKE :part)`,
    isActive !== undefined && 't.is_active = :isActive',
    onlyId !== undefined && 't.id = :onlyId',
    courseId !== undefined && 't.id IN (SELECT trainer_id FROM trainer_course WHERE course_id = :courseId)',
  ].filter((one) => one !== false)
  const from = `FROM trainer t ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`
  const bound = {
    part: `%${search}%`,
    latin: `${search.toLowerCase()}%`,
    isActive: isActive ?? null,
    onlyId: onlyId ?? null,
    courseId: courseId ?? null,
  }
  const listed = composed(
    listedShape,
    `SELECT t.id, t.name, t.title, t.employer, t.phone_sealed AS phoneSealed, t.fee_fen_per_hour AS feeFenPerHour,
      t.max_sittings_per_week AS maxSittingsPerWeek, t.is_active AS isActive, t.note
    ${from} ORDER BY t.is_active DESC, t.name_pinyin, t.id LIMIT :limit OFFSET :offset`,
  )
  const rows = all(db, listed, { ...bound, limit: pageSize, offset: (page - 1) * pageSize })
  const { total } = only(db, composed(totalShape, `SELECT count(*) AS total ${from}`), bound)
  return { rows: rows.map((row) => opened(db, row)), total }
}

export function findTrainer(db: ReadHandle, id: string): Trainer | null {
  const row = findRow(db, trainer, { id })
  if (row === null) return null
  const { namePinyin: _pinyin, nameInitials: _initials, ...own } = row
  return {
    ...opened(db, own),
    courseIds: courseIdsByTrainer(db).get(id) ?? [],
    windows: windowsByTrainer(db).get(id) ?? [],
    absences: all(db, absences, { id }),
  }
}

const options = select(
  { id: text(), name: text(), title: text(), isActive: flag() },
  'SELECT id, name, title, is_active AS isActive FROM trainer ORDER BY name_pinyin, id',
)

export function listTrainerOptions(db: ReadHandle): TrainerOption[] {
  const courseIds = courseIdsByTrainer(db)
  return all(db, options).map((row) => ({ ...row, courseIds: courseIds.get(row.id) ?? [] }))
}

/** Saves the trainer's own row; what hangs on it has its own functions in trainer-parts-store.ts. */
export function saveTrainer(tx: WriteHandle, entity: TrainerBase, names: TrainerNameColumns): void {
  const { phone, ...plain } = entity
  const kept = findRow(tx, trainer, { id: entity.id })?.phoneSealed ?? null
  // An unchanged phone keeps its text: sealing again would look like a change to undo and audit.
  const isSame = kept !== null && tx.vault.open('trainer.phone', kept) === phone
  const phoneSealed = isSame ? kept : tx.vault.sealOptional('trainer.phone', phone)
  saveRow(tx, trainer, { ...plain, ...names, phoneSealed })
}

export function deleteTrainer(tx: WriteHandle, id: string): void {
  deleteRows(tx, trainerCourse, { trainerId: id })
  deleteRows(tx, trainerWindow, { trainerId: id })
  deleteRows(tx, trainerAbsence, { trainerId: id })
  deleteRows(tx, trainer, { id })
}

export function courseIdsByTrainer(db: ReadHandle): ReadonlyMap<string, string[]> {
  const byTrainer = Map.groupBy(rowsOf(db, trainerCourse, {}, 'courseId'), ({ trainerId }) => trainerId)
  return new Map([...byTrainer].map(([id, rows]) => [id, rows.map(({ courseId }) => courseId)]))
}

const windows = select(
  { trainerId: text(), weekday: integer(), startMinute: integer(), endMinute: integer() },
  `SELECT trainer_id AS trainerId, weekday, start_minute AS startMinute, end_minute AS endMinute
    FROM trainer_window ORDER BY weekday, start_minute`,
)

export function windowsByTrainer(db: ReadHandle): ReadonlyMap<string, TrainerWindow[]> {
  const byTrainer = Map.groupBy(all(db, windows), ({ trainerId }) => trainerId)
  return new Map(
    [...byTrainer].map(([id, rows]) => [id, rows.map(({ trainerId: _trainerId, ...window }) => window)]),
  )
}

const absences = select(
  { startsOn: text(), endsOn: text(), reason: text() },
  `SELECT starts_on AS startsOn, ends_on AS endsOn, reason FROM trainer_absence
    WHERE trainer_id = :id ORDER BY starts_on`,
)

function opened<T extends { readonly phoneSealed: string | null }>(
  { vault }: ReadHandle,
  { phoneSealed, ...plain }: T,
): Omit<T, 'phoneSealed'> & { phone: string } {
  return { ...plain, phone: vault.openOptional('trainer.phone', phoneSealed) ?? '' }
}
