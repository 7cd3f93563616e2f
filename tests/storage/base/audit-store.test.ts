import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { appendAudit, auditHead, verifyAudit } from '../../../src-main/storage/base/audit-store.ts'
import { change } from '../../../src-main/storage/base/rows.ts'
import { openMemory } from '../../support/memory-database.ts'

/** More than two portions of the walk. */
const LENGTH = 1010

let db: ReturnType<typeof openMemory>
beforeEach(() => {
  db = openMemory()
  db.vault.unlock(randomBytes(32))
  for (let at = 1; at <= LENGTH; at += 1)
    appendAudit(db, { at, accountId: 'a', actorName: '甲', action: 'x', sentence: '做了', payload: `${at}` })
  db.connection.raw.exec('DROP TRIGGER audit_entry_kept; DROP TRIGGER audit_entry_stays')
})
afterEach(() => db.connection.raw.close())

it('a trail of any length is walked whole, to the head that forms carry', () => {
  const { count, head, brokenAt } = verifyAudit(db)
  expect({ count, brokenAt }).toEqual({ count: LENGTH, brokenAt: null })
  expect(auditHead(db)).toBe(head.slice(0, 8).toUpperCase())
})

it('an entry altered far along the trail is the first that does not fit', () => {
  change(db, "UPDATE audit_entry SET sentence = '没做' WHERE seq = 1003")
  expect(verifyAudit(db).brokenAt).toBe(1003)
})

it('an entry slipped in before the first is found, and one taken out of the middle', () => {
  change(db, 'DELETE FROM audit_entry WHERE seq = 700')
  expect(verifyAudit(db).brokenAt).toBe(701)
  change(
    db,
    `INSERT INTO audit_entry SELECT -7, at, account_id, actor_name, action, sentence, payload_sealed, payload_digest, chain
      FROM audit_entry WHERE seq = 1`,
  )
  expect(verifyAudit(db).brokenAt).toBe(-7)
})
