// What the tests of the timetable ask again and again of the sample palace.

import type { ContractClient } from '../../../src-main/contract/index.ts'
import { checkPlan } from '../../../src-main/domain/timetable/check-plan.ts'
import { breachesOf, livePlacements, problemOf } from '../../../src-main/features/timetable/plan-problem.ts'
import { readSeasonFacts } from '../../../src-main/features/timetable/season-facts.ts'
import type { TestHouse } from '../../support/test-house.ts'

export const today = '2025-11-12'

/** The season that holds today. */
export async function seasonNow(client: ContractClient) {
  const { rows } = await client.timetable.seasons()
  const found = rows.find((one) => one.startsOn <= today && today <= one.endsOn)
  if (found === undefined) throw new Error('the sample has no season for today')
  return found
}

/** What the independent checker finds in a plan of the season, the held past included. */
export function violationsOf(house: TestHouse, seasonId: string, version: 'draft' | 'published'): string[] {
  const facts = readSeasonFacts(house.db, seasonId, { today })
  const placements = livePlacements(facts, facts[version]?.placements ?? [])
  return checkPlan(problemOf(facts), placements).violations.map((one) => one.sentence)
}

/** As the use cases judge it: only what is still to come. */
export function breachSentences(
  house: TestHouse,
  seasonId: string,
  version: 'draft' | 'published',
): string[] {
  const facts = readSeasonFacts(house.db, seasonId, { today })
  const placements = livePlacements(facts, facts[version]?.placements ?? [])
  return breachesOf(facts, problemOf(facts), placements).map((one) => one.sentence)
}
