// Who sits in a class or works at an enterprise on a day, by workplace and team: workers with the same roster are counted
// together.
import type { ReadHandle } from '../base/handle.ts'
import { all, json, orNull, type Row, select, text } from '../base/select.ts'
import { holdsOn, jobOn } from '../facts/job.ts'

const peopleShape = {
  /** Where they work, whoever employs them; '' for people without a registered unit. */
  workplaceId: text(),
  /** '东海模具 甲班'; without a team only the workplace. */
  name: text(),
  /** null also for a team of another enterprise: shifts come from the workplace. */
  teamId: orNull(text()),
  workerIds: json<string[]>(),
}
const cohortShape = { classId: text(), ...peopleShape }

/** People of one workplace and one team of it. */
export type PeopleRow = Readonly<Omit<Row<typeof peopleShape>, 'workerIds'>> & {
  readonly workerIds: readonly string[]
}
export type CohortRow = PeopleRow & { readonly classId: string }

const jobColumns = 'j.workplace_id, j.workplace_name, j.team_id, j.team_name'
const peopleColumns = `coalesce(j.workplace_id, '') AS workplaceId,
  trim(coalesce(j.workplace_name, '') || ' ' || coalesce(j.team_name, '')) AS name, j.team_id AS teamId,
  json_group_array(j.worker_id) AS workerIds`

const seated = select(
  cohortShape,
  `WITH j AS MATERIALIZED (SELECT s.class_id, s.worker_id, ${jobColumns}
    FROM json_each(:classIds) ids CROSS JOIN seat s ON s.class_id = ids.value LEFT JOIN ${jobOn('s.worker_id', ':day')})
  SELECT j.class_id AS classId, ${peopleColumns} FROM j
  GROUP BY j.class_id, j.workplace_id, j.team_id ORDER BY j.class_id, name, j.workplace_id, j.team_id`,
)

/** Seat holders of these classes by the workplace and team that they have on the day. */
export const cohortsOfClasses = (db: ReadHandle, classIds: readonly string[], day: string): CohortRow[] =>
  all(db, seated, { classIds, day })

const prospects = select(
  cohortShape,
  `WITH j AS MATERIALIZED (SELECT ce.class_id, j.worker_id, ${jobColumns}
    FROM json_each(:classIds) ids CROSS JOIN class_enterprise ce ON ce.class_id = ids.value
      CROSS JOIN job j ON j.workplace_id = ce.enterprise_id AND ${holdsOn('j', ':day')})
  SELECT j.class_id AS classId, ${peopleColumns} FROM j
  GROUP BY j.class_id, j.workplace_id, j.team_id ORDER BY j.class_id, name, j.workplace_id, j.team_id`,
)

/** The whole staff of the classes' enterprises: who may come, while nobody has enrolled yet. */
export const prospectsOfClasses = (db: ReadHandle, classIds: readonly string[], day: string): CohortRow[] =>
  all(db, prospects, { classIds, day })

const staff = select(
  peopleShape,
  `WITH j AS MATERIALIZED (SELECT j.worker_id, ${jobColumns}
    FROM json_each(:enterpriseIds) ids CROSS JOIN job j ON j.workplace_id = ids.value AND ${holdsOn('j', ':day')})
  SELECT ${peopleColumns} FROM j
  GROUP BY j.workplace_id, j.team_id ORDER BY name, j.workplace_id, j.team_id`,
)

/** Everybody who works at these enterprises on the day. */
export const staffOfEnterprises = (
  db: ReadHandle,
  enterpriseIds: readonly string[],
  day: string,
): PeopleRow[] => all(db, staff, { enterpriseIds, day })

const jobDays = (people: string, condition: string) =>
  select(
    { day: text() },
    `SELECT day FROM (SELECT j.starts_on AS day FROM ${people} UNION SELECT date(j.ends_on, '+1 day') FROM ${people}
      WHERE j.ends_on IS NOT NULL) WHERE ${condition} ORDER BY day`,
  )
const within = 'day > :from AND day <= :to'
const seatedJobDays = jobDays(
  'json_each(:ids) ids JOIN seat s ON s.class_id = ids.value JOIN employment j ON j.worker_id = s.worker_id',
  within,
)
const staffJobDays = jobDays('json_each(:ids) ids JOIN employment j ON j.workplace_id = ids.value', within)

/** Days after `from` up to `to` on which somebody among those who hold a seat, or who work there, begins or ends a job. */
export const jobChanges = (
  db: ReadHandle,
  of: 'classes' | 'enterprises',
  ids: readonly string[],
  from: string,
  to: string,
): string[] =>
  all(db, of === 'classes' ? seatedJobDays : staffJobDays, { ids, from, to }).map(({ day }) => day)

const namedShape = {
  workerId: text(),
  name: text(),
  /** The workplace. */
  enterpriseName: text(),
  teamName: text(),
}
export type NamedWorker = Row<typeof namedShape>

const namedColumns = `w.id AS workerId, w.name, coalesce(j.workplace_name, '') AS enterpriseName,
  coalesce(j.team_name, '') AS teamName`
const named = select(
  namedShape,
  `SELECT ${namedColumns} FROM json_each(:workerIds) ids JOIN worker w ON w.id = ids.value
    LEFT JOIN ${jobOn('w.id', ':day')}
  ORDER BY enterpriseName, teamName, w.name_pinyin, w.id`,
)

/** These people by name, with the day's workplace and team; in the order of workplace, team and name. */
export const namesOfWorkers = (db: ReadHandle, workerIds: readonly string[], day: string): NamedWorker[] =>
  all(db, named, { workerIds, day })

const roster = select(
  { enrolmentId: text(), ...namedShape },
  `SELECT s.enrolment_id AS enrolmentId, ${namedColumns}
  FROM seat s JOIN worker w ON w.id = s.worker_id LEFT JOIN ${jobOn('w.id', ':day')}
  WHERE s.class_id = :classId ORDER BY s.position`,
)

/** The seat holders of a class by name, with the day's workplace and team, in the order of the roster. */
export const seatedWorkers = (db: ReadHandle, classId: string, day: string) =>
  all(db, roster, { classId, day })
