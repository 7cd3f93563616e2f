import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import type { Disruption, MendChange } from '../../../../src-main/contract/timetable/mend/mends.ts'
import { addDays, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string; startsOn: string; endsOn: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

const next = '2025-11-17'
const nextWeek = { startsOn: next, endsOn: addDays(next, 6) }

async function sittings(version: 'draft' | 'published', monday: string): Promise<WeekSitting[]> {
  const { sittings: rows } = await planner.timetable.week({ seasonId: season.id, version, monday })
  return rows
}

/** Every sitting of the season as it lies in a version. */
async function everything(version: 'draft' | 'published') {
  const rows: WeekSitting[] = []
  for (let monday = mondayOf(season.startsOn); monday <= season.endsOn; monday = addDays(monday, 7))
    rows.push(...(await sittings(version, monday)))
  return new Map(
    rows.map(({ sittingId, date, startMinute, roomId, trainerId }) => [
      sittingId,
      `${date} ${startMinute} ${roomId} ${trainerId}`,
    ]),
  )
}

async function differing() {
  const [before, after] = [await everything('published'), await everything('draft')]
  const ids = new Set([...before.keys(), ...after.keys()])
  return [...ids].filter((id) => before.get(id) !== after.get(id)).toSorted()
}

async function firstOf(monday: string): Promise<WeekSitting> {
  const found = (await sittings('published', monday)).find((one) => !one.isHeld)
  if (found === undefined) throw new Error('the sample has no sitting in this week')
  return found
}

/** As the week and 移动 tell it of the old place. */
async function expectSameReach({ sittingId, heads, isWholeStaff, reachableBefore }: MendChange) {
  if (isWholeStaff) return
  const shown = (await sittings('published', next)).find((one) => one.sittingId === sittingId)
  if (shown !== undefined) expect(shown.reach).toMatchObject({ heads, reachable: reachableBefore })
}

const ask = (disruption: Disruption) => ({ seasonId: season.id, disruption })

test('a trainer is ill for a week: seen first, then stored exactly so, with the absence, and taken back in one step', async () => {
  const { trainerId, trainerName } = await firstOf(next)
  const question = ask({ kind: 'trainer', trainerId, ...nextWeek, reason: '' })
  const preview = await planner.timetable.previewMend(question)
  const hit = (await sittings('published', next)).filter((one) => one.trainerId === trainerId && !one.isHeld)
  expect(hit.length).toBeGreaterThan(0)
  expect(preview.label).toBe(`${trainerName} 11月17日–11月23日 请假`)
  for (const { sittingId } of hit) {
    expect(preview.changes.find((one) => one.sittingId === sittingId)?.reason).toBe(preview.label)
  }
  expect(preview.stuck).toEqual([])
  for (const change of preview.changes) await expectSameReach(change)
  const answer = await planner.timetable.mend({ ...question, basis: preview.basis })
  expect(answer).toMatchObject({ label: preview.label, changed: preview.changes.length })
  expect(await differing()).toEqual(preview.changes.map((one) => one.sittingId).toSorted())
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
  expect((await planner.trainers.get({ id: trainerId })).absences).toContainEqual({
    ...nextWeek,
    reason: '请假',
  })
  await planner.accounts.undo({})
  expect((await planner.trainers.get({ id: trainerId })).absences).not.toContainEqual({
    ...nextWeek,
    reason: '请假',
  })
  expect((await planner.timetable.plans({ seasonId: season.id })).rows.map((one) => one.state)).toEqual([
    'published',
  ])
})

test('a room is lost for a week: its sittings leave it, and the closure stands in the room until it is removed', async () => {
  const { roomId } = await firstOf(next)
  const question = ask({ kind: 'room', roomId, ...nextWeek, reason: '漏水' })
  await planner.timetable.mend(question)
  for (const one of await sittings('draft', next)) expect(one.roomId === roomId && !one.isHeld).toBe(false)
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
  const { rows } = await planner.network.roomClosures({ roomId })
  expect(rows).toMatchObject([{ roomId, ...nextWeek, reason: '漏水' }])
  await planner.network.removeRoomClosure({ id: rows[0]?.id ?? '' })
  expect((await planner.network.roomClosures({ roomId })).rows).toEqual([])
})

test('a rush bars the evenings of an enterprise: only its classes move, and each change names the rush', async () => {
  const rows = (await sittings('published', next)).filter((one) => !one.isHeld && one.startMinute >= 1020)
  const details = await Promise.all(rows.map(({ classId: id }) => planner.classes.detail({ id })))
  const [enterprise] = details.flatMap((one) => one.enterprises)
  if (enterprise === undefined) throw new Error('some class of the sample has an enterprise')
  const rush = { startMinute: 1020, endMinute: 1440, reason: '双十一赶单' }
  const question = ask({ kind: 'rush', enterpriseId: enterprise.id, ...nextWeek, ...rush })
  const preview = await planner.timetable.previewMend(question)
  const direct = preview.changes.filter((one) => one.isDirect)
  expect(direct.length).toBeGreaterThan(0)
  for (const { reason } of direct) expect(reason).toContain('旺季（双十一赶单）')
  expect(preview.label).toMatch(/ 旺季$/)
  // Before it: as the week shows it, not as the rush would leave it.
  const shown = new Map(rows.map((one) => [one.sittingId, one.reach]))
  for (const { sittingId, reachableBefore, isWholeStaff } of direct)
    if (!isWholeStaff) expect(reachableBefore).toBe(shown.get(sittingId)?.reachable)
  await planner.timetable.mend({ ...question, basis: preview.basis })
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
  const { rows: periods } = await planner.enterprises.periods({ enterpriseId: enterprise.id })
  expect(periods).toContainEqual(
    expect.objectContaining({ ...nextWeek, effect: 'block', note: '双十一赶单' }),
  )
})

test('a new class is put into the running season, and whatever is published stays where it is', async () => {
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  const course = courses.find((one) => one.name.includes('互联网营销'))
  const enterprise = enterprises.find((one) => one.name.includes('恒泰'))
  const { id } = await planner.classes.open({
    seasonId: season.id,
    courseId: course?.id ?? '',
    enterpriseIds: [enterprise?.id ?? ''],
    name: '恒泰晚课',
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek: 2,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
  const question = ask({ kind: 'class', classId: id })
  const preview = await planner.timetable.previewMend(question)
  expect(preview.changes.length).toBeGreaterThanOrEqual(12)
  for (const { classId, kinds, from } of preview.changes)
    expect({ classId, kinds, from }).toEqual({ classId: id, kinds: ['added'], from: null })
  const answer = await planner.timetable.mend({ ...question, basis: preview.basis })
  expect(answer).toMatchObject({
    label: '插入班级「恒泰晚课」',
    changed: preview.changes.length,
    unplaced: 0,
  })
  // The very sittings that were seen: nothing was worked out a second time.
  expect(await differing()).toEqual(preview.changes.map((one) => one.sittingId).toSorted())
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
})

test('what has changed since the preview is not stored over', async () => {
  const { trainerId, sittingId } = await firstOf(next)
  const question = ask({ kind: 'trainer', trainerId, ...nextWeek, reason: '' })
  const { basis } = await planner.timetable.previewMend(question)
  await planner.timetable.cancelSitting({ sittingId, reason: '企业临时赶单', makeUp: false })
  await expect(planner.timetable.mend({ ...question, basis })).rejects.toMatchObject({
    code: 'MEND_OUTDATED',
  })
})

test('what was seen before a sitting of it began is not stored after it has', async () => {
  house.pass(-160 * 60_000)
  const tonight = (await sittings('published', today)).find(
    (one) => one.date === today && one.startMinute > 960,
  )
  if (tonight === undefined) throw new Error('the sample has lessons on the evening of today')
  const { trainerId } = tonight
  const question = ask({ kind: 'trainer', trainerId, startsOn: today, endsOn: today, reason: '' })
  const { basis, changes } = await planner.timetable.previewMend(question)
  expect(changes.map((one) => one.sittingId)).toContain(tonight.sittingId)
  house.pass(6 * 60 * 60_000)
  const late = await house.as('admin')
  await expect(late.timetable.mend({ ...question, basis })).rejects.toMatchObject({ code: 'MEND_OUTDATED' })
})

test('what happened to nobody changes nothing but is recorded', async () => {
  const { rows } = await planner.trainers.options()
  const busy = new Set((await sittings('published', next)).map((one) => one.trainerId))
  const free = rows.find((one) => !busy.has(one.id))
  if (free === undefined) throw new Error('the sample has a trainer without lessons next week')
  const answer = await planner.timetable.mend(
    ask({ kind: 'trainer', trainerId: free.id, ...nextWeek, reason: '培训' }),
  )
  expect(answer).toMatchObject({ changed: 0, unplaced: 0 })
  expect((await planner.trainers.get({ id: free.id })).absences).toContainEqual({
    ...nextWeek,
    reason: '培训',
  })
  expect((await planner.timetable.plans({ seasonId: season.id })).rows.map((one) => one.state)).toEqual([
    'published',
  ])
})

test('impossible days, strangers and those who may not plan are refused', async () => {
  const { trainerId } = await firstOf(next)
  const turned = ask({ kind: 'trainer', trainerId, startsOn: addDays(next, 2), endsOn: next, reason: '' })
  await expect(planner.timetable.previewMend(turned)).rejects.toMatchObject({ code: 'INVALID_VALUE' })
  const stranger = ask({ kind: 'room', roomId: 'nowhere', ...nextWeek, reason: '' })
  await expect(planner.timetable.previewMend(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const manager = await house.as('manager')
  await expect(manager.timetable.previewMend(ask({ kind: 'check' }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a week that is frozen is not touched: what breaks in it is said, and everything else is mended', async () => {
  const { trainerId } = await firstOf(next)
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: next })
  const preview = await planner.timetable.previewMend(
    ask({ kind: 'trainer', trainerId, ...nextWeek, reason: '' }),
  )
  expect(preview.changes).toEqual([])
  expect(preview.stuck.length).toBeGreaterThan(0)
  for (const sentence of preview.stuck) expect(sentence).toContain('这一周已冻结，先解冻')
  expect(preview.isRecorded).toBe(true)
})

test('the check of a sound plan finds nothing to change', async () => {
  const preview = await planner.timetable.previewMend(ask({ kind: 'check' }))
  expect(preview).toMatchObject({ label: '检查现有课表', changes: [], stuck: [], isRecorded: false })
  expect(preview.unchanged).toBeGreaterThan(0)
})

test(`tonight at four: a sitting that has not begun stays tonight or is named as one to call off`, async () => {
  house.pass(-160 * 60_000)
  const tonight = (await sittings('published', today)).find(
    (one) => one.date === today && one.startMinute > 960,
  )
  if (tonight === undefined) throw new Error('the sample has lessons on the evening of today')
  const days = { startsOn: today, endsOn: today }
  const preview = await planner.timetable.previewMend(
    ask({ kind: 'trainer', trainerId: tonight.trainerId, ...days, reason: '' }),
  )
  const change = preview.changes.find((one) => one.sittingId === tonight.sittingId)
  expect(change).toMatchObject({ isToday: true, isDirect: true })
  const isLater = change?.to != null && (change.to.date > today || change.to.startMinute >= 960)
  expect(isLater || change?.whyUnplaced !== '').toBe(true)
  for (const one of preview.changes) {
    if (one.to?.date === today) expect(one.from?.date).toBe(today)
  }
})

test('a sitting that has begun is not moved any more, and it is said that it has', async () => {
  const tonight = (await sittings('published', today)).find((one) => one.date === today && !one.isHeld)
  if (tonight === undefined) throw new Error('the sample has lessons on the evening of today')
  house.pass(4 * 60 * 60_000)
  const late = await house.as('admin')
  const days = { startsOn: today, endsOn: today }
  const preview = await late.timetable.previewMend(
    ask({ kind: 'trainer', trainerId: tonight.trainerId, ...days, reason: '' }),
  )
  expect(preview.changes).toEqual([])
  expect(preview.stuck.join()).toContain('已经开始')
})
