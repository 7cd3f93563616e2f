// A process started by a large one is measured for itself: the peak that it inherits is not its own.
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

const module = new URL('../support/peak-memory.ts', import.meta.url).href
/** Takes 80 MB, lets them go and says what it measured, and what the system's own sum of maxRSS would have said. */
const child = `
  import { beginPeak } from '${module}'
  const before = process.resourceUsage().maxRSS
  const peak = beginPeak()
  let taken = Buffer.alloc(80 * 2 ** 20, 1)
  const wasAll = taken.every((byte) => byte === 1)
  const atMost = peak.grownMegabytes()
  taken = null
  globalThis.gc()
  const maxRss = (process.resourceUsage().maxRSS - before) / 1024
  process.stdout.write(JSON.stringify({ wasAll, atMost, after: peak.grownMegabytes(), maxRss }))`
/** Holds 300 MB while the other runs below it. */
const parent = `
  const { execFileSync } = require('node:child_process')
  const held = Buffer.alloc(300 * 2 ** 20, 1)
  const flags = ['--expose-gc', '--input-type=module', '--eval', process.argv[1]]
  process.stdout.write(execFileSync(process.execPath, flags, { encoding: 'utf8' }))
  if (held[held.length - 1] !== 1) process.exit(1)`

it.runIf(process.platform === 'linux')(
  'what grew below a parent of 300 MB is told, and is not forgotten',
  () => {
    const told = execFileSync(process.execPath, ['--eval', parent, child], { encoding: 'utf8' })
    const { wasAll, atMost, after, maxRss } = JSON.parse(told)
    expect(wasAll).toBe(true)
    expect(atMost).toBeGreaterThanOrEqual(80)
    expect(atMost).toBeLessThan(200)
    expect(after).toBeGreaterThanOrEqual(80)
    // Why it is not taken from there.
    expect(maxRss).toBe(0)
  },
)
