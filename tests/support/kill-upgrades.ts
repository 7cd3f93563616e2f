// `npm run upgrades`: the test that kills upgrades, with fifty kills; `npm test` does a few.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const args = [
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--config',
  'tests/vitest.config.ts',
  'tests/storage/base/upgrade-killed.test.ts',
]
const { status } = spawnSync(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SEVEN_PM_UPGRADES: process.env.SEVEN_PM_UPGRADES ?? '50' },
})
process.exit(status ?? 1)
