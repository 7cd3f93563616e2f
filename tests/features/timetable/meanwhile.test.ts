// What was worked out on facts that have changed since is never stored: between the working out and the transaction others act.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { WayChoice } from '../../../src-main/contract/timetable/reach/recommendations.ts'
import { refusalOf } from '../../support/empty-palace.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { seasonNow } from './support.ts'

let house: TestHouse
let planner: ContractClient
let way: WayChoice
let seasonId: string
let classId: string

async function openHouse(): Promise<void> {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  const { id } = await planner.classes.open({
    seasonId,
    courseId: courses.find((one) => one.name.includes('互联网营销'))?.id ?? '',
    enterpriseIds: enterprises.filter((one) => one.name.includes('恒泰')).map((one) => one.id),
    name: '恒泰晚课',
    capacity: 30,
    weekdays: [2],
    startMinute: 1140,
    lessonsPerWeek: 1,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
  classId = id
  const [best] = (await planner.timetable.recommend({ classId })).ways
  if (best === undefined) throw new Error('nothing is recommended')
  way = best
}

/** Lets `change` happen at the last moment before the next transaction begins. */
function beforeTransaction(change: () => void): void {
  const { connection } = house.db
  const { transaction } = connection.raw
  connection.raw.transaction = (work) => {
    connection.raw.transaction = transaction
    change()
    connection.versions.raiseAll()
    connection.settle()
    return transaction.call(connection.raw, work) as never // better-sqlite3's own type, generic in what the work takes
  }
}

/** Lets `change` happen when the facts have been read and a thread is asked. */
function whileWorking(change: () => void): void {
  const { threads } = house.app.offices.timetable
  const { solve, mend } = threads
  const then = <Answer>(answer: Answer): Answer => {
    Object.assign(threads, { solve, mend })
    change()
    return answer
  }
  Object.assign(threads, {
    solve: (request: Parameters<typeof solve>[0]) => then(solve(request)),
    mend: (request: Parameters<typeof mend>[0]) => then(mend(request)),
  })
}

/** One kind of fact each; the rows belong to the season, to its calendar or to everybody. */
const changes: Record<string, string> = {
  'a class': "UPDATE class SET capacity = capacity + 1 WHERE name = '恒泰晚课'",
  'a placement': `UPDATE placement SET start_minute = start_minute - 5 WHERE (plan_id, sitting_id) IN
    (SELECT plan_id, sitting_id FROM placement JOIN plan ON plan.id = plan_id
      WHERE state = 'published' AND date > '2025-11-20' LIMIT 1)`,
  "a trainer's absence": `INSERT INTO trainer_absence (id, trainer_id, starts_on, ends_on)
    SELECT 'absence', id, '2025-12-10', '2025-12-10' FROM trainer LIMIT 1`,
  'a holiday': `INSERT INTO kind_of_day (date, kind, name) VALUES ('2025-12-11', 'statutory-holiday', '厂庆')`,
  'an enrolment': `INSERT INTO enrolment (id, class_id, worker_id, state, position, enrolled_on)
    SELECT 'enrolment', class.id, worker.id, 'enrolled', 99, '2025-11-12' FROM class, worker
    WHERE class.name = '恒泰晚课' LIMIT 1`,
  "somebody's team": `UPDATE employment SET shift_team_id = NULL WHERE id IN
    (SELECT j.id FROM employment j JOIN enrolment e ON e.worker_id = j.worker_id AND e.state = 'enrolled'
      JOIN class c ON c.id = e.class_id JOIN class own ON own.season_id = c.season_id AND own.name = '恒泰晚课'
      WHERE j.ends_on IS NULL AND j.shift_team_id IS NOT NULL LIMIT 1)`,
  'a rotation': "UPDATE shift_system SET anchor_date = date(anchor_date, '-1 day')",
  'a room': 'UPDATE room SET seats = seats + 1',
  "the palace's settings": `INSERT INTO setting (key, value) VALUES ('palace', json_object('palaceName', '新文化宫'))
    ON CONFLICT (key) DO UPDATE SET value = json_set(value, '$.travelMinutes', 31)`,
}

interface Kind {
  readonly what: string
  readonly code: string
  readonly call: () => Promise<unknown>
}

const kinds: readonly Kind[] = [
  {
    what: 'a plan',
    code: 'PLAN_OUTDATED',
    call: () => planner.timetable.makePlan({ seasonId, classIds: [classId], addSecondSittings: false }),
  },
  {
    what: 'a recommended way',
    code: 'RECOMMENDATION_OUTDATED',
    call: () => planner.timetable.applyRecommendation({ classId, way }),
  },
  {
    what: 'a mending',
    code: 'MEND_OUTDATED',
    call: () => planner.timetable.mend({ seasonId, disruption: { kind: 'class', classId } }),
  },
]

const stored = () =>
  ['plan', 'placement', 'sitting', 'class'].map((table) =>
    house.db.connection.raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  )

describe.each(kinds)('$what', ({ code, call }) => {
  beforeAll(() => openHouse())
  afterAll(() => house.close())

  test.each(Object.entries(changes))('is not stored when %s has changed since', async (_fact, sql) => {
    const { raw } = house.db.connection
    let before = stored()
    beforeTransaction(() => {
      raw.exec('SAVEPOINT meanwhile')
      if (raw.prepare(sql).run().changes === 0) throw new Error('nothing was changed')
      before = stored()
    })
    expect(await refusalOf(call())).toMatchObject({ code })
    expect(stored()).toEqual(before)
    raw.exec('ROLLBACK TO meanwhile; RELEASE meanwhile')
    house.db.connection.versions.raiseAll() // what goes back without a command is seen by nobody
  })

  test('is not stored when something was changed while it was being worked out', async () => {
    let isChanged = false
    whileWorking(() => {
      isChanged = house.db.connection.raw.prepare('UPDATE room SET seats = seats + 1').run().changes > 0
    })
    expect(await refusalOf(call())).toMatchObject({ code })
    expect(isChanged).toBe(true)
  })

  test('is stored when nothing has changed', async () => {
    const before = stored()
    beforeTransaction(() => {})
    await call()
    expect(stored()).not.toEqual(before)
  })
})
