// How long a trainer waits who marks a whole roll from the keyboard, from the first key until everything is saved.
import { openScreens } from '../support/open-screens.ts'
import { openTestHouse } from '../support/test-house.ts'
import { type Figure, figure } from './figures.ts'

const LIMIT_S = 10

/** The median; each roll is taken in a house of its own. */
export async function rollFigures(runs: number): Promise<Figure[]> {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) taken.push(await secondsForARoll())
  const median = taken.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN
  return [figure('roll: thirty people marked by thirty keys and saved', median, 's', LIMIT_S)]
}

async function secondsForARoll(): Promise<number> {
  const house = await openTestHouse()
  const screens = await openScreens(house)
  try {
    const trainer = await house.as('trainer')
    const sitting = (await trainer.timetable.tonight({})).sittings[0]
    if (sitting === undefined) throw new Error('the trainer teaches nobody tonight')
    const { page } = await screens.open('trainer', `/roll-call/${sitting.sittingId}`)
    await page.locator('tr[aria-current="true"]').waitFor()
    const people = await page.locator('tbody th').count()
    if (people !== 30) throw new Error(`${people} people are on the roll`)
    const began = performance.now()
    for (let person = 0; person < people; person += 1) await page.keyboard.press('1')
    await page.getByText('全部已保存').waitFor()
    return (performance.now() - began) / 1000
  } finally {
    await screens.close()
    house.close()
  }
}
