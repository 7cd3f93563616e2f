// Who sits in a class by team and workplace: workers with the same roster can be counted together.
import type { Handle } from './handle.ts'
import type { ShiftSystemRecord } from './shift-systems-store.ts'

export interface CohortRow {
  readonly classId: string
  readonly workplaceId: string
  /** '东海模具 甲班'; without a team only the workplace. */
  readonly name: string
  readonly teamId: string | null
  readonly heads: number
}

/** Seat holders of these classes by workplace and team of today. */
export function cohortsOfClasses(db: Handle, classIds: readonly string[]): CohortRow[] {
  return db.raw
    .prepare<[string], CohortRow>(
      `SELECT e.class_id AS classId, coalesce(j.workplace_id, '') AS workplaceId,
        trim(coalesce(work.short_name, '') || ' ' || coalesce(team.name, '')) AS name, team.id AS teamId, count(*) AS heads
      FROM json_each(?) ids JOIN enrolment e ON e.class_id = ids.value AND e.state IN ('enrolled', 'completed', 'failed')
        LEFT JOIN employment j ON j.worker_id = e.worker_id AND j.ends_on IS NULL
        LEFT JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
      GROUP BY e.class_id, j.workplace_id, team.id ORDER BY e.class_id, name, j.workplace_id, team.id`,
    )
    .all(JSON.stringify(classIds))
}

/** The whole staff of the classes' enterprises: who may come, while nobody has enrolled yet. */
export function prospectsOfClasses(db: Handle, classIds: readonly string[]): CohortRow[] {
  return db.raw
    .prepare<[string], CohortRow>(
      `SELECT ce.class_id AS classId, j.workplace_id AS workplaceId,
        trim(work.short_name || ' ' || coalesce(team.name, '')) AS name, team.id AS teamId, count(*) AS heads
      FROM json_each(?) ids JOIN class_enterprise ce ON ce.class_id = ids.value
        JOIN employment j ON j.workplace_id = ce.enterprise_id AND j.ends_on IS NULL
        JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
      GROUP BY ce.class_id, j.workplace_id, team.id ORDER BY ce.class_id, name, j.workplace_id, team.id`,
    )
    .all(JSON.stringify(classIds))
}

export interface TeamRoster {
  readonly teamId: string
  readonly offset: number
  readonly system: Pick<ShiftSystemRecord, 'cycle' | 'anchorDate' | 'followsHolidays'>
}

/** What these teams work; teams that do not exist are left out. */
export function rostersOfTeams(db: Handle, teamIds: readonly string[]): TeamRoster[] {
  const rows = db.raw
    .prepare<
      [string],
      { teamId: string; offset: number; cycle: string; anchorDate: string; followsHolidays: number }
    >(
      `SELECT t.id AS teamId, t.offset_days AS offset, s.cycle, s.anchor_date AS anchorDate, s.follows_holidays AS followsHolidays
      FROM json_each(?) ids JOIN shift_team t ON t.id = ids.value JOIN shift_system s ON s.id = t.shift_system_id`,
    )
    .all(JSON.stringify(teamIds))
  return rows.map(({ teamId, offset, cycle, anchorDate, followsHolidays }) => ({
    teamId,
    offset,
    // the shift system's own contract checked the cycle when it was saved
    system: {
      cycle: JSON.parse(cycle) as ShiftSystemRecord['cycle'],
      anchorDate,
      followsHolidays: followsHolidays === 1,
    },
  }))
}

export interface SeatedWorker {
  readonly workerId: string
  readonly name: string
  readonly enterpriseName: string
  readonly workplaceId: string
  readonly teamId: string | null
  readonly teamName: string
}

/** The seat holders of a class by name, in the order of the roster. */
export function seatedWorkers(db: Handle, classId: string): SeatedWorker[] {
  return db.raw
    .prepare<[string], SeatedWorker>(
      `SELECT w.id AS workerId, w.name, coalesce(work.short_name, '') AS enterpriseName, coalesce(j.workplace_id, '') AS workplaceId,
        team.id AS teamId, coalesce(team.name, '') AS teamName
      FROM enrolment e JOIN worker w ON w.id = e.worker_id
        LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL
        LEFT JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
      WHERE e.class_id = ? AND e.state IN ('enrolled', 'completed', 'failed') ORDER BY e.position`,
    )
    .all(classId)
}
