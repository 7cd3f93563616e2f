import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { SealingTask } from '../../src-main/storage/base/sealing.ts'
import { Vault } from '../../src-main/storage/base/vault.ts'
import { createSealer } from '../../src-main/workers/sealing-runner.ts'

const vault = new Vault()
vault.unlock(randomBytes(32))
const numbers = Array.from({ length: 4_500 }, (_, index) =>
  index % 7 === 0 ? null : `33022519900101${index}`,
)
const tasks: readonly SealingTask[] = [
  { kind: 'seal', column: 'worker.id_number', texts: numbers },
  { kind: 'hash', field: 'id-number', texts: numbers },
  { kind: 'seal', column: 'worker.phone', texts: ['', '𠮷', null] },
]
const started = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`)

test('what a thread has sealed the vault opens, and what it has hashed the vault finds', async () => {
  const [sealed = [], hashed = [], others = []] = await createSealer().seal(vault.lendKeys(), tasks)
  expect(sealed.map((text) => vault.openOptional('worker.id_number', text))).toEqual(numbers)
  expect(hashed).toEqual(numbers.map((text) => (text === null ? null : vault.hash('id-number', text))))
  expect(others.map((text) => vault.openOptional('worker.phone', text))).toEqual(['', '𠮷', null])
  expect(() => vault.open('worker.phone', sealed[1] ?? '')).toThrow()
  const given = sealed.filter((text) => text !== null)
  expect(new Set(given.map((text) => text.slice(0, 16))).size).toBe(given.length)
})

test.each([
  [
    'dies',
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(9))",
  ],
  ['cannot begin', 'throw new Error("broken")'],
  [
    'cannot seal',
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error() })",
  ],
])('a thread that %s is a failure, not a wait', async (_, code) => {
  await expect(createSealer(started(code)).seal(vault.lendKeys(), tasks)).rejects.toThrow()
})

test('when the program ends, a job under way fails and none begins', async () => {
  const sealer = createSealer()
  const coming = sealer.seal(vault.lendKeys(), tasks)
  sealer.endAll()
  await expect(coming).rejects.toThrow('ended with code')
  await expect(sealer.seal(vault.lendKeys(), tasks)).rejects.toThrow('the program ends')
})
