// What a commit announces as stale is what its answers rest on: no answer changes unannounced, and most need no asking.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
let planner: ContractClient
let sittingId = ''
let classId = ''
let seasonId = ''
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  const [first] = (await planner.timetable.tonight({})).sittings
  sittingId = first?.sittingId ?? ''
  classId = first?.classId ?? ''
  seasonId = first?.seasonId ?? ''
})
afterEach(() => house.close())

/** A refusal is an answer too. */
const answer = (ask: () => Promise<unknown>): Promise<string> =>
  ask().then(JSON.stringify, (error: unknown) => String(error))

type Reading = readonly [path: string, ask: () => Promise<unknown>]

const readings = (): Reading[] => [
  ['settings.palace', () => planner.settings.palace()],
  ['settings.days', () => planner.settings.days({ year: 2025 })],
  ['settings.scoring', () => planner.settings.scoring()],
  ['network.sites', () => planner.network.sites()],
  ['network.rooms', () => planner.network.rooms({})],
  ['network.equipment', () => planner.network.equipment({})],
  ['unions.list', () => planner.unions.list({})],
  ['courses.list', () => planner.courses.list({})],
  ['trainers.list', () => planner.trainers.list({})],
  ['enterprises.list', () => planner.enterprises.list({})],
  ['workers.list', () => planner.workers.list({})],
  ['classes.list', () => planner.classes.list({})],
  ['classes.detail', () => planner.classes.detail({ id: classId })],
  ['attendance.roll', () => planner.attendance.roll({ sittingId })],
  ['timetable.seasons', () => planner.timetable.seasons()],
  ['timetable.tonight', () => planner.timetable.tonight({})],
  ['timetable.absentees', () => planner.timetable.absentees({ sittingId })],
  ['timetable.classReach', () => planner.timetable.classReach({ classId })],
  ['timetable.week', () => planner.timetable.week({ seasonId, monday: '2025-11-10', version: 'published' })],
  ['timetable.draftChanges', () => planner.timetable.draftChanges({ seasonId })],
]

const commands: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'a mark',
    async () => {
      const { rows } = await planner.attendance.roll({ sittingId })
      const { enrolmentId = '' } = rows[0] ?? {}
      await planner.attendance.mark({
        sittingId,
        method: 'roll-call',
        marks: [{ enrolmentId, mark: 'late' }],
      })
    },
  ],
  [
    'a holiday',
    () =>
      planner.settings.saveDay({
        date: '2025-11-14',
        kind: 'statutory-holiday',
        name: '厂庆',
        isTeachingAllowed: false,
      }),
  ],
  [
    'one more piece of equipment',
    () => planner.network.saveEquipment({ name: '示教仪', quantity: 3, note: '' }),
  ],
  [
    'somebody who leaves',
    async () => {
      const { rows } = await planner.attendance.roll({ sittingId })
      const workerId = (await planner.workers.list({ search: rows[0]?.name ?? '' })).rows[0]?.id ?? ''
      await planner.workers.endEmployment({ workerId, lastDay: '2025-11-11' })
    },
  ],
  [
    'a sitting called off',
    () => planner.timetable.cancelSitting({ sittingId, reason: '停电', makeUp: true }),
  ],
  [
    'an undo',
    async () => {
      await planner.timetable.cancelSitting({ sittingId, reason: '停电', makeUp: false })
      await planner.accounts.undo({})
    },
  ],
]

describe('after', () => {
  for (const [name, act] of commands) {
    it(`${name}, every answer that is another one was announced, and not everything was`, async () => {
      const before = new Map<string, string>()
      for (const [path, ask] of readings()) before.set(path, await answer(ask))
      const told = new Set<string>()
      const { announcer } = house.app.core
      const leaving = new AbortController()
      const listening = (async () => {
        for await (const { stale } of announcer.watch(leaving.signal))
          for (const path of stale ?? []) told.add(path)
      })()
      await Promise.resolve()
      await act()
      const changed: string[] = []
      for (const [path, ask] of readings()) if ((await answer(ask)) !== before.get(path)) changed.push(path)
      leaving.abort()
      await listening
      expect(changed.filter((path) => !told.has(path))).toEqual([])
      if (name !== 'an undo') expect(changed.length).toBeGreaterThan(0)
      expect(readings().filter(([path]) => !told.has(path)).length).toBeGreaterThan(5)
    })
  }
})
