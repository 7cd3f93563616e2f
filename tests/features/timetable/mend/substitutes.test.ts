import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

const next = '2025-11-17'
const weekOf = async (version: 'draft' | 'published') =>
  (await planner.timetable.week({ seasonId: season.id, version, monday: next })).sittings

async function withSubstitute(): Promise<WeekSitting> {
  for (const one of await weekOf('published')) {
    const { rows } = await planner.timetable.substitutes({
      seasonId: season.id,
      of: { sittingId: one.sittingId },
    })
    if (rows[0]?.trainers[0]?.why.length === 0) return one
  }
  throw new Error('somebody can stand in for somebody in the sample')
}

test('every other trainer is named: who can first, who cannot with why, and the first of them is taken without a breach', async () => {
  const sitting = await withSubstitute()
  const of = { sittingId: sitting.sittingId }
  const [row] = (await planner.timetable.substitutes({ seasonId: season.id, of })).rows
  if (row === undefined) throw new Error('one sitting has one row')
  const { rows: trainers } = await planner.trainers.options()
  const others = trainers.filter((one) => one.isActive && one.id !== sitting.trainerId)
  expect(row.trainers.map((one) => one.trainerId).toSorted()).toEqual(others.map((one) => one.id).toSorted())
  const firstRefused = row.trainers.findIndex((one) => one.why.length > 0)
  const able = row.trainers.slice(0, firstRefused)
  expect(able.length).toBeGreaterThan(0)
  expect(able.map((one) => one.cost)).toEqual(
    able.map((one) => one.cost).toSorted((one, other) => one - other),
  )
  for (const one of row.trainers.slice(firstRefused)) expect(one.why.length).toBeGreaterThan(0)
  for (const one of able)
    expect(one).toMatchObject({ feeFen: expect.any(Number), weekLimit: expect.any(Number) })
  expect(row.otherTimes).toEqual([])
  const { date, startMinute, roomId } = row
  const best = able[0]?.trainerId ?? ''
  await planner.timetable.movePlacement({
    seasonId: season.id,
    ...of,
    date,
    startMinute,
    roomId,
    trainerId: best,
  })
  expect((await weekOf('draft')).find((one) => one.sittingId === sitting.sittingId)?.trainerId).toBe(best)
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
})

test('all sittings of a trainer on some days are listed, and who was chosen for them is taken by the mending', async () => {
  const { trainerId, sittingId } = await withSubstitute()
  const days = { startsOn: next, endsOn: addDays(next, 6) }
  const { rows } = await planner.timetable.substitutes({ seasonId: season.id, of: { trainerId, ...days } })
  const own = (await weekOf('published')).filter((one) => one.trainerId === trainerId && !one.isHeld)
  expect(rows.map((one) => one.sittingId).toSorted()).toEqual(own.map((one) => one.sittingId).toSorted())
  const able = rows.find((one) => one.sittingId === sittingId)?.trainers.filter((one) => one.why.length === 0)
  const chosen = able?.at(-1)?.trainerId ?? ''
  await planner.timetable.mend({
    seasonId: season.id,
    disruption: { kind: 'trainer', trainerId, ...days, reason: '' },
    substitutes: [{ sittingId, trainerId: chosen }],
  })
  const was = own.find((one) => one.sittingId === sittingId)
  expect((await weekOf('draft')).find((one) => one.sittingId === sittingId)).toMatchObject({
    date: was?.date,
    startMinute: was?.startMinute,
    roomId: was?.roomId,
    trainerId: chosen,
  })
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
})

