// An evening of its own inside the sample palace: a class of three lessons, the second tonight, taught by the sample's trainer.
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { AttendanceMark } from '../../../src-main/domain/attendance/marks.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { fillWorld, ids, plainClass, publish, workerId } from '../classes/world.ts'

export interface Evening {
  readonly house: TestHouse
  /** The trainer of all three sittings. */
  readonly trainer: ContractClient
  readonly planner: ContractClient
  /** Held on 5 November, tonight (12 November, 19:00; it is 18:40) and to be held on 19 November. */
  readonly sittings: readonly [string, string, string]
  /** Of 赵一鸣, 钱二妹, 孙三立 and 李思远, in this order. */
  readonly enrolmentIds: readonly string[]
  readonly mark: (
    enrolmentId: string,
    mark: AttendanceMark | null,
    client?: ContractClient,
  ) => Promise<unknown>
  readonly namesOn: (sittingId: string) => Promise<string[]>
  /** One more published sitting of tonight's lesson. */
  readonly addSitting: (id: string, ordinal: number, date: string) => void
  readonly run: (sql: string, ...values: unknown[]) => void
}

export async function openEvening(): Promise<Evening> {
  const house = await openTestHouse()
  fillWorld(house.db)
  const run = (sql: string, ...values: unknown[]) => void house.db.connection.raw.prepare(sql).run(...values)
  run("UPDATE account SET trainer_id = ? WHERE username = 'trainer'", ids.trainer)
  const [planner, trainer] = [await house.as('planner'), await house.as('trainer')]
  const { id: classId } = await planner.classes.open({ ...plainClass, capacity: 10 })
  await planner.classes.enrol({ classId, workerIds: [1, 2, 3, 4].map(workerId), enrolledOn: '2025-10-01' })
  const [past, tonight, coming] = publish(house.db, classId, ['2025-11-05', '2025-11-12', '2025-11-19'])
  if (past === undefined || tonight === undefined || coming === undefined)
    throw new Error('a lesson is missing')
  const { rows } = await trainer.attendance.roll({ sittingId: tonight })
  return {
    house,
    trainer,
    planner,
    sittings: [past, tonight, coming],
    enrolmentIds: rows.map((row) => row.enrolmentId),
    mark: (enrolmentId, mark, client = trainer) =>
      client.attendance.mark({ sittingId: tonight, method: 'roll-call', marks: [{ enrolmentId, mark }] }),
    namesOn: async (sittingId) => (await planner.attendance.roll({ sittingId })).rows.map((row) => row.name),
    addSitting: (id, ordinal, date) => {
      run(
        'INSERT INTO sitting (id, lesson_id, ordinal) SELECT ?, lesson_id, ? FROM sitting WHERE id = ?',
        id,
        ordinal,
        tonight,
      )
      run(
        `INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id)
         VALUES (?, ?, ?, 1140, 90, ?, ?)`,
        ids.plan,
        id,
        date,
        ids.room,
        ids.trainer,
      )
    },
    run,
  }
}
