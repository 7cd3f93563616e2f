// The closed list of what can be refused, with typed data. Each has one Chinese sentence in error-sentences.ts.
import { z } from 'zod'

const plain = (status: number) => ({ status })
const withData = <T extends z.ZodType>(status: number, data: T) => ({ status, data })

const everyError = {
  // who is calling
  NOT_SIGNED_IN: plain(401),
  SESSION_LOCKED: plain(401),
  FORBIDDEN: withData(403, z.object({ needs: z.string() })),
  WRONG_PASSWORD: plain(401),
  TOO_MANY_ATTEMPTS: withData(429, z.object({ seconds: z.int() })),
  ALREADY_SET_UP: plain(409),
  RECOVERY_CODE_MISTYPED: plain(422),
  PASSWORD_TOO_WEAK: withData(422, z.object({ rule: z.string() })),
  USERNAME_TAKEN: withData(409, z.object({ username: z.string() })),
  SAMPLE_ONLY: plain(409),
  // anything that is looked up or kept
  NOT_FOUND: withData(404, z.object({ what: z.string() })),
  ALREADY_EXISTS: withData(409, z.object({ what: z.string() })),
  STILL_IN_USE: withData(409, z.object({ what: z.string(), by: z.string() })),
  INVALID_VALUE: withData(422, z.object({ what: z.string() })),
  // network, trainers, courses
  STILL_PLANNED: withData(409, z.object({ what: z.string(), sittings: z.int() })),
  COURSE_KIND_FIXED: withData(409, z.object({ course: z.string(), kind: z.string(), classes: z.int() })),
  // enterprises and unions
  CREDIT_CODE_WRONG: withData(
    422,
    z.object({
      issue: z.enum(['missing', 'rounded', 'length', 'characters', 'checkCharacter', 'notBaseUnion']),
    }),
  ),
  CREDIT_CODE_TAKEN: withData(409, z.object({ by: z.string() })),
  UNION_CYCLE: withData(422, z.object({ union: z.string(), parent: z.string() })),
  UNION_LEVEL: withData(422, z.object({ union: z.string(), parent: z.string() })),
  UNION_PARENT_MISSING: withData(422, z.object({ union: z.string() })),
  SHIFTS_OVERLAP: withData(422, z.object({ cycleDay: z.int(), one: z.string(), other: z.string() })),
  // classes
  CLASS_CLOSED: withData(409, z.object({ name: z.string(), state: z.string() })),
  ALREADY_IN_CLASS: withData(409, z.object({ people: z.string() })),
  ENROLMENT_STEP_REFUSED: withData(409, z.object({ who: z.string(), state: z.string() })),
  CAPACITY_BELOW_SEATED: withData(422, z.object({ seated: z.int() })),
  LESSONS_STILL_OPEN: withData(409, z.object({ name: z.string(), lessons: z.int() })),
  NOT_HELD_YET: withData(409, z.object({ name: z.string() })),
  CERTIFICATE_SERIES_EXHAUSTED: withData(409, z.object({ series: z.string() })),
  // timetable
  PLAN_OUTDATED: plain(409),
  PLANNING_RUNNING: withData(409, z.object({ who: z.string() })),
  PLANNING_STOPPED: plain(409),
  PLANNING_FAILED: withData(500, z.object({ why: z.string() })),
  PLAN_SCORE_MISMATCH: withData(500, z.object({ incident: z.string() })),
  PLAN_BREAKS_RULES: withData(409, z.object({ sentences: z.array(z.string()) })),
  RECOMMENDATION_OUTDATED: plain(409),
  MEND_OUTDATED: plain(409),
  RECOMMENDATION_REFUSED: withData(409, z.object({ sentences: z.array(z.string()) })),
  PLACEMENT_BREAKS_RULE: withData(409, z.object({ sentences: z.array(z.string()) })),
  SITTING_CLOSED: withData(409, z.object({ what: z.string(), why: z.string() })),
  // subsidies
  QUOTA_EXHAUSTED: withData(
    409,
    z.object({ pool: z.string(), who: z.string(), places: z.int().nullable(), fen: z.int().nullable() }),
  ),
  LEDGER_STEP_REPEATED: withData(409, z.object({ who: z.string(), step: z.string() })),
  LEDGER_NOTHING_HELD: withData(409, z.object({ who: z.string() })),
  AMOUNT_ABOVE_HELD: withData(422, z.object({ who: z.string(), fen: z.int() })),
  AMOUNT_INVALID: withData(422, z.object({ who: z.string() })),
  POOL_MISSING: withData(409, z.object({ who: z.string(), issue: z.string() })),
  POOLS_NOT_RELATED: withData(422, z.object({ from: z.string(), to: z.string() })),
  POOL_UNITS_DIFFER: withData(422, z.object({ from: z.string(), to: z.string() })),
  CLAIM_STEP_REFUSED: withData(409, z.object({ who: z.string(), state: z.string(), act: z.string() })),
  RIGHT_MISSING: withData(403, z.object({ rights: z.string() })),
  SAME_PERSON_SIGNED: withData(
    409,
    z.object({ who: z.string(), name: z.string(), earlier: z.enum(['enter', 'review']) }),
  ),
  CLAIM_LAPSED: withData(409, z.object({ who: z.string(), until: z.string() })),
  CLAIM_NOT_LAPSED: withData(409, z.object({ who: z.string(), until: z.string() })),
  PUBLICITY_RUNNING: withData(409, z.object({ who: z.string(), until: z.string() })),
  DATE_MISSING: withData(422, z.object({ who: z.string() })),
  NOT_ELIGIBLE: withData(409, z.object({ who: z.string(), reason: z.string() })),
  ALREADY_CLAIMED: withData(409, z.object({ who: z.string(), number: z.string() })),
  POLICY_RUN_BY_OTHERS: withData(409, z.object({ policy: z.string() })),
  POLICY_IN_USE: withData(409, z.object({ policy: z.string(), claims: z.int() })),
  UNDO_NOTHING: plain(409),
  /** isOwn: who is the one that asks. */
  UNDO_CONFLICT: withData(
    409,
    z.object({ sentence: z.string(), who: z.string(), what: z.string(), isOwn: z.boolean() }),
  ),
  /** What a command had worked out was changed by others before it could be written. */
  OVERTAKEN: plain(409),
  /** The program ends, or a thread failed, before anything was written. */
  INTERRUPTED: plain(503),
  // workers
  ROSTER_CHANGED: withData(409, z.object({ previewed: z.string(), now: z.string() })),
  ROSTER_COLUMNS_MISSING: withData(422, z.object({ columns: z.string() })),
  ROSTER_NOTHING_TO_WRITE: plain(409),
  // shift tables of enterprises
  SHIFT_TABLE_UNREADABLE: withData(422, z.object({ why: z.string() })),
  SHIFT_TABLE_CHANGED: plain(409),
  SHIFT_TABLE_NOTHING_TO_WRITE: plain(409),
  ROTATION_NOT_FOUND: plain(409),
  // attendance
  MARKING_REFUSED: withData(409, z.object({ reason: z.string() })),
  // spreadsheets
  NOT_A_SPREADSHEET: plain(422),
  EMPTY_FILE: plain(422),
  FILE_TOO_LARGE: plain(422),
  ZIP_BOMB: plain(422),
  TOO_MANY_ROWS: plain(422),
  TOO_MANY_COLUMNS: plain(422),
  ENCRYPTED_FILE: plain(422),
  SPREADSHEET_TIMEOUT: plain(422),
  SPREADSHEET_BROKEN: plain(422),
  DATABASE_NOT_WRITABLE: withData(507, z.object({ detail: z.string() })),
  INTERNAL: withData(500, z.object({ incident: z.string() })),
} as const

// A name for the whole list, so that the compiler prints and compares the name in every procedure, not the list.
type EveryError = typeof everyError
export interface ErrorMap extends EveryError {}
export const errorMap: ErrorMap = everyError

export type ErrorCode = keyof typeof errorMap

export type ErrorData<C extends ErrorCode> = (typeof errorMap)[C] extends {
  data: infer D extends z.ZodType
}
  ? z.infer<D>
  : undefined

/** An expected failure, thrown by a use case and carried to the screen as a named error. */
export class Refusal<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly data: ErrorData<C>
  constructor(code: C, ...[data]: ErrorData<C> extends undefined ? [] : [data: ErrorData<C>]) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.data = data as ErrorData<C> // absent exactly when the code carries no data
  }
}