test('somebody who cannot stand in is refused by name, and so is a sitting that was not hit', async () => {
  const { trainerId, sittingId } = await withSubstitute()
  const days = { startsOn: next, endsOn: addDays(next, 6) }
  const disruption = { kind: 'trainer' as const, trainerId, ...days, reason: '' }
  const { rows } = await planner.timetable.substitutes({ seasonId: season.id, of: { sittingId } })
  const unable = rows[0]?.trainers.find((one) => one.why.length > 0)
  const ask = (sitting: string) =>
    planner.timetable.previewMend({
      seasonId: season.id,
      disruption,
      substitutes: [{ sittingId: sitting, trainerId: unable?.trainerId ?? '' }],
    })
  await expect(ask(sittingId)).rejects.toMatchObject({ code: 'PLACEMENT_BREAKS_RULE' })
  await expect(ask('nowhere')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('where nobody can come as it is, other days are offered on which somebody can', async () => {
  const { rows: trainers } = await planner.trainers.options()
  const sitting = await withSubstitute()
  for (const { id } of trainers.filter((one) => one.isActive && one.id !== sitting.trainerId)) {
    const known = await planner.trainers.get({ id })
    const away = { startsOn: sitting.date, endsOn: sitting.date, reason: '培训' }
    const { isActive: _isActive, ...input } = known
    await planner.trainers.save({ ...input, absences: [...known.absences, away] })
  }
  const of = { sittingId: sitting.sittingId }
  const [row] = (await planner.timetable.substitutes({ seasonId: season.id, of })).rows
  for (const one of row?.trainers ?? []) expect(one.why.join()).toMatch(/培训|没有登记可教这门课/)
  expect(row?.otherTimes.length).toBeGreaterThan(0)
  const [first] = row?.otherTimes ?? []
  const { sentences } = await planner.timetable.explainMove({
    seasonId: season.id,
    ...of,
    roomId: sitting.roomId,
    date: first?.date ?? '',
    startMinute: first?.startMinute ?? 0,
    trainerId: first?.trainerId ?? '',
  })
  expect(sentences).toEqual([])
})

const inDraft = "plan_id = (SELECT id FROM plan WHERE season_id = ? AND state = 'draft') AND sitting_id = ?"

/** A draft in which the sitting lies on the Sunday, or nowhere. */
async function draftWith({ sittingId }: WeekSitting, place: 'sunday' | 'nowhere'): Promise<void> {
  await planner.timetable.pinPlacement({ seasonId: season.id, sittingId, isPinned: true })
  const change =
    place === 'sunday'
      ? `UPDATE placement SET date = '2025-11-23' WHERE ${inDraft}`
      : `DELETE FROM placement WHERE ${inDraft}`
  house.db.connection.raw.prepare(change).run(season.id, sittingId)
}

test.each(['sunday', 'nowhere'] as const)(
  'an evening that was told to everybody is answered for as it was told, though the draft has it %s',
  async (place) => {
    const sitting = await withSubstitute()
    const of = { sittingId: sitting.sittingId, version: 'published' as const }
    const before = await planner.timetable.substitutes({ seasonId: season.id, of })
    await draftWith(sitting, place)
    const after = await planner.timetable.substitutes({ seasonId: season.id, of })
    expect(after).toEqual(before)
    expect(after.rows).toMatchObject([{ date: sitting.date, trainerName: sitting.trainerName }])
  },
)

test('a sitting seen in the draft is answered for where the draft has it, and one that the draft lacks is not there', async () => {
  const sitting = await withSubstitute()
  const of = { sittingId: sitting.sittingId }
  await draftWith(sitting, 'sunday')
  const { rows } = await planner.timetable.substitutes({ seasonId: season.id, of })
  expect(rows).toMatchObject([{ date: '2025-11-23' }])
  await draftWith(sitting, 'nowhere')
  await expect(planner.timetable.substitutes({ seasonId: season.id, of })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('an evening of today that the draft has forgotten counts among those of an absent trainer, as the mending takes it', async () => {
  const { sittings } = await planner.timetable.week({
    seasonId: season.id,
    version: 'published',
    monday: today,
  })
  const tonight = sittings.find((one) => one.date === today && !one.isHeld)
  if (tonight === undefined) throw new Error('the sample teaches tonight')
  await draftWith(tonight, 'nowhere')
  house.db.connection.raw
    .prepare(`DELETE FROM placement WHERE plan_id = (SELECT id FROM plan WHERE season_id = ? AND state = 'draft')
      AND sitting_id IN (SELECT s.id FROM sitting s JOIN sitting o ON o.lesson_id = s.lesson_id WHERE o.id = ?)`)
    .run(season.id, tonight.sittingId)
  const { trainerId } = tonight
  const { rows } = await planner.timetable.substitutes({
    seasonId: season.id,
    of: { trainerId, startsOn: today, endsOn: today },
  })
  expect(rows.map((one) => one.sittingId)).toContain(tonight.sittingId)
})
