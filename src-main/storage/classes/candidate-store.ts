// Who may be added to a class: people with a job today who are not in the class, by name, pinyin, initials or ID tail.
import type { ReadHandle } from '../base/handle.ts'
import { all, integer, only, orNull, type Row, select, text } from '../base/select.ts'
import { jobOn } from '../facts/job.ts'
import { isSearchedPerson, personSearch } from '../workers/person-search.ts'

export interface CandidateFilter {
  readonly classId: string
  readonly courseId: string
  /** Workplaces or employers to look in; null: everywhere. */
  readonly enterpriseIds: readonly string[] | null
  readonly teamId: string | null
  readonly search: string
  readonly today: string
  readonly page: number
  readonly pageSize: number
}

const candidateShape = {
  workerId: text(),
  name: text(),
  idNumberSealed: text(),
  enterpriseName: text(),
  teamName: text(),
  /** The live class of the course that the person holds or awaits a seat in. */
  heldBy: orNull(text()),
}

export interface Candidate extends Omit<Row<typeof candidateShape>, 'idNumberSealed'> {
  readonly idNumber: string
}

const matches = `${isSearchedPerson} AND (:teamId IS NULL OR j.team_id = :teamId)
    AND w.id NOT IN (SELECT worker_id FROM enrolment WHERE class_id = :classId AND state <> 'withdrawn')`

// CROSS JOIN fixes the order: everywhere, people by their pinyin index; in some enterprises, their jobs first.
const everywhere = pageOf(`FROM worker w CROSS JOIN ${jobOn('w.id', ':today')} WHERE ${matches}`)
const inEnterprises = pageOf(`FROM employment here CROSS JOIN worker w ON w.id = here.worker_id
    CROSS JOIN ${jobOn('w.id', ':today')} AND j.id = here.id
  WHERE (here.workplace_id IN (SELECT value FROM json_each(:enterpriseIds))
    OR here.employer_id IN (SELECT value FROM json_each(:enterpriseIds))) AND ${matches}`)

/** Only the rows of the page are looked up in full. */
function pageOf(from: string) {
  return {
    count: select({ total: integer() }, `SELECT count(*) AS total ${from}`),
    rows: select(
      candidateShape,
      `WITH page AS MATERIALIZED (
        SELECT j.id, w.name_pinyin ${from} ORDER BY w.name_pinyin, w.id LIMIT :limit OFFSET :offset)
      SELECT w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed, j.workplace_name AS enterpriseName,
        j.team_name AS teamName, (SELECT x.class_name FROM live_enrolment x
          WHERE x.worker_id = w.id AND x.course_id = :courseId AND x.class_id <> :classId LIMIT 1) AS heldBy
      FROM page CROSS JOIN job j ON j.id = page.id CROSS JOIN worker w ON w.id = j.worker_id ORDER BY w.name_pinyin, w.id`,
    ),
  }
}

/** One page by name. */
export function listCandidates(
  db: ReadHandle,
  filter: CandidateFilter,
): { rows: Candidate[]; total: number } {
  const { search, page, pageSize, ...more } = filter
  const bound = { ...more, ...personSearch(db, search), limit: pageSize, offset: (page - 1) * pageSize }
  const { count, rows } = filter.enterpriseIds === null ? everywhere : inEnterprises
  return {
    total: only(db, count, bound).total,
    rows: all(db, rows, bound).map(({ idNumberSealed, ...row }) => ({
      ...row,
      idNumber: db.vault.open('worker.id_number', idNumberSealed),
    })),
  }
}

const teamShape = { id: text(), name: text(), enterpriseName: text() }

const teams = select(
  teamShape,
  `SELECT t.id, t.name, e.short_name AS enterpriseName
  FROM json_each(:enterpriseIds) ids JOIN enterprise e ON e.id = ids.value JOIN shift_team t ON t.enterprise_id = e.id
  ORDER BY e.name_pinyin, t.name`,
)

/** The shift teams of these enterprises, for narrowing down. */
export const teamsOf = (db: ReadHandle, enterpriseIds: readonly string[]): Row<typeof teamShape>[] =>
  all(db, teams, { enterpriseIds })
