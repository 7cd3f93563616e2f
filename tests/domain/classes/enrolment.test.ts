import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Enrolment, EnrolmentAct } from '../../../src-main/domain/classes/enrolment.ts'
import {
  decideEnrolment,
  moveUp,
  seatsTaken,
  waitlistOf,
  withChanges,
} from '../../../src-main/domain/classes/enrolment.ts'

function applicants(count: number): readonly Enrolment[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `e${index}`,
    state: 'applied',
    waitlistNumber: null,
  }))
}
function run(start: readonly Enrolment[], capacity: number, acts: readonly [EnrolmentAct, string][]) {
  return acts.reduce((now, [act, id]) => {
    const decision = decideEnrolment(now, capacity, act, id)
    return decision.ok ? withChanges(now, decision.changes) : now
  }, start)
}
const stateOf = (enrolments: readonly Enrolment[], id: string) =>
  enrolments.find((one) => one.id === id)?.state

describe('enrolment', () => {
  test('a full class puts the next applicant on the waiting list', () => {
    const now = run(applicants(3), 2, [
      ['admit', 'e0'],
      ['admit', 'e1'],
      ['admit', 'e2'],
    ])
    expect(now.map((one) => one.state)).toEqual(['enrolled', 'enrolled', 'waitlisted'])
  })

  test('a withdrawal moves up whoever waits first', () => {
    const now = run(applicants(4), 1, [
      ['admit', 'e0'],
      ['admit', 'e3'],
      ['admit', 'e1'],
      ['withdraw', 'e0'],
    ])
    expect([stateOf(now, 'e3'), stateOf(now, 'e1')]).toEqual(['enrolled', 'waitlisted'])
  })

  test('a larger room lets as many move up as it has new seats', () => {
    const now = run(applicants(4), 1, [
      ['admit', 'e0'],
      ['admit', 'e1'],
      ['admit', 'e2'],
      ['admit', 'e3'],
    ])
    expect(moveUp(now, 3).map((change) => change.enrolmentId)).toEqual(['e1', 'e2'])
  })

  test('a completed enrolment keeps its seat and cannot withdraw', () => {
    const now = run(applicants(2), 1, [
      ['admit', 'e0'],
      ['complete', 'e0'],
      ['admit', 'e1'],
    ])
    expect(stateOf(now, 'e1')).toBe('waitlisted')
    expect(decideEnrolment(now, 1, 'withdraw', 'e0')).toEqual({
      ok: false,
      code: 'ENROLMENT_STEP_REFUSED',
      state: 'completed',
      act: 'withdraw',
    })
    expect(stateOf(run(now, 1, [['reopen', 'e0']]), 'e0')).toBe('enrolled')
  })

  test('an enrolment of another class is unknown', () => {
    expect(decideEnrolment([], 5, 'admit', 'x')).toMatchObject({ ok: false, code: 'ENROLMENT_UNKNOWN' })
  })

  test('no sequence of acts overfills a class, leaves a seat empty while somebody waits, or breaks the order', () => {
    const anyAct = fc.constantFrom<EnrolmentAct>('admit', 'withdraw', 'complete', 'fail', 'reopen')
    const anyStep = fc.tuple(anyAct, fc.nat(9))
    fc.assert(
      fc.property(fc.nat(5), fc.array(anyStep, { maxLength: 60 }), (capacity, steps) => {
        let now = applicants(10)
        const order: string[] = []
        for (const [act, number] of steps) {
          const decision = decideEnrolment(now, capacity, act, `e${number}`)
          if (!decision.ok) continue
          for (const change of decision.changes) {
            if (change.to === 'waitlisted') order.push(change.enrolmentId)
            if (change.from !== 'waitlisted') continue
            const firstWaiting = order.shift()
            if (change.to === 'enrolled') expect(change.enrolmentId).toBe(firstWaiting)
            else if (firstWaiting !== change.enrolmentId) {
              if (firstWaiting !== undefined) order.unshift(firstWaiting)
              order.splice(order.indexOf(change.enrolmentId), 1)
            }
          }
          now = withChanges(now, decision.changes)
          expect(seatsTaken(now)).toBeLessThanOrEqual(capacity)
          if (waitlistOf(now).length > 0) expect(seatsTaken(now)).toBe(capacity)
          expect(waitlistOf(now).map((one) => one.id)).toEqual(order)
        }
      }),
    )
  })
})
