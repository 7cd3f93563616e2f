// Lists of people: a page at a time, found by name, pinyin, initials, ID number or its tail, or phone.
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { Handle } from '../base/handle.ts'

export interface WorkerListFilter {
  readonly search: string
  /** As workplace or employer. */
  readonly enterpriseId: string | null
  readonly teamId: string | null
  readonly isUnionMember: boolean | null
  readonly page: number
  readonly pageSize: number
}

interface ListedRow {
  readonly id: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly idNumberSealed: string
  readonly phoneSealed: string | null
  readonly enterpriseName: string
  readonly employerName: string
  readonly teamName: string
  readonly department: string
  readonly isUnionMember: number
  readonly currentClasses: number
}

export interface ListedWorker extends Omit<ListedRow, 'idNumberSealed' | 'phoneSealed' | 'isUnionMember'> {
  readonly idNumber: string
  readonly phone: string | null
  readonly isUnionMember: boolean
}

interface Condition {
  readonly sql: string
  readonly bound: Readonly<Record<string, string | number>>
}

export function listWorkers(db: Handle, filter: WorkerListFilter): { rows: ListedWorker[]; total: number } {
  const conditions = [...matching(db, filter.search), ...narrowed(filter)]
  const where = conditions.map((condition) => condition.sql).join(' AND ')
  const from = `FROM worker w ${where === '' ? '' : `WHERE ${where}`}`
  const bound = Object.assign({}, ...conditions.map((condition) => condition.bound))
  const counted = db.raw.prepare<[object], { total: number }>(`SELECT count(*) AS total ${from}`).get(bound)
  const rows = db.raw
    .prepare<[object], ListedRow>(
      listed(`SELECT w.id ${from} ORDER BY w.name_pinyin, w.id LIMIT :limit OFFSET :offset`),
    )
    .all({ ...bound, limit: filter.pageSize, offset: (filter.page - 1) * filter.pageSize })
  return { rows: rows.map((row) => toListed(db, row)), total: counted?.total ?? 0 }
}

/** Names are joined only to the people of the page. */
const listed = (ids: string): string => `SELECT w.id, w.name, w.sex, w.id_number_sealed AS idNumberSealed,
    w.phone_sealed AS phoneSealed, w.is_union_member AS isUnionMember,
    coalesce(work.short_name, '') AS enterpriseName,
    CASE WHEN j.employer_id <> j.workplace_id THEN employer.short_name ELSE '' END AS employerName,
    coalesce(team.name, '') AS teamName, coalesce(j.department, '') AS department,
    (SELECT count(*) FROM enrolment e JOIN class c ON c.id = e.class_id
      WHERE e.worker_id = w.id AND e.state = 'enrolled' AND c.state IN ('open', 'running')) AS currentClasses
  FROM (${ids}) page JOIN worker w ON w.id = page.id
    LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL
    LEFT JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN enterprise employer ON employer.id = j.employer_id
    LEFT JOIN shift_team team ON team.id = j.shift_team_id
  ORDER BY w.name_pinyin, w.id`

function toListed(db: Handle, row: ListedRow): ListedWorker {
  const { idNumberSealed, phoneSealed, isUnionMember, ...plain } = row
  return {
    ...plain,
    isUnionMember: isUnionMember === 1,
    idNumber: db.vault.open('worker.id_number', idNumberSealed),
    phone: db.vault.openOptional('worker.phone', phoneSealed),
  }
}

/** A whole number is looked up by its hash; letters are pinyin or initials from the start; the rest is part of a name. */
function matching(db: Handle, search: string): Condition[] {
  const bare = search.replace(/[\s']/g, '')
  if (bare === '') return []
  const upper = bare.toUpperCase()
  const hashed = (sql: string, hash: string): Condition[] => [{ sql, bound: { hash } }]
  if (/^\d{17}[\dX]$/.test(upper))
    return hashed('w.id_number_hash = :hash', db.vault.hash('id-number', upper))
  if (/^1[3-9]\d{9}$/.test(bare)) return hashed('w.phone_hash = :hash', db.vault.hash('phone', bare))
  if (/^\d{3}[\dX]$/.test(upper)) return hashed('w.id_tail_hash = :hash', db.vault.hash('id-tail', upper))
  if (!/^[a-z]+$/i.test(bare)) return [{ sql: 'instr(w.name, :part) > 0', bound: { part: search.trim() } }]
  const from = bare.toLowerCase()
  // '{' comes right after 'z', so this is "begins with" in a form that the indexes serve.
  const begins = (column: string) => `(${column} >= :from AND ${column} < :to)`
  const sql = `(${begins('w.name_pinyin')} OR ${begins('w.name_initials')})`
  return [{ sql, bound: { from, to: `${from}{` } }]
}

const peopleOf = `SELECT worker_id FROM employment WHERE workplace_id = :enterpriseId AND ends_on IS NULL
  UNION SELECT worker_id FROM employment WHERE employer_id = :enterpriseId AND ends_on IS NULL`

function narrowed(filter: WorkerListFilter): Condition[] {
  const conditions: Condition[] = []
  const { enterpriseId, teamId, isUnionMember } = filter
  if (enterpriseId !== null) conditions.push({ sql: `w.id IN (${peopleOf})`, bound: { enterpriseId } })
  if (teamId !== null)
    conditions.push({
      sql: 'w.id IN (SELECT worker_id FROM employment WHERE shift_team_id = :teamId AND ends_on IS NULL)',
      bound: { teamId },
    })
  if (isUnionMember !== null)
    conditions.push({ sql: 'w.is_union_member = :isMember', bound: { isMember: isUnionMember ? 1 : 0 } })
  return conditions
}

export interface WorkerClassRow {
  readonly enrolmentId: string
  readonly classId: string
  readonly className: string
  readonly courseName: string
  readonly seasonName: string
  readonly state: EnrolmentState
  readonly enrolledOn: string
  /** Only while the enrolment is completed; void else. */
  readonly certificateNumber: string | null
}

/** The classes a person is or was in, newest season first. */
export function classesOfWorker(db: Handle, workerId: string): WorkerClassRow[] {
  return db.raw
    .prepare<[string], WorkerClassRow>(
      `SELECT e.id AS enrolmentId, c.id AS classId, c.name AS className, course.name AS courseName,
        season.name AS seasonName, e.state, e.enrolled_on AS enrolledOn,
        CASE WHEN e.state = 'completed' THEN r.certificate_number END AS certificateNumber
      FROM enrolment e JOIN class c ON c.id = e.class_id JOIN course ON course.id = c.course_id
        JOIN season ON season.id = c.season_id LEFT JOIN result r ON r.enrolment_id = e.id
      WHERE e.worker_id = ? ORDER BY season.starts_on DESC, c.code`,
    )
    .all(workerId)
}
