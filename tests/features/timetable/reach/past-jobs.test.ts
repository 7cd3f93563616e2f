// The past is told by its own date: a job that begins or ends today leaves every print and every reach of a past evening alone.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { byStretch } from '../../../../src-main/features/timetable/reach-teller.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

const today = '2025-11-12'

/** Published sittings on or before a day, and on the days after it. */
function evenings() {
  return house.db.connection.raw
    .prepare<[], { sittingId: string; classId: string; date: string; startMinute: number; minutes: number }>(
      `SELECT sitting_id AS sittingId, class_id AS classId, date, start_minute AS startMinute, minutes
      FROM live_placement WHERE state = 'planned' AND season_id = (
        SELECT season_id FROM live_placement WHERE date = '${today}' LIMIT 1) ORDER BY date, sitting_id`,
    )
    .all()
}

/** What is told of these evenings, on paper and on screen. */
async function toldOf(shown: ReturnType<typeof evenings>) {
  const planner = await house.as('planner')
  const sheets = []
  for (const { sittingId, classId, date, startMinute, minutes } of shown) {
    const { rows } = await planner.attendance.sheet({ sittingId })
    sheets.push({
      sheet: rows.map(({ name, enterpriseName, teamName, department }) => [
        name,
        enterpriseName,
        teamName,
        department,
      ]),
      absentees: (await planner.timetable.absentees({ sittingId })).rows,
      fit: await planner.timetable.fit({
        classId,
        enterpriseIds: [],
        date,
        startMinute,
        minutes,
        roomId: null,
        withPeople: true,
      }),
    })
  }
  const dates = [...new Set(shown.map(({ date }) => date))]
  const nights = []
  for (const date of dates)
    nights.push(
      (await planner.timetable.tonight({ date })).sittings.map(({ sittingId, reach }) => ({
        sittingId,
        reach,
      })),
    )
  return { sheets, nights }
}

async function changeJobs(classIds: readonly string[]) {
  const planner = await house.as('planner')
  const people = house.db.connection.raw
    .prepare<[string], { workerId: string; employerId: string; workplaceId: string; teamId: string | null }>(
      `SELECT DISTINCT s.worker_id AS workerId, j.employer_id AS employerId, j.workplace_id AS workplaceId, j.shift_team_id AS teamId
      FROM json_each(?) ids JOIN seat s ON s.class_id = ids.value
        JOIN employment j ON j.worker_id = s.worker_id AND j.ends_on IS NULL ORDER BY 1`,
    )
    .all(JSON.stringify(classIds))
  const teams = house.db.connection.raw
    .prepare<[], { id: string; enterpriseId: string }>(
      'SELECT id, enterprise_id AS enterpriseId FROM shift_team ORDER BY id',
    )
    .all()
  const begin = { department: '新部门', employeeNumber: '', position: '', hiredOn: null, startsOn: today }
  for (const [index, { workerId, employerId, workplaceId, teamId }] of people.entries()) {
    if (index % 3 === 0) {
      await planner.workers.endEmployment({ workerId, lastDay: '2025-11-11' })
      continue
    }
    const other = teams.find(
      ({ id, enterpriseId }) => id !== teamId && (enterpriseId === workplaceId) === (index % 3 === 1),
    )
    const shiftTeamId = other?.id ?? null
    await planner.workers.changeEmployment({
      ...begin,
      workerId,
      employerId,
      workplaceId: other?.enterpriseId ?? workplaceId,
      shiftTeamId,
    })
  }
  return people.length
}

test('a job that changes today leaves every sheet and every reach of a past evening as it was, and tells the coming ones anew', async () => {
  const all = evenings()
  const past = all.filter(({ date }) => date < today).slice(-6)
  const coming = all.filter(({ date }) => date > today).slice(0, 4)
  expect([past.length, coming.length]).toEqual([6, 4])
  const before = { past: await toldOf(past), coming: await toldOf(coming) }
  const changed = await changeJobs([...new Set([...past, ...coming].map(({ classId }) => classId))])
  expect(changed).toBeGreaterThan(20)
  expect(await toldOf(past)).toEqual(before.past)
  const after = await toldOf(coming)
  expect(after.sheets.map(({ sheet }) => sheet)).not.toEqual(before.coming.sheets.map(({ sheet }) => sheet))
  expect(after.nights).not.toEqual(before.coming.nights)
})

test('a week in which somebody changes job counts each evening by its own day', async () => {
  const planner = await house.as('planner')
  const seasonId =
    (await planner.timetable.seasons()).rows.find(
      ({ startsOn, endsOn }) => startsOn <= today && today <= endsOn,
    )?.id ?? ''
  const tallies = async () => {
    const { sittings } = await planner.timetable.week({
      seasonId,
      monday: '2025-11-10',
      version: 'published',
    })
    return sittings.map(({ sittingId, date, reach }) => ({ sittingId, date, reach }))
  }
  const before = await tallies()
  await changeJobs([...new Set(evenings().map(({ classId }) => classId))])
  const after = await tallies()
  const until = (day: string) => (one: { date: string }) => one.date < day
  expect(before.filter(until(today)).length).toBeGreaterThan(0)
  expect(after.filter(until(today))).toEqual(before.filter(until(today)))
  expect(after).not.toEqual(before)
})

test('days are read stretch by stretch, each once, when one of them is asked for', () => {
  const read: string[] = []
  const on = byStretch(['2025-03-05', '2025-03-10'], '2025-03-01', '2025-03-31', (first, last) => {
    read.push(`${first}…${last}`)
    return first
  })
  expect(['2025-03-01', '2025-03-04', '2025-03-05', '2025-03-31', '2025-03-09'].map(on)).toEqual([
    '2025-03-01',
    '2025-03-01',
    '2025-03-05',
    '2025-03-10',
    '2025-03-05',
  ])
  expect(read).toEqual(['2025-03-01…2025-03-04', '2025-03-05…2025-03-09', '2025-03-10…2025-03-31'])
})
