import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contextFor } from '../../src-main/procedures/call-context.ts'
import { type CommandSpec, transact } from '../../src-main/procedures/command.ts'
import { readSetting, writeSetting } from '../../src-main/storage/settings/settings-store.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

async function run<O>(spec: CommandSpec<null, O, undefined>) {
  const account = (await (await house.as('admin')).accounts.state()).account
  if (account === null) throw new Error('not signed in')
  return transact(house.db, contextFor(house.app.core, 'test', account), 'test.act', spec, null, undefined)
}
const auditCount = () =>
  house.db.raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM audit_entry').get()?.n ?? 0
const steps = () =>
  house.db.raw
    .prepare<[], { sentence: string; state: string }>(
      'SELECT sentence, state FROM undo_step ORDER BY id DESC',
    )
    .all()

describe('a command', () => {
  it('is refused when it returns a promise, and leaves nothing behind', async () => {
    await house.as('admin')
    const before = auditCount()
    const spec = { run: async (tx: typeof house.db) => writeSetting(tx, 'test', 1), says: () => '试一试' }
    await expect(run(spec)).rejects.toThrow(/returned a promise/)
    expect(readSetting(house.db, 'test')).toBeNull()
    expect(auditCount()).toBe(before)
  })

  it('writes its audit entry in its own transaction: both or neither', async () => {
    await house.as('admin')
    const before = auditCount()
    const failing = {
      run: (tx: typeof house.db) => {
        writeSetting(tx, 'test', 1)
        throw new Error('midway')
      },
      says: () => '试一试',
    }
    await expect(run(failing)).rejects.toThrow('midway')
    expect([readSetting(house.db, 'test'), auditCount()]).toEqual([null, before])
    await run({ run: (tx) => writeSetting(tx, 'test', 1), says: () => '试一试' })
    expect([readSetting(house.db, 'test'), auditCount()]).toEqual([1, before + 1])
  })

  it('is undoable unless it is final, and leaves no step where it changed nothing', async () => {
    await run({ run: () => null, says: () => '看一看' })
    await run({ run: (tx) => writeSetting(tx, 'test', 1), says: () => '改一改' })
    await run({ run: (tx) => writeSetting(tx, 'test', 2), says: () => '定下来', isFinal: true })
    expect(steps().slice(0, 2)).toEqual([
      { sentence: '定下来', state: 'final' },
      { sentence: '改一改', state: 'done' },
    ])
    expect(steps().some((step) => step.sentence === '看一看')).toBe(false)
  })

  it('names the tables whose rows changed, and no others', async () => {
    const { changed } = await run({
      run: (tx) => tx.raw.exec("UPDATE room SET note = 'x'; UPDATE trainer SET note = 'y'"),
      says: () => '改备注',
    })
    const kept = ['audit_entry', 'undo_row', 'undo_step']
    expect([...changed].filter((table) => !kept.includes(table)).toSorted()).toEqual(['room', 'trainer'])
  })
})
