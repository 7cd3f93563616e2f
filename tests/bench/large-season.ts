// A season of 3,600 sittings in the middle of ten years' data, asked about as a planner does: cold, warm, and after each change.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRouterClient } from '@orpc/server'
import { openApp } from '../../src-main/app.ts'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import type { WorldSize } from '../../src-main/features/settings/sample/history.ts'
import { openDatabase } from '../../src-main/storage/base/open-database.ts'
import { type Figure, figure } from './figures.ts'
import { tenYears, worldFolder } from './worlds.ts'

const today = '2025-11-12'
const [startsOn, endsOn] = ['2026-01-05', '2026-05-24']
const seasonId = 'large-season'
const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources')
const smallWorld: WorldSize = { years: 1, workers: 1_000, marks: 5_000 }

export async function largeSeasonFigures(isSmall: boolean): Promise<Figure[]> {
  const { client, sittings, close } = await openLarge(isSmall)
  try {
    return await askAll(client, sittings, isSmall ? 2 : 12)
  } finally {
    close()
  }
}

async function openLarge(isSmall: boolean) {
  const folder = await worldFolder(today, isSmall ? smallWorld : tenYears)
  const sittings = makeSeason(join(folder, 'palace.db'), isSmall ? 12 : 300)
  const app = await openApp({
    dataFolder: folder,
    resourcesFolder,
    sample: false,
    today: null,
    now: () => Date.parse(`${today}T18:40:00+08:00`),
  })
  const client = createRouterClient(app.router, { context: app.originFor('bench') }) as ContractClient // the router implements the contract
  await client.accounts.signIn({ username: 'planner', password: samplePassword })
  const close = () => {
    app.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { client, sittings, close }
}

type Placed = {
  readonly sittingId: string
  readonly date: string
  readonly startMinute: number
  readonly roomId: string
  readonly trainerId: string
}

/** Moves classes of the seasons before into one to come, as they were taught, in a published plan. */
function makeSeason(file: string, classes: number): Placed[] {
  const db = openDatabase(file, join(resourcesFolder, 'migrations'))
  const { raw } = db.connection
  raw.exec('BEGIN')
  raw.exec(`INSERT INTO season (id, name, starts_on, ends_on) VALUES ('${seasonId}', '大学期', '${startsOn}', '${endsOn}');
    INSERT INTO plan (id, season_id, number, state, created_at, published_at) VALUES ('${seasonId}', '${seasonId}', 1, 'published', 0, 0);
    CREATE TEMP TABLE moved AS SELECT c.id, o.starts_on FROM main.class c JOIN main.season o ON o.id = c.season_id
      WHERE c.state = 'concluded' ORDER BY o.starts_on DESC, c.code LIMIT ${classes};
    INSERT INTO placement SELECT '${seasonId}', p.sitting_id,
      date(p.date, (julianday('${startsOn}') - julianday(m.starts_on)) || ' days'), p.start_minute, p.minutes, p.room_id, p.trainer_id, 0
      FROM moved m JOIN live_placement p ON p.class_id = m.id;
    DELETE FROM attendance_mark WHERE sitting_id IN (SELECT sitting_id FROM placement WHERE plan_id = '${seasonId}');
    DELETE FROM attendance_sheet WHERE sitting_id IN (SELECT sitting_id FROM placement WHERE plan_id = '${seasonId}');
    DELETE FROM placement WHERE plan_id <> '${seasonId}' AND sitting_id IN (SELECT sitting_id FROM placement WHERE plan_id = '${seasonId}');
    UPDATE class SET season_id = '${seasonId}', state = 'running', starts_on = NULL, ends_on = NULL WHERE id IN (SELECT id FROM moved);
    UPDATE enrolment SET state = 'enrolled' WHERE state IN ('completed', 'failed') AND class_id IN (SELECT id FROM moved)`)
  raw.exec('COMMIT')
  const placed = raw
    .prepare<[], Placed>(
      `SELECT sitting_id AS sittingId, date, start_minute AS startMinute, room_id AS roomId, trainer_id AS trainerId
      FROM placement WHERE plan_id = '${seasonId}' ORDER BY sitting_id`,
    )
    .all()
  raw.close()
  return placed
}

const limits = {
  explainMove: 50,
  possiblePlaces: 50,
  possiblePlacesAt: 50,
  explainSitting: 50,
  planChoices: 150,
  week: 50,
  draftChanges: 150,
  movePlacement: 50,
}

async function askAll(
  client: ContractClient,
  sittings: readonly Placed[],
  rounds: number,
): Promise<Figure[]> {
  let next = 0
  const any = (): Placed => {
    next = (next + 389) % sittings.length
    const placed = sittings[next]
    if (placed === undefined) throw new Error('the season is empty')
    return placed
  }
  // As over a wire: the loop turns between two questions.
  const turn = () => new Promise((resolve) => setTimeout(resolve, 2))
  const move = async () => {
    await turn()
    const { sittingId, ...lies } = any()
    const { days } = await client.timetable.possiblePlaces({ seasonId, sittingId })
    const best = days.map((day) => day.best).find((one) => one !== null) ?? lies
    const { date, startMinute, roomId, trainerId } = best
    return { seasonId, sittingId, date, startMinute, roomId, trainerId }
  }
  const questions = {
    explainMove: () => client.timetable.explainMove({ seasonId, ...any() }),
    possiblePlaces: () => client.timetable.possiblePlaces({ seasonId, sittingId: any().sittingId }),
    explainSitting: () =>
      client.timetable.explainSitting({ seasonId, sittingId: any().sittingId, version: 'published' }),
    possiblePlacesAt: () => {
      const { sittingId, date, startMinute } = any()
      return client.timetable.possiblePlacesAt({ seasonId, sittingId, date, startMinute })
    },
    planChoices: () => client.timetable.planChoices({ seasonId }),
    week: () => client.timetable.week({ seasonId, version: 'draft', monday: '2026-03-02' }),
    draftChanges: () => client.timetable.draftChanges({ seasonId }),
  }
  const taken: Record<string, { warm: number[]; first: number[] }> = {}
  const note = (name: string, kind: 'warm' | 'first', ms: number) => {
    taken[name] ??= { warm: [], first: [] }
    taken[name]?.[kind].push(ms)
  }
  const timed = async (call: () => Promise<unknown>) => {
    await turn()
    const started = performance.now()
    await call()
    return performance.now() - started
  }
  for (const ask of Object.values(questions)) await ask()
  const held = monitorEventLoopDelay({ resolution: 1 })
  held.enable()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, ask] of Object.entries(questions)) {
      const input = await move()
      // The best of some day breaks nothing, so that every move is a change.
      note('movePlacement', 'warm', await timed(() => client.timetable.movePlacement(input)))
      note(name, 'first', await timed(ask))
      for (let again = 0; again < 4; again += 1) note(name, 'warm', await timed(ask))
    }
  }
  held.disable()
  return [
    ...Object.entries(taken).flatMap(([name, { warm, first }]) => {
      const limit = limits[name as keyof typeof limits]
      return [
        figure(`3,600 sittings: ${name} warm p95`, p95(warm), 'ms', limit),
        ...(first.length === 0
          ? []
          : [figure(`3,600 sittings: ${name} first after a change p95`, p95(first), 'ms', 3 * limit)]),
      ]
    }),
    figure('3,600 sittings: main thread held, p99.9', held.percentile(99.9) / 1e6, 'ms', 50),
  ]
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN
