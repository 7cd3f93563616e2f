// One colour a kind of reason: whoever is at work, whoever has just left it, whoever goes there soon.

import { productionPeriodNames } from '../../src-main/domain/calendar/production-periods.ts'

export type FitTone = 'night' | 'shift' | 'after-night' | 'after' | 'before' | 'block'

const known: Readonly<Record<string, FitTone>> = {
  刚下夜班: 'after-night',
  刚下班: 'after',
  快上班: 'before',
}
const blocks: readonly string[] = Object.values(productionPeriodNames)

/** Whatever else a reason is called, it is the name of a shift. */
export function fitTone(label: string): FitTone {
  if (blocks.includes(label)) return 'block'
  return known[label] ?? (/[夜晚]/.test(label) ? 'night' : 'shift')
}
