// How fast the list pages answer at the contract, as the office's own roles ask for them.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openApp } from '../../src-main/app.ts'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import type { WorldSize } from '../../src-main/features/settings/sample/history.ts'
import { type Figure, figure, latencies } from './figures.ts'
import { worldFolder } from './worlds.ts'

const LIMIT_MS = 50
const today = '2025-11-12'

export async function listPageFigures(size: WorldSize, runs: number): Promise<Figure[]> {
  const folder = await worldFolder(today, size)
  const opened = performance.now()
  const app = await openApp({
    dataFolder: folder,
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    sample: false,
    today: null,
    now: () => Date.parse(`${today}T18:40:00+08:00`),
  })
  const openMs = performance.now() - opened
  try {
    const client = createRouterClient(app.router, { context: app.originFor('bench') }) as ContractClient // the router implements the contract
    await client.accounts.signIn({ username: 'planner', password: samplePassword })
    const figures = [figure('open the database', openMs, 'ms', null)]
    for (const [name, call] of await pages(client))
      figures.push(...(await latencies(name, LIMIT_MS, runs, call)))
    return figures
  } finally {
    app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Page = readonly [string, () => Promise<unknown>]

async function pages(client: ContractClient): Promise<Page[]> {
  const seasons = (await client.timetable.seasons()).rows
  const seasonId = seasons[0]?.id ?? ''
  const classId = (await client.classes.list({ seasonId })).rows[0]?.id ?? ''
  return [
    ['workers, first page', () => client.workers.list({})],
    ['workers, last page', () => client.workers.list({ page: 500 })],
    ['workers, by pinyin', () => client.workers.list({ search: 'chenjian' })],
    ['workers, by initials', () => client.workers.list({ search: 'cjg' })],
    ['workers, by name', () => client.workers.list({ search: '海燕' })],
    ['workers, by ID tail', () => client.workers.list({ search: '0013' })],
    ['classes, first page', () => client.classes.list({})],
    ['classes, by name', () => client.classes.list({ search: '商务' })],
    ['classes of a season', () => client.classes.list({ seasonId })],
    ['one class with its roster', () => client.classes.detail({ id: classId })],
    ['enterprises', () => client.enterprises.list({})],
    ['trainers', () => client.trainers.list({})],
    ['courses', () => client.courses.list({})],
    ['rooms', () => client.network.rooms({})],
    ['unions', () => client.unions.list({})],
    ['tonight', () => client.timetable.tonight({})],
    [
      'a week of the timetable',
      () => client.timetable.week({ seasonId, version: 'published', monday: '2025-11-10' }),
    ],
    ['claims', () => client.subsidies.claims({})],
  ]
}
