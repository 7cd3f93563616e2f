// What crosses between the asker of relaxations and its thread.
import type { RelaxationRequest } from '../domain/timetable/explain/relaxations.ts'

export interface RelaxationJob {
  readonly request: RelaxationRequest
  /** One Int32: 1 asks for what has been found so far. */
  readonly stopFlag: SharedArrayBuffer
}
