// How far a table agrees with the rotation that is on record: '与 四班三倒 相符 96 %', by team.

import { expectedShifts, isSameWork, type PlanWorld } from './plan-days.ts'
import type { ReadDay } from './read-days.ts'

export interface TeamAgreement {
  readonly teamKey: string | null
  /** Cells that can be compared: work and rest of people whose rotation is known, leave apart. */
  readonly compared: number
  readonly same: number
}

export function agreementByTeam(
  world: Pick<PlanWorld, 'people' | 'teams' | 'rosterOf' | 'kindOf'>,
): readonly TeamAgreement[] {
  const counts = new Map<string | null, { compared: number; same: number }>()
  const count = (teamKey: string | null, days: readonly ReadDay[]) => {
    for (const { date, shifts, note, isSilent } of days) {
      const expected = isSilent || note !== '' ? null : expectedShifts(world, teamKey, date)
      if (expected === null) continue
      const now = counts.get(teamKey) ?? { compared: 0, same: 0 }
      counts.set(teamKey, {
        compared: now.compared + 1,
        same: now.same + (isSameWork(expected, shifts) ? 1 : 0),
      })
    }
  }
  for (const { teamKey, days } of world.people) count(teamKey, days)
  for (const { teamKey, days } of world.teams) count(teamKey, days)
  return [...counts].map(([teamKey, numbers]) => ({ teamKey, ...numbers }))
}
