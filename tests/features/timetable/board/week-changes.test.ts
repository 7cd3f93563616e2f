// What the week says that a draft changes, and what the publishing dialog lists.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

const monday = '2025-11-17'
const weekOf = (version: 'draft' | 'published') =>
  planner.timetable.week({ seasonId: season.id, version, monday })

test('the week counts as many changes as can be chosen for publishing: sittings that the draft gives up too, those called off not', async () => {
  const [moved, left, off] = (await weekOf('published')).sittings.filter((one) => !one.isHeld)
  if (moved === undefined || left === undefined || off === undefined) throw new Error('the sample has three')
  await planner.timetable.pinPlacement({ seasonId: season.id, sittingId: moved.sittingId, isPinned: true })
  const drafted = "plan_id = (SELECT id FROM plan WHERE season_id = ? AND state = 'draft') AND sitting_id = ?"
  const raw = house.db.connection.raw
  raw.prepare(`UPDATE placement SET date = '2025-11-23' WHERE ${drafted}`).run(season.id, moved.sittingId)
  for (const { sittingId } of [left, off])
    raw.prepare(`DELETE FROM placement WHERE ${drafted}`).run(season.id, sittingId)
  raw.prepare("UPDATE sitting SET state = 'cancelled' WHERE id = ?").run(off.sittingId)
  const { rows } = await planner.timetable.draftChanges({ seasonId: season.id })
  expect(rows.map((one) => one.sittingId).toSorted()).toEqual([moved.sittingId, left.sittingId].toSorted())
  expect((await weekOf('draft')).changes).toBe(2)
})
