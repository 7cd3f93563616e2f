// A palace that is already set up, made in a folder before any door opens on it.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openApp } from '../../../src-main/app.ts'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { projectFolder } from '../../support/built.ts'

export interface ReadyHouse {
  readonly dataFolder: string
  readonly recoveryCode: string
}

export const chief = { username: 'chief', displayName: '钱主任', password: 'ye-xiao-2025' }

/** One administrator (`chief`), one trainer on the books, nobody else and nothing planned. */
export async function makeReadyHouse(): Promise<ReadyHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'seven-pm-house-'))
  const resourcesFolder = join(projectFolder, 'resources')
  const app = await openApp({ dataFolder, resourcesFolder, sample: false, today: null })
  try {
    const context = app.originFor('maker')
    const client = createRouterClient(app.router, { context }) as ContractClient // the router implements the contract
    const { code } = await client.accounts.drawRecoveryCode()
    await client.accounts.setUp({ palaceName: '象山县工人文化宫', ...chief, recoveryCode: code })
    await client.trainers.save({
      name: '王老师',
      title: '',
      employer: '',
      phone: '',
      feeFenPerHour: 10_000,
      maxSittingsPerWeek: 5,
      note: '',
      courseIds: [],
      windows: [],
      absences: [],
    })
    return { dataFolder, recoveryCode: code }
  } finally {
    app.close()
  }
}
