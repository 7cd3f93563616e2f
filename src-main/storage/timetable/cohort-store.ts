// Who sits in a class or works at an enterprise, by workplace and team: workers with the same roster are counted together.
import type { Handle } from '../base/handle.ts'

/** People of one workplace and one team of it. */
export interface PeopleRow {
  /** Where they work, whoever employs them; '' for people without a registered unit. */
  readonly workplaceId: string
  /** '东海模具 甲班'; without a team only the workplace. */
  readonly name: string
  /** null also for a team of another enterprise: shifts come from the workplace. */
  readonly teamId: string | null
  readonly workerIds: readonly string[]
}

export interface CohortRow extends PeopleRow {
  readonly classId: string
}

type RawRow = Omit<CohortRow, 'workerIds'> & { readonly workerIds: string }

const teamAtWorkplace =
  'LEFT JOIN shift_team team ON team.id = j.shift_team_id AND team.enterprise_id = j.workplace_id'

/** Seat holders of these classes by workplace and team of today. */
export function cohortsOfClasses(db: Handle, classIds: readonly string[]): CohortRow[] {
  return db.raw
    .prepare<[string], RawRow>(
      `SELECT e.class_id AS classId, coalesce(j.workplace_id, '') AS workplaceId,
        trim(coalesce(work.short_name, '') || ' ' || coalesce(team.name, '')) AS name, team.id AS teamId,
        json_group_array(e.worker_id) AS workerIds
      FROM json_each(?) ids JOIN enrolment e ON e.class_id = ids.value AND e.state IN ('enrolled', 'completed', 'failed')
        LEFT JOIN employment j ON j.worker_id = e.worker_id AND j.ends_on IS NULL
        LEFT JOIN enterprise work ON work.id = j.workplace_id ${teamAtWorkplace}
      GROUP BY e.class_id, j.workplace_id, team.id ORDER BY e.class_id, name, j.workplace_id, team.id`,
    )
    .all(JSON.stringify(classIds))
    .map(toRow)
}

/** The whole staff of the classes' enterprises: who may come, while nobody has enrolled yet. */
export function prospectsOfClasses(db: Handle, classIds: readonly string[]): CohortRow[] {
  return db.raw
    .prepare<[string], RawRow>(
      `SELECT ce.class_id AS classId, j.workplace_id AS workplaceId,
        trim(work.short_name || ' ' || coalesce(team.name, '')) AS name, team.id AS teamId,
        json_group_array(j.worker_id) AS workerIds
      FROM json_each(?) ids JOIN class_enterprise ce ON ce.class_id = ids.value
        JOIN employment j ON j.workplace_id = ce.enterprise_id AND j.ends_on IS NULL
        JOIN enterprise work ON work.id = j.workplace_id ${teamAtWorkplace}
      GROUP BY ce.class_id, j.workplace_id, team.id ORDER BY ce.class_id, name, j.workplace_id, team.id`,
    )
    .all(JSON.stringify(classIds))
    .map(toRow)
}

/** Everybody who works at these enterprises today. */
export function staffOfEnterprises(db: Handle, enterpriseIds: readonly string[]): PeopleRow[] {
  return db.raw
    .prepare<[string], RawRow>(
      `SELECT j.workplace_id AS workplaceId, trim(work.short_name || ' ' || coalesce(team.name, '')) AS name,
        team.id AS teamId, json_group_array(j.worker_id) AS workerIds
      FROM json_each(?) ids JOIN employment j ON j.workplace_id = ids.value AND j.ends_on IS NULL
        JOIN enterprise work ON work.id = j.workplace_id ${teamAtWorkplace}
      GROUP BY j.workplace_id, team.id ORDER BY name, j.workplace_id, team.id`,
    )
    .all(JSON.stringify(enterpriseIds))
    .map(toRow)
}

// json_group_array of a column of ids, written by the statement itself
const toRow = <Row extends { readonly workerIds: string }>({ workerIds, ...row }: Row) => ({
  ...row,
  workerIds: JSON.parse(workerIds) as string[],
})

export interface NamedWorker {
  readonly workerId: string
  readonly name: string
  /** The workplace. */
  readonly enterpriseName: string
  readonly teamName: string
}

/** These people by name, with workplace and team; in the order of workplace, team and name. */
export function namesOfWorkers(db: Handle, workerIds: readonly string[]): NamedWorker[] {
  return db.raw
    .prepare<[string], NamedWorker>(
      `SELECT w.id AS workerId, w.name, coalesce(work.short_name, '') AS enterpriseName, coalesce(team.name, '') AS teamName
      FROM json_each(?) ids JOIN worker w ON w.id = ids.value
        LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL
        LEFT JOIN enterprise work ON work.id = j.workplace_id ${teamAtWorkplace}
      ORDER BY enterpriseName, teamName, w.name_pinyin, w.id`,
    )
    .all(JSON.stringify(workerIds))
}

export interface SeatedWorker extends NamedWorker {
  readonly enrolmentId: string
}

/** The seat holders of a class by name, in the order of the roster. */
export function seatedWorkers(db: Handle, classId: string): SeatedWorker[] {
  return db.raw
    .prepare<[string], SeatedWorker>(
      `SELECT e.id AS enrolmentId, w.id AS workerId, w.name, coalesce(work.short_name, '') AS enterpriseName,
        coalesce(team.name, '') AS teamName
      FROM enrolment e JOIN worker w ON w.id = e.worker_id
        LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL
        LEFT JOIN enterprise work ON work.id = j.workplace_id ${teamAtWorkplace}
      WHERE e.class_id = ? AND e.state IN ('enrolled', 'completed', 'failed') ORDER BY e.position`,
    )
    .all(classId)
}
