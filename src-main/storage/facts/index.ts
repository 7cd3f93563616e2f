// Every fact, in the order in which one may rest on another. If you add one, also add its test, titled by its sentence.
import { certificate } from './certificate.ts'
import type { Fact } from './fact.ts'
import { heldSitting } from './held-sitting.ts'
import { intendedPlacement } from './intended-placement.ts'
import { job } from './job.ts'
import { liveClaim } from './live-claim.ts'
import { liveClass } from './live-class.ts'
import { liveEnrolment } from './live-enrolment.ts'
import { livePlacement } from './live-placement.ts'
import { mark } from './mark.ts'
import { place } from './place.ts'
import { seat } from './seat.ts'
import { valuedClaim } from './valued-claim.ts'

export const facts: readonly Fact[] = [
  seat,
  liveClass,
  liveEnrolment,
  job,
  place,
  livePlacement,
  intendedPlacement,
  mark,
  heldSitting,
  valuedClaim,
  liveClaim,
  certificate,
]
