// Who may be added to a class: people with a current job who are not in the class, by name, pinyin, initials or ID tail.
import type { Handle } from './handle.ts'

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

const from = `FROM employment j JOIN worker w ON w.id = j.worker_id
    JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
  WHERE j.ends_on IS NULL
    AND (:enterpriseIds IS NULL OR j.workplace_id IN (SELECT value FROM json_each(:enterpriseIds))
      OR j.employer_id IN (SELECT value FROM json_each(:enterpriseIds)))
    AND (:teamId IS NULL OR j.shift_team_id = :teamId)
    AND (:search = '' OR instr(w.name, :search) OR w.name_pinyin GLOB :prefix OR w.name_initials GLOB :prefix
      OR w.id_tail_hash = :tailHash)
    AND NOT EXISTS (SELECT 1 FROM enrolment mine
      WHERE mine.class_id = :classId AND mine.worker_id = w.id AND mine.state <> 'withdrawn')`

export function listCandidates(db: Handle, filter: CandidateFilter): { rows: Candidate[]; total: number } {
  const search = filter.search.trim()
  const bound = {
    classId: filter.classId,
    enterpriseIds: filter.enterpriseIds === null ? null : JSON.stringify(filter.enterpriseIds),
    teamId: filter.teamId,
    search,
    prefix: `${search.toLowerCase().replace(/[^a-z]/g, '')}*`,
    tailHash: /^\d{3}[\dXx]$/.test(search) ? db.vault.hash('id-tail', search.toUpperCase()) : '',
  }
  const withPrefix = /^[a-z]+$/i.test(search) ? bound : { ...bound, prefix: '' }
  const total =
    db.raw.prepare<[object], { total: number }>(`SELECT count(*) AS total ${from}`).get(withPrefix)?.total ??
    0
  const rows = db.raw
    .prepare<[object], CandidateRow>(
      `SELECT w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed, work.short_name AS enterpriseName,
        coalesce(team.name, '') AS teamName,
        (SELECT c.name FROM enrolment e JOIN class c ON c.id = e.class_id
          WHERE e.worker_id = w.id AND c.course_id = :courseId AND c.id <> :classId
            AND c.state IN ('open', 'running') AND e.state IN ('applied', 'enrolled', 'waitlisted') LIMIT 1) AS heldBy
      ${from} ORDER BY w.name_pinyin, w.id LIMIT :limit OFFSET :offset`,
    )
    .all({
      ...withPrefix,
      courseId: filter.courseId,
      limit: filter.pageSize,
      offset: (filter.page - 1) * filter.pageSize,
    })
  return {
    total,
    rows: rows.map(({ idNumberSealed, ...row }) => ({
      ...row,
      idNumber: db.vault.open('worker.id_number', idNumberSealed),
    })),
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
