// The thread that seals and hashes for one import: one task after the other until it is ended, and the keys with it.
import { parentPort, workerData } from 'node:worker_threads'
import { freshIvs, type LentKeys, type SealingTask, sealTexts } from '../storage/base/sealing.ts'

// The runner of this folder is the only one that starts this file, and it hands over exactly this.
const keys = workerData as LentKeys
const freshIv = freshIvs()

parentPort?.on('message', (task: SealingTask) => parentPort?.postMessage(sealTexts(keys, task, freshIv)))
