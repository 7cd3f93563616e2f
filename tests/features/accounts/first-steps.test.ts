import { afterEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

describe('first run', () => {
  it('writes nothing before the recovery code was typed back, and then signs the administrator in', async () => {
    house = await openTestHouse({ world: 'none' })
    const client = house.guest('first')
    const { code } = await client.accounts.drawRecoveryCode()
    const input = {
      palaceName: '象山县工人文化宫',
      username: 'head',
      displayName: '黄志远',
      password: 'evening-7pm',
    }
    await expect(client.accounts.setUp({ ...input, recoveryCode: 'AAAA' })).rejects.toMatchObject({
      code: 'RECOVERY_CODE_MISTYPED',
    })
    expect((await client.accounts.state()).phase).toBe('empty')
    await client.accounts.setUp({ ...input, recoveryCode: code.toLowerCase() })
    expect(await client.accounts.state()).toMatchObject({
      phase: 'ready',
      isSample: false,
      account: { username: 'head', role: 'admin' },
    })
  })

  it('resets a forgotten administrator password with the recovery code', async () => {
    house = await openTestHouse({ world: 'none' })
    const client = house.guest('first')
    const { code } = await client.accounts.drawRecoveryCode()
    await client.accounts.setUp({
      palaceName: '象山',
      username: 'head',
      displayName: '黄志远',
      password: 'evening-7pm',
      recoveryCode: code,
    })
    const other = house.guest('second')
    await other.accounts.recover({ username: 'head', recoveryCode: code, newPassword: 'morning-8am' })
    await expect(
      house.guest().accounts.signIn({ username: 'head', password: 'evening-7pm' }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    expect(await house.guest().accounts.signIn({ username: 'head', password: 'morning-8am' })).toMatchObject({
      username: 'head',
    })
  })
})

describe('sessions', () => {
  it('locks after the idle minutes and opens again with the own password only', async () => {
    house = await openTestHouse({ world: 'sample' })
    const planner = await house.as('planner')
    await planner.settings.palace()
    house.pass(15 * 60_000)
    await expect(planner.settings.palace()).rejects.toMatchObject({ code: 'SESSION_LOCKED' })
    await expect(planner.accounts.unlock({ password: 'not-this-1' })).rejects.toMatchObject({
      code: 'WRONG_PASSWORD',
    })
    await planner.accounts.unlock({ password: 'sample-2025' })
    expect((await planner.settings.palace()).palaceName).toBe('象山县工人文化宫')
  })

  it('makes who guesses wait after five wrong passwords', async () => {
    house = await openTestHouse({ world: 'sample' })
    for (let i = 0; i < 5; i += 1)
      await expect(
        house.guest().accounts.signIn({ username: 'admin', password: 'x1' }),
      ).rejects.toMatchObject({ code: 'WRONG_PASSWORD' })
    await expect(
      house.guest().accounts.signIn({ username: 'admin', password: 'sample-2025' }),
    ).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  })
})

describe('undo', () => {
  it('takes back the own last act and names it', async () => {
    house = await openTestHouse({ world: 'sample' })
    const planner = await house.as('planner')
    const day = { date: '2025-11-13', kind: 'swapped-rest', name: '厂庆', isTeachingAllowed: false } as const
    await planner.settings.saveDay(day)
    expect((await planner.accounts.undoable()).steps.map((step) => step.sentence)).toEqual([
      '修改日历 2025-11-13',
    ])
    expect(await planner.accounts.undo({})).toEqual({ sentence: '修改日历 2025-11-13' })
    expect(
      (await planner.settings.days({ year: 2025 })).rows.find((row) => row.date === '2025-11-13'),
    ).toBeUndefined()
    await expect(planner.accounts.undo({})).rejects.toMatchObject({ code: 'UNDO_NOTHING' })
  })

  it('refuses, naming who and what, where somebody else has changed the row since', async () => {
    house = await openTestHouse({ world: 'sample' })
    const planner = await house.as('planner')
    const admin = await house.as('admin')
    const day = { date: '2025-11-13', kind: 'swapped-rest', name: '厂庆', isTeachingAllowed: false } as const
    await planner.settings.saveDay(day)
    await admin.settings.saveDay({ ...day, name: '停电' })
    await expect(planner.accounts.undo({})).rejects.toMatchObject({
      code: 'UNDO_CONFLICT',
      data: { who: '黄志远（管理员）', what: '修改日历 2025-11-13' },
    })
  })
})

describe('audit', () => {
  it('chains every entry and finds the first that was altered', async () => {
    house = await openTestHouse({ world: 'sample' })
    const admin = await house.as('admin')
    const before = (await admin.accounts.verifyAudit()).count
    await admin.settings.savePalace({ ...(await admin.settings.palace()), idleMinutes: 30 })
    expect(await admin.accounts.verifyAudit()).toMatchObject({ count: before + 1, brokenAt: null })
    house.db.connection.raw.exec('DROP TRIGGER audit_entry_kept')
    house.db.connection.raw.prepare("UPDATE audit_entry SET actor_name = '别人' WHERE seq = 1").run()
    expect((await admin.accounts.verifyAudit()).brokenAt).toBe(1)
  })
})
