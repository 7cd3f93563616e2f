// The thread that tries relaxations: it answers once, with what it found until it was done or asked to stop.
import { parentPort, workerData } from 'node:worker_threads'
import { findRelaxations } from '../domain/timetable/explain/relaxations.ts'
import type { RelaxationJob } from './relaxation-job.ts'

const { request, stopFlag }: RelaxationJob = workerData
const flag = new Int32Array(stopFlag)
parentPort?.postMessage(findRelaxations(request, () => Atomics.load(flag, 0) === 1))
