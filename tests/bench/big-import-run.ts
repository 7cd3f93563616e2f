// A process of its own: imports one large file into a house of 20,000 people as the program does, and prints what it cost.
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openApp } from '../../src-main/app.ts'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { beginPeak } from '../support/peak-memory.ts'
import { type BigWorld, bigRoster, bigShiftTable } from './big-files.ts'
import { type Held, HeldWatch, watched } from './held-watch.ts'

const [kind = 'roster', dataFolder = '', today = '', size = '18000'] = process.argv.slice(2)

const peak = beginPeak()
const app = await openApp({
  dataFolder,
  resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
  sample: false,
  today: null,
  now: () => Date.parse(`${today}T18:40:00+08:00`),
})
const client = createRouterClient(app.router, { context: app.originFor('bench') }) as ContractClient // the router implements the contract
const beside = createRouterClient(app.router, { context: app.originFor('beside') }) as ContractClient // as above
await client.accounts.signIn({ username: 'planner', password: samplePassword })
await beside.accounts.signIn({ username: 'manager', password: samplePassword })
const { db } = app.core.house

/** Every door writes an answer down as text. */
const sent = async (answer: Promise<unknown>) => void JSON.stringify(await answer)
const other = () => sent(beside.workers.list({ search: '0013' }))
await other()

let watch = new HeldWatch()
const transaction = db.connection.raw.transaction.bind(db.connection.raw)
// Only `immediate` is called anywhere in the program.
Object.assign(db.connection.raw, {
  transaction: (work: () => unknown) => ({
    immediate: () => watch.transaction(() => transaction(work).immediate()),
  }),
})
const costs: Record<string, Held> = {}
async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  watch = new HeldWatch()
  costs[name] = await watched(watch, () => sent(work()), other)
}

const world: BigWorld = { db, client, today }
if (kind === 'roster') {
  const input = await bigRoster(world, Number(size))
  let counts = { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }
  await measure('preview', async () => {
    const preview = await client.workers.readRoster(input)
    counts = preview.counts
    return preview
  })
  await measure('import', () => client.workers.importRoster({ ...input, counts }))
  // The same people a year later, each with another phone.
  const renewed = await bigRoster(world, Number(size), '138')
  const { counts: known } = await client.workers.readRoster(renewed)
  await measure('renewal', () => client.workers.importRoster({ ...renewed, counts: known }))
  await client.accounts.undo({})
} else {
  const input = await bigShiftTable(world, Number(size))
  let digest = ''
  await measure('preview', async () => {
    const preview = await client.enterprises.previewShifts(input)
    digest = preview.digest
    return preview
  })
  await measure('import', () => client.enterprises.importShifts({ ...input, digest }))
}
await measure('undo', () => client.accounts.undo({}))
app.close()
process.stdout.write(JSON.stringify({ costs, peakMegabytes: peak.peakMegabytes() }))
process.exit(0)
