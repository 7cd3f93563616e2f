// What windows ask after a mark: the one that made it at most once, those that show it once, all others nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScreens, quiet, type Screen, type Screens } from '../support/open-screens.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

describe('one mark', () => {
  let house: TestHouse
  let screens: Screens
  let sittingId = ''

  beforeAll(async () => {
    house = await openTestHouse()
    const planner = await house.as('planner')
    sittingId = (await planner.timetable.tonight({})).sittings[0]?.sittingId ?? ''
    screens = await openScreens(house)
  })
  afterAll(async () => {
    await screens?.close()
    house?.close()
  })

  it('is one command and at most one refetch in its window, one in a window that shows it, none on another page', async () => {
    const marking = await screens.open('planner', `/roll-call/${sittingId}`)
    const showing = await screens.open('admin', '/tonight')
    const other = await screens.open('manager', '/courses')
    await marking.page.locator('tr[aria-current="true"]').waitFor()
    await quiet(marking, showing, other)
    // Nobody says when a window has begun to listen: it has heard of the first mark when it shows it.
    await marking.page.keyboard.press('1')
    await showing.page
      .getByText(/已点 1\b|1\s*\/\s*30|1 \/ 30/)
      .first()
      .waitFor()
    await marking.page.getByText('全部已保存').waitFor()
    await quiet(marking, showing, other)
    for (const { asked } of [marking, showing, other]) asked.length = 0

    await marking.page.keyboard.press('2')
    await marking.page.getByText('全部已保存').waitFor()
    await expect.poll(() => showing.asked.length).toBeGreaterThan(0)
    await quiet(marking, showing, other)

    const paths = (screen: Screen) => screen.asked.map(({ path }) => path)
    expect(paths(marking).filter((path) => path === 'attendance.mark')).toHaveLength(1)
    expect(paths(marking).filter((path) => path !== 'attendance.mark')).toEqual(['attendance.roll'])
    expect(paths(showing)).toEqual(['timetable.tonight'])
    expect(paths(other)).toEqual([])
    // The step that Ctrl+Z would take back came with the announcement.
    await expect.poll(() => marking.page.locator('.head-undo').innerText()).toMatch(/点名/)
  })
})
