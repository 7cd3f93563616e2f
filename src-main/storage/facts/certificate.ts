// A certificate is good while its enrolment is completed; the number of one who failed after all stays theirs and is void.
import type { Fact } from './fact.ts'

/** The good ones. Where people without one are listed too, look it up: left-joined it would be read whole. */
export const certificate: Fact = {
  name: 'certificate',
  sql: `SELECT e.id AS enrolment_id, e.class_id, e.worker_id, r.certificate_number AS number, r.certified_on
    FROM main.enrolment e JOIN main.result r ON r.enrolment_id = e.id AND r.certificate_number IS NOT NULL
    WHERE e.state = 'completed'`,
}

/** SQL for the number of the enrolment in this column; null where there is none or a void one. */
export const goodNumberOf = (enrolment: string): string =>
  `(SELECT good.number FROM certificate good WHERE good.enrolment_id = ${enrolment})`
