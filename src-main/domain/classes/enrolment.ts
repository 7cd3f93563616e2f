// A seat in a class is never given twice and the waiting list is served in its order; both are decided here, purely.

export const enrolmentStates = [
  'applied',
  'enrolled',
  'waitlisted',
  'withdrawn',
  'completed',
  'failed',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

export const enrolmentStateLabels: Readonly<Record<EnrolmentState, string>> = {
  applied: '已报名',
  enrolled: '在读',
  waitlisted: '候补',
  withdrawn: '已退',
  completed: '结业',
  failed: '未结业',
}

export interface Enrolment {
  readonly id: string
  readonly state: EnrolmentState
  /** Place in the waiting list, from 1, growing for the life of the class; null when never waitlisted. */
  readonly waitlistNumber: number | null
}

export type EnrolmentAct = 'admit' | 'withdraw' | 'complete' | 'fail' | 'reopen'

export interface EnrolmentChange {
  readonly enrolmentId: string
  readonly from: EnrolmentState
  readonly to: EnrolmentState
  readonly waitlistNumber: number | null
}

export type EnrolmentDecision =
  | { readonly ok: true; readonly changes: readonly EnrolmentChange[] }
  | { readonly ok: false; readonly code: 'ENROLMENT_UNKNOWN'; readonly enrolmentId: string }
  | {
      readonly ok: false
      readonly code: 'ENROLMENT_STEP_REFUSED'
      readonly state: EnrolmentState
      readonly act: EnrolmentAct
    }

const allowedFrom: Readonly<Record<EnrolmentAct, readonly EnrolmentState[]>> = {
  admit: ['applied'],
  withdraw: ['applied', 'waitlisted', 'enrolled'],
  complete: ['enrolled'],
  fail: ['enrolled'],
  // A resit or a corrected roll may turn a judged enrolment back into one that is judged anew.
  reopen: ['completed', 'failed'],
}

/** Seats taken: a completed or failed enrolment still sits in its class. */
export function seatsTaken(enrolments: readonly Enrolment[]): number {
  return enrolments.filter(
    (one) => one.state !== 'applied' && one.state !== 'waitlisted' && one.state !== 'withdrawn',
  ).length
}

/** The waiting list of a class, first come first. */
export function waitlistOf(enrolments: readonly Enrolment[]): readonly Enrolment[] {
  return enrolments
    .filter((one) => one.state === 'waitlisted')
    .toSorted((a, b) => (a.waitlistNumber ?? 0) - (b.waitlistNumber ?? 0))
}

/**
 * Decides one act in a class: `enrolments` are all of the class, `capacity` its seats.
 * Admitting gives a seat only if one is free and nobody waits; a withdrawal moves up whoever waits first.
 */
export function decideEnrolment(
  enrolments: readonly Enrolment[],
  capacity: number,
  act: EnrolmentAct,
  enrolmentId: string,
): EnrolmentDecision {
  const one = enrolments.find((candidate) => candidate.id === enrolmentId)
  if (one === undefined) return { ok: false, code: 'ENROLMENT_UNKNOWN', enrolmentId }
  if (!allowedFrom[act].includes(one.state)) {
    return { ok: false, code: 'ENROLMENT_STEP_REFUSED', state: one.state, act }
  }
  const change = changeOf(enrolments, capacity, act, one)
  return { ok: true, changes: [change, ...moveUp(withChanges(enrolments, [change]), capacity)] }
}

/** Who moves up when seats became free (after a withdrawal, or when the class was given a larger room). */
export function moveUp(enrolments: readonly Enrolment[], capacity: number): readonly EnrolmentChange[] {
  const free = Math.max(0, capacity - seatsTaken(enrolments))
  return waitlistOf(enrolments)
    .slice(0, free)
    .map((one) => changeTo(one, 'enrolled', one.waitlistNumber))
}

function changeOf(
  enrolments: readonly Enrolment[],
  capacity: number,
  act: EnrolmentAct,
  one: Enrolment,
): EnrolmentChange {
  switch (act) {
    case 'admit': {
      const hasSeat = seatsTaken(enrolments) < capacity && waitlistOf(enrolments).length === 0
      if (hasSeat) return changeTo(one, 'enrolled', one.waitlistNumber)
      return changeTo(one, 'waitlisted', nextWaitlistNumber(enrolments))
    }
    case 'withdraw':
      return changeTo(one, 'withdrawn', one.waitlistNumber)
    case 'complete':
      return changeTo(one, 'completed', one.waitlistNumber)
    case 'fail':
      return changeTo(one, 'failed', one.waitlistNumber)
    case 'reopen':
      return changeTo(one, 'enrolled', one.waitlistNumber)
  }
}

/** Numbers are never given again, so the order holds however people come and go. */
function nextWaitlistNumber(enrolments: readonly Enrolment[]): number {
  return enrolments.reduce((highest, one) => Math.max(highest, one.waitlistNumber ?? 0), 0) + 1
}

function changeTo(one: Enrolment, to: EnrolmentState, waitlistNumber: number | null): EnrolmentChange {
  return { enrolmentId: one.id, from: one.state, to, waitlistNumber }
}

/** The enrolments after the changes, for callers that go on deciding before they save. */
export function withChanges(
  enrolments: readonly Enrolment[],
  changes: readonly EnrolmentChange[],
): readonly Enrolment[] {
  return enrolments.map((one) => {
    const change = changes.findLast((candidate) => candidate.enrolmentId === one.id)
    return change === undefined ? one : { ...one, state: change.to, waitlistNumber: change.waitlistNumber }
  })
}
