// Bad files end in a named outcome, large ones are read, and neither takes more than 400 MB; each is read in a process of
// its own and measured there. How long it takes is the bench's business: here nobody is hurried.
import type { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test } from 'vitest'
import { readSpreadsheet } from '../../src-main/workers/spreadsheet-runner.ts'
import { badFiles, heavyGoodFiles } from '../support/hard-files.ts'
import { readInOwnProcess } from '../support/read-in-own-process.ts'

const reader = readInOwnProcess({ timeLimit: 600_000 })
afterAll(reader.close)

describe('bounds of the spreadsheet reader', () => {
  test.each(badFiles)('%s (%s) ends as %s', async (_, fileName, outcome, make) => {
    const cost = await reader.read(fileName, make())
    expect(cost).toMatchObject({ outcome })
    expect(cost.grownMegabytes).toBeLessThanOrEqual(400)
  })

  test.each(heavyGoodFiles)('%s (%s) are read within bounds', async (_, fileName, outcome, make, rows) => {
    const cost = await reader.read(fileName, make())
    expect(cost).toMatchObject({ outcome, rows })
    expect(cost.grownMegabytes).toBeLessThanOrEqual(400)
    // Starting the thread alone takes some: a meter that says nothing measures nothing.
    expect(cost.grownMegabytes).toBeGreaterThan(5)
  })
})

test('whatever goes wrong in the reader after its first error is heard too, and does not end the program', async () => {
  const { promise: started, resolve: start } = Promise.withResolvers<Worker>()
  process.once('worker', start)
  const outcome = readSpreadsheet({ kind: 'pasted', text: '姓名,身份证号' })
  const worker = await started
  worker.emit('error', new Error('the first'))
  expect(() => worker.emit('error', new Error('the second'))).not.toThrow()
  expect(await outcome).toMatchObject({ code: 'SPREADSHEET_BROKEN', detail: 'the first' })
})
