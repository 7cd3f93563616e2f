// Twenty commits a second for ten seconds under open screens: how far behind the truth each is, and how often it asks.
import type { Page } from 'playwright'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { openScreens, quiet } from '../support/open-screens.ts'
import { openTestHouse } from '../support/test-house.ts'
import { type Figure, figure } from './figures.ts'

const COMMITS_A_SECOND = 20
const BEHIND_LIMIT_S = 1
const ASKED_LIMIT = 5

interface Answered {
  readonly path: string
  readonly askedAt: number
  readonly answeredAt: number
}

export async function refetchFigures(seconds: number): Promise<Figure[]> {
  const house = await openTestHouse()
  const screens = await openScreens(house)
  try {
    const planner = await house.as('planner')
    const sitting = (await planner.timetable.tonight({})).sittings[0]
    if (sitting === undefined) throw new Error('nobody teaches tonight')
    const shown = [
      ['roll call', await screens.open('planner', `/roll-call/${sitting.sittingId}`), 'attendance.roll'],
      ['tonight', await screens.open('admin', '/tonight'), 'timetable.tonight'],
      ['a class', await screens.open('manager', `/classes/${sitting.classId}`), 'classes.detail'],
      ['courses', await screens.open('manager', '/courses'), null],
    ] as const
    await quiet(...shown.map(([, screen]) => screen))
    const heard = shown.map(([, { page }]) => answersOf(page))
    for (const [, { asked }] of shown) asked.length = 0
    const commits = await mark(planner, sitting.sittingId, seconds)
    await quiet(...shown.map(([, screen]) => screen))
    return shown.flatMap(([name, screen, path], index) =>
      path === null
        ? [figure(`20 commits a second: ${name} asked`, screen.asked.length, '×', 0)]
        : figuresOf(name, heard[index] ?? [], path, commits),
    )
  } finally {
    await screens.close()
    house.close()
  }
}

function figuresOf(
  name: string,
  answers: readonly Answered[],
  path: string,
  commits: readonly number[],
): Figure[] {
  const own = answers.filter((answer) => answer.path === path)
  const behind = commits.map((at) => {
    const told = own.filter(({ askedAt }) => askedAt >= at).map(({ answeredAt }) => answeredAt)
    return told.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...told) - at
  })
  return [
    figure(`20 commits a second: ${name} furthest behind`, Math.max(...behind) / 1000, 's', BEHIND_LIMIT_S),
    figure(`20 commits a second: ${name} asks in a second`, mostInASecond(own), '×', ASKED_LIMIT),
  ]
}

/** In any second; a timer that fires a few ms early or late is no sixth question. */
function mostInASecond(answers: readonly Answered[]): number {
  const times = answers.map(({ askedAt }) => askedAt)
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 980).length))
}

/** By the browser's own clock: this process is busy with being the core. */
function answersOf(page: Page): Answered[] {
  const answers: Answered[] = []
  page.on('requestfinished', (request) => {
    const path = request.url().split('/rpc/')[1]?.replace('/', '.') ?? ''
    const { startTime, responseEnd } = request.timing()
    answers.push({ path, askedAt: startTime, answeredAt: startTime + responseEnd })
  })
  return answers
}

/** @returns when each commit was done, epoch ms. */
async function mark(planner: ContractClient, sittingId: string, seconds: number): Promise<number[]> {
  const { rows } = await planner.attendance.roll({ sittingId })
  const commits: number[] = []
  const started = Date.now()
  for (let index = 0; index < COMMITS_A_SECOND * seconds; index += 1) {
    const due = started + (index * 1000) / COMMITS_A_SECOND
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())))
    const { enrolmentId } = rows[index % rows.length] ?? { enrolmentId: '' }
    const marked = Math.floor(index / rows.length) % 2 === 0 ? 'present' : 'late'
    await planner.attendance.mark({ sittingId, method: 'roll-call', marks: [{ enrolmentId, mark: marked }] })
    commits.push(Date.now())
  }
  return commits
}
