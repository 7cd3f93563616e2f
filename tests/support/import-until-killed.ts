// A child of the crash test: opens a palace on disk as the program does and imports rosters until somebody kills it.

import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openApp } from '../../src-main/app.ts'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { idNumberOf, pasted } from '../features/workers/rosters.ts'
import { builtThreads } from './built.ts'

export const peoplePerImport = 3_000

const [dataFolder = '', username = '', password = '', enterpriseId = '', first = '0'] = process.argv.slice(2)

/** People of nobody, other ones for each import: 400 a birth date. */
export function rosterNumber(number: number, people = peoplePerImport) {
  const rows = Array.from({ length: people }, (_, index) => {
    const serial = number * people + index
    const days = Math.floor(serial / 400)
    const [year, month, day] = [
      1970 + (Math.floor(days / 336) % 30),
      1 + (Math.floor(days / 28) % 12),
      1 + (days % 28),
    ]
    const birthDate = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
    return [
      '陈静超',
      idNumberOf(serial % 400, birthDate),
      `139${String(serial % 100_000_000).padStart(8, '0')}`,
      '甲班',
    ]
  })
  return pasted([['姓名', '身份证号', '手机', '班组'], ...rows])
}

async function importForEver(): Promise<void> {
  const app = await openApp({
    dataFolder,
    resourcesFolder: join(import.meta.dirname, '..', '..', 'resources'),
    sample: false,
    today: null,
    threads: builtThreads(),
  })
  const client = createRouterClient(app.router, { context: app.originFor('crash') }) as ContractClient // the router implements the contract
  await client.accounts.signIn({ username, password })
  const counts = { new: peoplePerImport, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }
  for (let number = Number(first); ; number += 1) {
    const source = rosterNumber(number)
    process.stdout.write(`begin ${number}\n`)
    await client.workers.importRoster({ source, enterpriseId, counts })
    process.stdout.write(`done ${number}\n`)
  }
}

if (import.meta.main) await importForEver()
