// For every query of the contract an input that the sample answers with rows: what is asked for by id is really there.
import type { WriteHandle } from '../../src-main/storage/base/handle.ts'
import { insertSitting } from '../../src-main/storage/timetable/sitting-store.ts'

const tables = {
  accounts: 'account',
  classes: 'class',
  courses: 'course',
  enterprises: 'enterprise',
  trainers: 'trainer',
  workers: 'worker',
  subsidies: 'policy',
  room: 'room',
  pool: 'pool',
  claim: 'claim',
} as const

export interface SampleIds {
  readonly today: string
  readonly of: Readonly<Record<keyof typeof tables, string>>
  readonly otherEnterprise: string
  /** A sitting that lies in a published plan from tomorrow on. */
  readonly placed: {
    readonly sittingId: string
    readonly date: string
    readonly startMinute: number
    readonly roomId: string
    readonly trainerId: string
    readonly classId: string
    readonly seasonId: string
  }
  /** A sitting without any place. */
  readonly unplaced: string
}

export function sampleIds(db: WriteHandle, today = '2025-11-12'): SampleIds {
  const { raw } = db.connection
  const idOf = (sql: string): string => raw.prepare<[], { id: string }>(sql).get()?.id ?? ''
  const of = Object.fromEntries(
    Object.entries(tables).map(([noun, table]) => [noun, idOf(`SELECT id FROM ${table} ORDER BY id`)]),
  ) as SampleIds['of'] // as many keys as there are tables
  const placed = raw
    .prepare<[string], SampleIds['placed']>(
      `SELECT placement.sitting_id AS sittingId, placement.date, placement.start_minute AS startMinute, placement.room_id AS roomId,
         placement.trainer_id AS trainerId, class.id AS classId, class.season_id AS seasonId
       FROM placement JOIN plan ON plan.id = plan_id AND plan.state = 'published'
         JOIN sitting ON sitting.id = sitting_id JOIN lesson ON lesson.id = lesson_id
         JOIN class ON class.id = class_id
       WHERE placement.date > ? ORDER BY placement.date, placement.start_minute`,
    )
    .get(today)
  if (placed === undefined) throw new Error('the sample has nothing published to come')
  return {
    today,
    of,
    otherEnterprise: idOf('SELECT id FROM enterprise ORDER BY id DESC'),
    placed,
    unplaced: unplacedSitting(db, placed.sittingId),
  }
}

/** The sample's plan has a place for everything: a second sitting (双场) of the same lesson has none. */
function unplacedSitting(db: WriteHandle, sittingId: string): string {
  const { lessonId } = db.connection.raw
    .prepare<[string], { lessonId: string }>('SELECT lesson_id AS lessonId FROM sitting WHERE id = ?')
    .get(sittingId) ?? { lessonId: '' }
  insertSitting(db, 'second-sitting', lessonId)
  return 'second-sitting'
}

/** What the queries of a noun ask for between them; the contract leaves out what a query has no field for. */
export function inputOf(path: string, { today, of, otherEnterprise, placed, unplaced }: SampleIds): unknown {
  const [noun = ''] = path.split('.')
  const own: Readonly<Record<string, unknown>> = {
    'timetable.explainUnplaced': { seasonId: placed.seasonId, sittingId: unplaced },
    'timetable.substitutes': {
      seasonId: placed.seasonId,
      of: { sittingId: placed.sittingId, version: 'published' },
    },
    'timetable.explainPublish': { seasonId: placed.seasonId, sittingIds: [placed.sittingId] },
    'subsidies.claim': { id: of.claim },
    'attendance.findSheet': { serial: placed.sittingId.slice(-10) },
    'network.roomClosures': { roomId: of.room },
    'classes.list': {},
    'workers.readRoster': {
      enterpriseId: of.enterprises,
      source: { kind: 'paste', text: '姓名\t手机\n王小明\t13800000000' },
    },
    'enterprises.previewShifts': {
      enterpriseId: of.enterprises,
      month: '2025-11',
      source: { kind: 'paste', text: '姓名\t1\t2\t3\n王小明\t白\t夜\t休' },
    },
  }
  return (
    own[path] ?? {
      ...placed,
      id: of[noun as keyof typeof of], // nouns that ask by id are in the table
      version: 'published',
      monday: today,
      year: 2025,
      from: today,
      days: 14,
      classId: placed.classId,
      enterpriseId: of.enterprises,
      enterpriseIds: [of.enterprises],
      courseId: of.courses,
      workerId: of.workers,
      policyId: of.subsidies,
      poolId: of.pool,
      classIds: [placed.classId],
      minutes: 90,
      fromId: of.enterprises,
      toId: otherEnterprise,
      systems: true,
      rest: true,
      ways: true,
      periods: null,
    }
  )
}
