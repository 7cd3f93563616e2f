// Who may be added to a class: people with a current job who are not in the class, by name, pinyin, initials or ID tail.
import type { Handle } from '../base/handle.ts'

export interface CandidateFilter {
  readonly classId: string
  readonly courseId: string
  /** Workplaces or employers to look in; null: everywhere. */
  readonly enterpriseIds: readonly string[] | null
  readonly teamId: string | null
  readonly search: string
  readonly page: number
  readonly pageSize: number
}

interface CandidateRow {
  readonly workerId: string
  readonly name: string
  readonly idNumberSealed: string
  readonly enterpriseName: string
  readonly teamName: string
  readonly heldBy: string | null
}

export interface Candidate extends Omit<CandidateRow, 'idNumberSealed'> {
  readonly idNumber: string
}

const matches = `(:search = '' OR instr(w.name, :search) OR w.name_pinyin GLOB :prefix OR w.name_initials GLOB :prefix
      OR w.id_tail_hash = :tailHash)
    AND (:teamId IS NULL OR j.shift_team_id = :teamId)
    AND w.id NOT IN (SELECT worker_id FROM enrolment WHERE class_id = :classId AND state <> 'withdrawn')`

// CROSS JOIN fixes the order: everywhere, people by their pinyin index; in some enterprises, their jobs first.
const everywhere = `FROM worker w CROSS JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL WHERE ${matches}`
const inEnterprises = `FROM employment j CROSS JOIN worker w ON w.id = j.worker_id
  WHERE j.ends_on IS NULL AND (j.workplace_id IN (SELECT value FROM json_each(:enterpriseIds))
    OR j.employer_id IN (SELECT value FROM json_each(:enterpriseIds))) AND ${matches}`

/** One page by name; only its rows are looked up in full. */
export function listCandidates(db: Handle, filter: CandidateFilter): { rows: Candidate[]; total: number } {
  const from = filter.enterpriseIds === null ? everywhere : inEnterprises
  const bound = boundOf(db, filter)
  const total =
    db.raw.prepare<[object], { total: number }>(`SELECT count(*) AS total ${from}`).get(bound)?.total ?? 0
  const page = { limit: filter.pageSize, offset: (filter.page - 1) * filter.pageSize }
  const rows = db.raw
    .prepare<[object], CandidateRow>(
      `WITH page AS MATERIALIZED (
        SELECT j.id, w.name_pinyin ${from} ORDER BY w.name_pinyin, w.id LIMIT :limit OFFSET :offset)
      SELECT w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed, work.short_name AS enterpriseName,
        coalesce(team.name, '') AS teamName,
        (SELECT c.name FROM enrolment e JOIN class c ON c.id = e.class_id
          WHERE e.worker_id = w.id AND c.course_id = :courseId AND c.id <> :classId
            AND c.state IN ('open', 'running') AND e.state IN ('applied', 'enrolled', 'waitlisted') LIMIT 1) AS heldBy
      FROM page JOIN employment j ON j.id = page.id JOIN worker w ON w.id = j.worker_id
        JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
      ORDER BY w.name_pinyin, w.id`,
    )
    .all({ ...bound, ...page, courseId: filter.courseId })
  return { total, rows: rows.map((row) => opened(db, row)) }
}

function opened(db: Handle, { idNumberSealed, ...row }: CandidateRow): Candidate {
  return { ...row, idNumber: db.vault.open('worker.id_number', idNumberSealed) }
}

function boundOf(db: Handle, { classId, enterpriseIds, teamId, search }: CandidateFilter) {
  return {
    classId,
    enterpriseIds: enterpriseIds === null ? null : JSON.stringify(enterpriseIds),
    teamId,
    search,
    prefix: /^[a-z]+$/i.test(search) ? `${search.toLowerCase()}*` : '',
    tailHash: /^\d{3}[\dXx]$/.test(search) ? db.vault.hash('id-tail', search.toUpperCase()) : '',
  }
}

/** The shift teams of these enterprises, for narrowing down. */
export function teamsOf(
  db: Handle,
  enterpriseIds: readonly string[],
): { id: string; name: string; enterpriseName: string }[] {
  return db.raw
    .prepare<[string], { id: string; name: string; enterpriseName: string }>(
      `SELECT t.id, t.name, e.short_name AS enterpriseName
      FROM json_each(?) ids JOIN enterprise e ON e.id = ids.value JOIN shift_team t ON t.enterprise_id = e.id
      ORDER BY e.name_pinyin, t.name`,
    )
    .all(JSON.stringify(enterpriseIds))
}
