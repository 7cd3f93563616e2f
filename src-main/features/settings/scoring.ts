// What the planner weighs against what: the house's own weights over the defaults.
import { z } from 'zod'
import { scoring as scoringShape } from '../../contract/settings.ts'
import { defaultScoring, type Scoring, softCodes } from '../../domain/timetable/scoring.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { readSetting, writeSetting } from '../../storage/settings/settings-store.ts'

const keptShape = z.object({ reserveLessons: z.unknown(), weights: z.record(z.string(), z.unknown()) })

/** Weights kept so far over the defaults: a rule added later has its default, one that is gone is left out. */
export function scoringOf(db: ReadHandle): Scoring {
  const kept = keptShape.safeParse(readSetting(db, 'scoring'))
  if (!kept.success) return defaultScoring
  const { reserveLessons, weights } = kept.data
  const known = softCodes.map((code) => [code, weights[code] ?? defaultScoring.weights[code]])
  const parsed = scoringShape.safeParse({ reserveLessons, weights: Object.fromEntries(known) })
  return parsed.success ? parsed.data : defaultScoring
}

export function saveScoring(tx: WriteHandle, input: Scoring): Scoring {
  writeSetting(tx, 'scoring', input)
  return input
}
