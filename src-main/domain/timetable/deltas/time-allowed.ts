// Season, deadline, hours of the day, days off, blocks and frozen weeks: all that can be known of a start beforehand.
import { mayBegin } from '../compiled/kinds.ts'
import type { Delta, DeltaInput } from './delta.ts'

export function timeAllowed({ compiled: { itemKind, times } }: DeltaInput): Delta {
  const isForbidden = (item: number, time: number): boolean => {
    const kind = itemKind[item]
    return kind === undefined || time >= times || !mayBegin(kind, time)
  }
  return {
    gates: [{ code: 'time-allowed', forbids: isForbidden }],
  }
}
