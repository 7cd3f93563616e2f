// Season, deadline, hours of the day, days off, blocks and frozen weeks: all that can be known of a start beforehand.
import type { Delta, DeltaInput } from './delta.ts'

export function timeAllowed({ compiled: { itemKind } }: DeltaInput): Delta {
  return {
    gates: [{ code: 'time-allowed', forbids: (item, time) => (itemKind[item]?.allowed[time] ?? 0) === 0 }],
  }
}
