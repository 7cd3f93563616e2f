// `npm run check`: format and lint, types, architecture, unused code. Prints what failed and ends with its number.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const bin = (name: string) =>
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

const steps: readonly (readonly [string, string, readonly string[]])[] = [
  ['biome', 'biome', ['check', '--error-on-warnings']],
  ['types', 'tsc', ['-b', '.', 'tests']],
  [
    'architecture',
    'vitest',
    ['run', '--config', 'tests/vitest.config.ts', 'tests/architecture', '--reporter', 'dot'],
  ],
  ['unused code', 'knip', ['--no-progress']],
]

let failed = 0
for (const [name, command, args] of steps) {
  const started = performance.now()
  const result = spawnSync(bin(command), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (result.status === 0) process.stdout.write(`ok      ${name} (${seconds} s)\n`)
  else {
    failed += 1
    process.stdout.write(`FAILED  ${name} (${seconds} s)\n${result.stdout}${result.stderr}\n`)
  }
}
process.exit(failed === 0 ? 0 : 1)
