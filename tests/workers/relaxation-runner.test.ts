import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { findRelaxations } from '../../src-main/domain/timetable/explain/relaxations.ts'
import { createRelaxer } from '../../src-main/workers/relaxation-runner.ts'
import { lessons, planClass, problem, trainer } from '../domain/timetable/sample-problem.ts'

const given = problem({
  season: { startsOn: '2025-09-08', endsOn: '2025-09-21' },
  classes: [planClass('english', { lessons: lessons('english', 4), qualifiedTrainerIds: ['wang'] })],
  trainers: [trainer('wang', { mostSittingsPerWeek: 1 })],
})
const request = { problem: given, plan: [], classId: null }

test('a thread finds what the domain finds, request after request', async () => {
  const relaxer = createRelaxer()
  const [first, second] = await Promise.all([relaxer.relax(request), relaxer.relax(request)])
  expect(first).toEqual(findRelaxations(request, () => false))
  expect(second).toEqual(first)
  expect(first.relaxations.length).toBeGreaterThan(0)
  relaxer.endAll()
})

test('a request that cannot be answered is refused, and so is any after the end', async () => {
  const relaxer = createRelaxer()
  const broken = { ...request, problem: { ...given, season: { startsOn: '', endsOn: '' } } }
  await expect(relaxer.relax(broken)).rejects.toThrow()
  await expect(relaxer.relax(request)).resolves.toMatchObject({ unplaced: 4 })
  const coming = relaxer.relax(request)
  relaxer.endAll()
  await expect(coming).rejects.toThrow()
  await expect(relaxer.relax(request)).rejects.toThrow('the program ends')
})

test('whatever goes wrong in a thread after its first error is heard too, and does not end the program', async () => {
  const { promise: started, resolve: start } = Promise.withResolvers<Worker>()
  process.once('worker', start)
  const refused = expect(createRelaxer().relax(request)).rejects.toThrow('the first')
  const worker = await started
  worker.emit('error', new Error('the first'))
  expect(() => worker.emit('error', new Error('the second'))).not.toThrow()
  await refused
})
