// Lists of people: a page at a time, found by name, pinyin, initials, ID number or its tail, or phone.
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { ReadHandle } from '../base/handle.ts'
import { all, composed, flag, integer, only, orNull, type Row, select, text } from '../base/select.ts'
import { goodNumberOf } from '../facts/certificate.ts'
import { holdsOn, jobOn } from '../facts/job.ts'

export interface WorkerListFilter {
  readonly search: string
  /** As workplace or employer. */
  readonly enterpriseId: string | null
  readonly teamId: string | null
  readonly isUnionMember: boolean | null
  readonly page: number
  readonly pageSize: number
}

const listedShape = {
  id: text(),
  name: text(),
  sex: text<'male' | 'female'>(),
  idNumberSealed: text(),
  phoneSealed: orNull(text()),
  enterpriseName: text(),
  employerName: text(),
  teamName: text(),
  department: text(),
  isUnionMember: flag(),
  currentClasses: integer(),
}
const totalShape = { total: integer() }

export interface ListedWorker extends Omit<Row<typeof listedShape>, 'idNumberSealed' | 'phoneSealed'> {
  readonly idNumber: string
  readonly phone: string | null
}

interface Condition {
  readonly sql: string
  readonly bound: Readonly<Record<string, string | boolean>>
}

/** With where they work today. */
export function listWorkers(
  db: ReadHandle,
  filter: WorkerListFilter,
  today: string,
): { rows: ListedWorker[]; total: number } {
  const conditions = [...matching(db, filter.search), ...narrowed(filter)]
  const where = conditions.map((condition) => condition.sql).join(' AND ')
  const from = `FROM worker w ${where === '' ? '' : `WHERE ${where}`}`
  const bound = Object.assign({ today }, ...conditions.map((condition) => condition.bound))
  const { total } = only(db, composed(totalShape, `SELECT count(*) AS total ${from}`), bound)
  const page = listed(`SELECT w.id ${from} ORDER BY w.name_pinyin, w.id LIMIT :limit OFFSET :offset`)
  const { pageSize: limit } = filter
  const rows = all(db, page, { ...bound, limit, offset: (filter.page - 1) * limit })
  return { rows: rows.map((row) => opened(db, row)), total }
}

/** Names are joined only to the people of the page. */
const listed = (ids: string) =>
  composed(
    listedShape,
    `SELECT w.id, w.name, w.sex, w.id_number_sealed AS idNumberSealed, w.phone_sealed AS phoneSealed,
      w.is_union_member AS isUnionMember, coalesce(j.workplace_name, '') AS enterpriseName,
      CASE WHEN j.employer_id <> j.workplace_id THEN j.employer_name ELSE '' END AS employerName,
      coalesce(j.team_name, '') AS teamName, coalesce(j.department, '') AS department,
      (SELECT count(*) FROM live_enrolment x WHERE x.worker_id = w.id AND x.state = 'enrolled') AS currentClasses
    FROM (${ids}) page JOIN worker w ON w.id = page.id LEFT JOIN ${jobOn('w.id', ':today')}
    ORDER BY w.name_pinyin, w.id`,
  )

function opened({ vault }: ReadHandle, row: Row<typeof listedShape>): ListedWorker {
  const { idNumberSealed, phoneSealed, ...plain } = row
  return {
    ...plain,
    idNumber: vault.open('worker.id_number', idNumberSealed),
    phone: vault.openOptional('worker.phone', phoneSealed),
  }
}

/** A whole number is looked up by its hash; letters are pinyin or initials from the start; the rest is part of a name. */
function matching({ vault }: ReadHandle, search: string): Condition[] {
  const bare = search.replace(/[\s']/g, '')
  if (bare === '') return []
  const upper = bare.toUpperCase()
  const hashed = (sql: string, hash: string): Condition[] => [{ sql, bound: { hash } }]
  if (/^\d{17}[\dX]$/.test(upper)) return hashed('w.id_number_hash = :hash', vault.hash('id-number', upper))
  if (/^1[3-9]\d{9}$/.test(bare)) return hashed('w.phone_hash = :hash', vault.hash('phone', bare))
  if (/^\d{3}[\dX]$/.test(upper)) return hashed('w.id_tail_hash = :hash', vault.hash('id-tail', upper))
  if (!/^[a-z]+$/i.test(bare)) return [{ sql: 'instr(w.name, :part) > 0', bound: { part: search.trim() } }]
  const from = bare.toLowerCase()
  // '{' comes right after 'z', so this is "begins with" in a form that the indexes serve.
  const begins = (column: string) => `(${column} >= :from AND ${column} < :to)`
  const sql = `(${begins('w.name_pinyin')} OR ${begins('w.name_initials')})`
  return [{ sql, bound: { from, to: `${from}{` } }]
}

const today = holdsOn('j', ':today')
const peopleOf = `SELECT j.worker_id FROM job j WHERE j.workplace_id = :enterpriseId AND ${today}
  UNION SELECT j.worker_id FROM job j WHERE j.employer_id = :enterpriseId AND ${today}`
// The team's own index first: whose team it is today is looked at in those rows only.
const peopleOfTeam = `SELECT j.worker_id FROM employment here CROSS JOIN job j ON j.id = here.id
  WHERE here.shift_team_id = :teamId AND j.team_id = :teamId AND ${today}`

function narrowed({ enterpriseId, teamId, isUnionMember }: WorkerListFilter): Condition[] {
  const conditions: Condition[] = []
  if (enterpriseId !== null) conditions.push({ sql: `w.id IN (${peopleOf})`, bound: { enterpriseId } })
  if (teamId !== null) conditions.push({ sql: `w.id IN (${peopleOfTeam})`, bound: { teamId } })
  if (isUnionMember !== null)
    conditions.push({ sql: 'w.is_union_member = :isUnionMember', bound: { isUnionMember } })
  return conditions
}

const classes = select(
  {
    enrolmentId: text(),
    classId: text(),
    className: text(),
    courseName: text(),
    seasonName: text(),
    state: text<EnrolmentState>(),
    enrolledOn: text(),
    /** Only while the enrolment is completed; void else. */
    certificateNumber: orNull(text()),
  },
  `SELECT e.id AS enrolmentId, c.id AS classId, c.name AS className, course.name AS courseName,
    season.name AS seasonName, e.state, e.enrolled_on AS enrolledOn,
    ${goodNumberOf('e.id')} AS certificateNumber
  FROM enrolment e JOIN class c ON c.id = e.class_id JOIN course ON course.id = c.course_id
    JOIN season ON season.id = c.season_id
  WHERE e.worker_id = :workerId ORDER BY season.starts_on DESC, c.code`,
)

/** The classes a person is or was in, newest season first. */
export const classesOfWorker = (db: ReadHandle, workerId: string) => all(db, classes, { workerId })
