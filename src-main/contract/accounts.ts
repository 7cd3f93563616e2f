// accounts: first run, login, idle lock, staff accounts, the audit trail, and each person's undo.
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { act, administering, command, query, stream } from './kit.ts'
import { account, right, role } from './people.ts'
import { done, id, instant, isoDate, pageInput, pageOf } from './values.ts'

const username = z.string().trim().min(2).max(40)
const displayName = z.string().trim().min(1).max(40)
const password = z.string().min(1).max(200)
const sampleAccount = z.object({ username: z.string(), displayName: z.string(), role, password: z.string() })

/** What the first screen needs before anyone has signed in. */
const houseState = z.object({
  phase: z.enum(['empty', 'ready']),
  isSample: z.boolean(),
  palaceName: z.string(),
  today: z.string(),
  account: account.nullable(),
  isLocked: z.boolean(),
  sampleAccounts: z.array(sampleAccount),
  idleMinutes: z.int(),
})

const accountInput = z.object({
  username,
  displayName,
  role,
  rights: z.array(right),
  trainerId: id.nullable(),
})
const undoStep = z.object({ id: z.int(), sentence: z.string(), doneAt: instant })

const change = z.object({
  /** Procedures by path ('attendance.roll') whose answers may be others now; null: all of them. */
  stale: z.array(z.string()).nullable(),
  /** What the account that listens has just done, where it can take it back: the first of its undoable steps. */
  step: undoStep.nullable(),
})
export type Change = z.infer<typeof change>
const auditEntry = z.object({
  seq: z.int(),
  at: instant,
  actorName: z.string(),
  action: z.string(),
  sentence: z.string(),
})

export const accounts = {
  state: query('anyone').output(houseState),
  drawRecoveryCode: act('anyone').output(z.object({ code: z.string() })),
  setUp: command('anyone')
    .input(
      z.object({
        palaceName: z.string().trim().min(2).max(60),
        username,
        displayName,
        password,
        recoveryCode: z.string().max(200),
      }),
    )
    .output(account),
  /** Opens the sample beside the palace's own file; changes nothing in the palace's data. */
  openSample: act('anyone')
    .input(z.object({ today: isoDate.optional() }))
    .output(z.object({ palaceName: z.string() })),
  leaveSample: act('anyone').output(z.object({ phase: z.enum(['empty', 'ready']) })),
  signIn: command('anyone').input(z.object({ username, password })).output(account),
  signOut: command('signed-in').output(z.object({ ok: z.literal(true) })),
  lock: act('anyone').output(z.object({ ok: z.literal(true) })),
  unlock: command('anyone').input(z.object({ password })).output(account),
  recover: command('anyone')
    .input(z.object({ username, recoveryCode: z.string().max(200), newPassword: password }))
    .output(account),
  changePassword: command('signed-in')
    .input(z.object({ currentPassword: password, newPassword: password }))
    .output(done),
  list: query(administering).output(z.object({ rows: z.array(account) })),
  create: command(administering).input(accountInput.extend({ password })).output(account),
  update: command(administering)
    .input(accountInput.extend({ id, isActive: z.boolean() }))
    .output(account),
  resetPassword: command(administering)
    .input(z.object({ id, newPassword: password }))
    .output(done),
  audit: query(administering).input(pageInput).output(pageOf(auditEntry)),
  verifyAudit: query(administering).output(
    z.object({ count: z.int(), head: z.string(), brokenAt: z.int().nullable() }),
  ),
  /** next: the newest on which nothing final rests (a publication, a conclusion); null where there is none. */
  undoable: query('signed-in').output(z.object({ steps: z.array(undoStep), next: undoStep.nullable() })),
  undo: command('signed-in')
    .input(z.object({ stepId: z.int().optional() }))
    .output(z.object({ sentence: z.string() })),
  /** Announces, after each commit, what no longer holds; screens refetch that and nothing else. */
  watch: stream('anyone').output(eventIterator(change)),
}
