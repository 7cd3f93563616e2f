// How long it takes to say what can be taken back, a question that every window asks after every change, when the newest
// thing of one's own is a huge import and something final came after it.
import { addEnterprise } from '../features/workers/rosters.ts'
import { openEmptyPalace } from '../support/empty-palace.ts'
import { rosterNumber } from '../support/import-until-killed.ts'
import { type Figure, latencies } from './figures.ts'

const LIMIT_MS = 5

export async function undoableFigures(people: number, runs: number): Promise<Figure[]> {
  const { house, join } = await openEmptyPalace()
  try {
    const planner = await join('planner')
    const enterpriseId = await addEnterprise(planner)
    const counts = { new: people, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }
    await planner.workers.importRoster({ source: rosterNumber(0, people), enterpriseId, counts })
    await join('manager') // making an account is final
    const { next } = await planner.accounts.undoable()
    if (!next?.sentence.startsWith('导入花名册'))
      throw new Error('the import can be taken back, but is not offered')
    return [
      ...(await latencies(`undoable: after ${people} people and a final step`, LIMIT_MS, runs, () =>
        planner.accounts.undoable(),
      )),
    ]
  } finally {
    house.close()
  }
}
