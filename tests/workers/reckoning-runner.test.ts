import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { checkPlan } from '../../src-main/domain/timetable/check-plan.ts'
import { findSubstitutes } from '../../src-main/domain/timetable/replan/substitutes.ts'
import { workOutMend } from '../../src-main/domain/timetable/replan/work-out-mend.ts'
import { createReckoner } from '../../src-main/workers/reckoning-runner.ts'
import { at, lessons, planClass, problem, trainer } from '../domain/timetable/sample-problem.ts'

const absence = { startsOn: '2025-09-12', endsOn: '2025-09-19', reason: '请假' }
const given = problem({
  classes: [planClass('english', { lessons: lessons('english', 1) })],
  trainers: [trainer('wang', { absences: [absence] }), trainer('li')],
})
const request = {
  problem: given,
  before: [at()],
  standing: new Set<string>(),
  fast: new Map<string, string>(),
  pinned: new Set<string>(),
  asked: [],
  substitutes: [],
  earliest: '2025-09-02',
  tonight: { date: '2025-09-01', fromMinute: 0 },
  narrower: new Map(),
}
const question = { problem: given, plan: [at()], asked: [at()], earliest: '2025-09-02' }

test('a thread mends, finds substitutes and checks as the domain does, question after question', async () => {
  const reckoner = createReckoner()
  const large = Array.from({ length: 500 }, (_, day) => at(`english-1-a`, { startMinute: 480 + day }))
  const [mended, substitutes, violations] = await Promise.all([
    reckoner.mend(request),
    reckoner.findSubstitutes(question),
    reckoner.check(given, large),
  ])
  expect(mended).toEqual(workOutMend(request))
  expect(mended).toMatchObject({ kind: 'mended', report: { changes: [{ kinds: ['trainer'] }] } })
  expect(substitutes).toEqual(findSubstitutes(question))
  expect(violations).toEqual(checkPlan(given, large).violations)
  expect(await reckoner.check(given, [at()])).toEqual(checkPlan(given, [at()]).violations)
  reckoner.endAll()
})

test('a question that cannot be answered is refused, the next one is answered, and none after the end', async () => {
  const reckoner = createReckoner()
  const broken = { ...request, problem: { ...given, season: { startsOn: '', endsOn: '' } } }
  await expect(reckoner.mend(broken)).rejects.toThrow()
  await expect(reckoner.findSubstitutes(question)).resolves.toHaveLength(1)
  const coming = reckoner.mend(request)
  reckoner.endAll()
  await expect(coming).rejects.toThrow()
  await expect(reckoner.mend(request)).rejects.toThrow('the program ends')
})

test('a thread that dies between two questions is forgotten, and the next question gets another', async () => {
  const mortal = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => { parentPort.postMessage([]); setTimeout(() => process.exit(9), 20) })`
  const reckoner = createReckoner(new URL(`data:text/javascript,${encodeURIComponent(mortal)}`))
  for (let asked = 0; asked < 2; asked += 1) {
    const { promise: begun, resolve: begin } = Promise.withResolvers<Worker>()
    process.once('worker', begin)
    await expect(reckoner.findSubstitutes(question)).resolves.toEqual([])
    await once(await begun, 'exit')
  }
  reckoner.endAll()
})

test('a thread that dies with a question in hand refuses it, and the next question gets another', async () => {
  const mortal = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ kind }) => { if (kind === 'mend') process.exit(9); else parentPort.postMessage([]) })`
  const reckoner = createReckoner(new URL(`data:text/javascript,${encodeURIComponent(mortal)}`))
  await expect(reckoner.mend(request)).rejects.toThrow('the thread ended with code 9')
  await expect(reckoner.findSubstitutes(question)).resolves.toEqual([])
  reckoner.endAll()
})
