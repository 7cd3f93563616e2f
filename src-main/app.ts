// Composition root: opens storage, joins it with the router, prepares what must wait. Knows neither Electron nor HTTP.
import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { Refusal } from './contract/errors.ts'
import type { ContractClient } from './contract/index.ts'
import { reception } from './features/accounts/reception.ts'
import { fillSampleSubsidies } from './features/settings/sample/build-subsidies.ts'
import { fillSample } from './features/settings/sample/fill-sample.ts'
import type { SheetGrid, SpreadsheetReader } from './features/spreadsheet-source.ts'
import { TimetableOffice } from './features/timetable/office.ts'
import type { Sealing } from './features/workers/roster-writes.ts'
import { OpenHouse } from './launch/open-house.ts'
import { Announcer } from './procedures/announcer.ts'
import type { CallOrigin, Core } from './procedures/core.ts'
import { reportIncident } from './procedures/failures.ts'
import { Readings } from './procedures/readings.ts'
import { Sessions } from './procedures/sessions.ts'
import { type AppRouter, createRouter, type Offices } from './router.ts'
import { createReckoner } from './workers/reckoning-runner.ts'
import { createRelaxer } from './workers/relaxation-runner.ts'
import { createSealer, type Sealer } from './workers/sealing-runner.ts'
import type { SpreadsheetInput } from './workers/sheet-grid.ts'
import { createSolver } from './workers/solver-runner.ts'
import { readSpreadsheet } from './workers/spreadsheet-runner.ts'

export interface AppOptions {
  readonly dataFolder: string
  readonly resourcesFolder: string
  /** Opens the sample palace instead of the palace's own file. */
  readonly sample: boolean
  /** The day the sample is built around; its clock then begins on that evening. Ignored on real data. */
  readonly today: string | null
  /** Epoch ms; only tests give another clock. */
  readonly now?: () => number
  /** Where bugs are written; beside the data unless a test wants to see them. */
  readonly reportBug?: Core['reportBug']
  /** Only tests have others than the program's own. */
  readonly threads?: ThreadEntries
}

/** The files that the threads begin with, and how long they may take. */
export interface ThreadEntries {
  readonly solver?: URL
  readonly relaxation?: URL
  readonly reckoning?: URL
  readonly spreadsheet?: URL
  /** How long a spreadsheet may take to be read, in ms. */
  readonly spreadsheetTimeLimit?: number
  readonly sealing?: URL
}

export interface App {
  readonly router: AppRouter
  readonly core: Core
  readonly offices: Offices
  /** What a host hands over with each call of one cookie or window. */
  readonly originFor: (connection: string) => CallOrigin
  readonly close: () => void
}

const undoList = 'accounts.undoable'

// long: the one place that says who is given whom, read from top to bottom
export async function openApp(options: AppOptions): Promise<App> {
  const sessions = new Sessions()
  const announcer = new Announcer()
  const readings = new Readings()
  const resources = { read: (name: string) => readFileSync(join(options.resourcesFolder, name), 'utf8') }
  const { threads = {} } = options
  const solver = createSolver(threads.solver && { workerFile: threads.solver })
  const relaxer = createRelaxer(threads.relaxation)
  const { endAll: endReckoning, ...reckonings } = createReckoner(threads.reckoning)
  const sealer = createSealer(threads.sealing)
  const reportBug = options.reportBug ?? bugLog(options.dataFolder)
  const offices: Offices = {
    timetable: new TimetableOffice({ ...reckonings, solve: solver.solve, relax: relaxer.relax }),
    spreadsheets: spreadsheetReader(threads),
    sealing: sealingIn(sealer, reportBug),
  }
  const router = createRouter(offices)
  const house = new OpenHouse({
    dataFolder: options.dataFolder,
    migrationsFolder: join(options.resourcesFolder, 'migrations'),
    clock: options.now ?? Date.now,
    fillSample: async (db, today) => {
      await fillSample(db, { today, resources })
      await fillSampleSubsidies(db, {
        today,
        callAs: (origin) => createRouterClient(router, { context: origin }) as ContractClient, // the router implements the contract
        core: { reception, undoList, resources, reportBug },
      })
    },
    onSwitch: () => {
      sessions.endAll()
      offices.timetable.dropAll()
      announcer.announce({ stale: null, step: null })
    },
  })
  const core: Core = {
    house,
    sessions,
    reception,
    announcer,
    readings,
    undoList,
    resources,
    now: house.now,
    reportBug,
  }
  const close = () => {
    solver.endAll()
    relaxer.endAll()
    endReckoning()
    sealer.endAll()
    house.close()
  }
  if (options.sample) await house.openSample(options.today ?? undefined)
  return { router, core, offices, originFor: (connection) => ({ core, connection }), close }
}

/** Bugs go to a file beside the data, with stack and incident number, and never to the screen. */
function bugLog(dataFolder: string): Core['reportBug'] {
  return (incident, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    appendFileSync(join(dataFolder, 'incidents.log'), `${new Date().toISOString()} #${incident} ${text}\n`)
  }
}

/** Whatever ends the thread, nothing is written: that is said by name. */
function sealingIn({ seal }: Sealer, reportBug: Core['reportBug']): Sealing {
  return (keys, tasks) =>
    seal(keys, tasks).catch((error: unknown) => {
      reportIncident({ reportBug }, error)
      throw new Refusal('INTERRUPTED')
    })
}

/** Turns the outcomes of the spreadsheet's thread into the contract's named errors. */
function spreadsheetReader({ spreadsheet, spreadsheetTimeLimit }: ThreadEntries): SpreadsheetReader {
  const read = async (input: SpreadsheetInput): Promise<readonly SheetGrid[]> => {
    const outcome = await readSpreadsheet(input, {
      workerFile: spreadsheet,
      timeLimit: spreadsheetTimeLimit,
    })
    if (!outcome.ok) throw new Refusal(outcome.code)
    return outcome.sheets
  }
  return {
    readFile: ({ name, bytes }) => read({ kind: 'file', fileName: name, bytes }),
    readPaste: (text) => read({ kind: 'pasted', text }),
  }
}
