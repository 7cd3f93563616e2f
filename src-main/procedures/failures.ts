// Maps what a use case throws to what crosses the boundary: a named error, or an incident number for a bug.
import { randomBytes } from 'node:crypto'
import { ORPCError, ValidationError } from '@orpc/server'
import { errorMap, Refusal } from '../contract/errors.ts'
import { VaultLocked } from '../storage/base/vault.ts'
import type { Core } from './core.ts'

/** Errors of SQLite that mean the disk, not the program. */
const DISK_CODES = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_CORRUPT',
  'SQLITE_BUSY',
]

export function toNamedError(core: Pick<Core, 'reportBug'>, error: unknown): unknown {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error
  const { code, data } = toRefusal(core, error)
  return new ORPCError(code, { status: errorMap[code].status, data, defined: true })
}

/** What is no refusal is a bug: logged, and from here on an incident number. */
export function toRefusal(core: Pick<Core, 'reportBug'>, error: unknown): Refusal {
  return asRefusal(error) ?? new Refusal('INTERNAL', { incident: reportIncident(core, error) })
}

/** Logs a bug. @returns its incident number. */
export function reportIncident({ reportBug }: Pick<Core, 'reportBug'>, error: unknown): string {
  const incident = randomBytes(4).toString('hex')
  reportBug(incident, wrongAnswer(error) ?? error)
  return incident
}

/** Which fields of an answer broke the contract; their values may be personal and stay out of the log. */
function wrongAnswer(error: unknown): Error | null {
  const cause = error instanceof ORPCError ? error.cause : null
  if (!(cause instanceof ValidationError)) return null
  const fields = cause.issues.map(({ path = [], message }) => {
    const names = path.map((part) => (typeof part === 'object' ? part.key : part))
    return `${names.map(String).join('.')}: ${message}`
  })
  return new Error(`an answer breaks its contract: ${fields.join('; ')}`)
}

function asRefusal(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error
  if (error instanceof VaultLocked) return new Refusal('NOT_SIGNED_IN')
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  const isDisk = DISK_CODES.some((prefix) => code.startsWith(prefix))
  return isDisk ? new Refusal('DATABASE_NOT_WRITABLE', { detail: code }) : null
}
