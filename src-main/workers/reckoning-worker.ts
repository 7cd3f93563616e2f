// The thread that mends plans, finds substitutes and checks: one question after the other, until nobody has one any more.
import { parentPort } from 'node:worker_threads'
import { checkPlan } from '../domain/timetable/check-plan.ts'
import { findSubstitutes } from '../domain/timetable/replan/substitutes.ts'
import { workOutMend } from '../domain/timetable/replan/work-out-mend.ts'
import type { ReckoningJob, ReckoningKind, Reckonings } from './reckoning-job.ts'

function reckon(job: ReckoningJob): Reckonings[ReckoningKind]['answer'] {
  switch (job.kind) {
    case 'mend':
      return workOutMend(job.asked)
    case 'substitutes':
      return findSubstitutes(job.asked)
    case 'check':
      return checkPlan(job.asked.problem, job.asked.placements).violations
  }
}

parentPort?.on('message', (job: ReckoningJob) => parentPort?.postMessage(reckon(job)))
