// What happens between the reading of a roster and its transaction: a thread seals, others go on working, programs end.
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { RosterSource } from '../../../src-main/contract/rosters.ts'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import { addEnterprise, idNumberOf, pasted, rosterFile, rosterTruth, tablesOf } from './rosters.ts'

let palace: EmptyPalace
let planner: ContractClient
let enterpriseId: string
async function open(...options: Parameters<typeof openEmptyPalace>) {
  palace = await openEmptyPalace(...options)
  planner = await palace.join('planner')
  enterpriseId = await addEnterprise(planner)
}
afterEach(() => palace.house.close())

async function previewed(source: RosterSource) {
  const { counts } = await planner.workers.readRoster({ source, enterpriseId })
  return { source, enterpriseId, counts }
}

const head = ['姓名', '身份证号', '手机', '班组', '银行卡号']
const two = [
  ['陈静超', idNumberOf(1), '13900000001', '甲班', '6222021208001234560'],
  ['王小二', idNumberOf(2), '', '', ''],
]
const person = { isUnionMember: true, isFrontLine: true }
const employed = () => ({ employerId: enterpriseId, workplaceId: enterpriseId, startsOn: '2025-11-12' })

interface SealedRow {
  readonly number: string
  readonly hash: string
  readonly tail: string
  readonly birth: string
  readonly phone: string | null
  readonly phoneHash: string | null
  readonly card: string | null
}

/** Each person's numbers as the vault opens them; fails where a hash is not the vault's own. */
function opened() {
  const { vault, connection } = palace.house.db
  const { raw } = connection
  const rows = raw
    .prepare<[], SealedRow>(
      `SELECT id_number_sealed AS number, id_number_hash AS hash, id_tail_hash AS tail, birth_date_sealed AS birth,
        phone_sealed AS phone, phone_hash AS phoneHash, bank_card_sealed AS card FROM worker ORDER BY name`,
    )
    .all()
  return rows.map((row) => {
    const number = vault.open('worker.id_number', row.number)
    const phone = vault.openOptional('worker.phone', row.phone)
    expect(row.hash).toBe(vault.hash('id-number', number))
    expect(row.tail).toBe(vault.hash('id-tail', number.slice(-4)))
    expect(row.phoneHash).toBe(phone === null ? null : vault.hash('phone', phone))
    const card = vault.openOptional('worker.bank_card', row.card)
    return [number, vault.open('worker.birth_date', row.birth), phone, card] as const
  })
}

describe('what a thread has sealed', () => {
  it('is to the letter what the main thread seals for the same people', async () => {
    await open()
    await planner.workers.importRoster(await previewed(pasted([head, ...two])))
    const imported = opened()
    await palace.house.close()
    await open()
    for (const [name = '', idNumber = '', phone = '', , bankCard = ''] of two)
      await planner.workers.add({ ...person, name, idNumber, phone, bankCard, employment: employed() })
    expect(imported).toEqual(opened())
  })

  it.each(Object.keys(rosterTruth))('%s: every number opens and is found by its hash', async (name) => {
    await open()
    await planner.workers.importRoster(await previewed(rosterFile(name)))
    for (const [number = '', birthDate, phone] of opened()) {
      expect(birthDate?.replaceAll('-', '')).toBe(number?.slice(6, 14))
      expect(phone).toMatch(/^199\d{8}$/)
    }
  })

  it('keeps the sealed text of what a roster leaves as it was', async () => {
    await open()
    await planner.workers.importRoster(await previewed(pasted([head, ...two])))
    const columns = 'id, id_number_sealed, bank_card_sealed, phone_sealed'
    const kept = () =>
      palace.house.db.connection.raw
        .prepare(`SELECT ${columns} FROM worker WHERE name = '陈静超'`)
        .get() as object // of these columns
    const before = kept()
    const other = pasted([
      head,
      [...(two[0]?.slice(0, 2) ?? []), '13900000009', '甲班', '6222021208001234560'],
    ])
    expect(await planner.workers.importRoster(await previewed(other))).toMatchObject({ updated: 1 })
    expect(kept()).toEqual({ ...before, phone_sealed: expect.not.stringMatching(/^$/) })
    expect(kept()).not.toEqual(before)
    expect(opened().map(([, , phone]) => phone)).toEqual([null, '13900000009'])
  })
})

describe('an import that cannot be prepared', () => {
  const dying = `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(9))`

  it('is refused by name when the thread dies, and nothing is written', async () => {
    const bugs: unknown[] = []
    const sealingWorker = new URL(`data:text/javascript,${encodeURIComponent(dying)}`)
    await open('2025-11-12', { sealingWorker, reportBug: (_, error) => bugs.push(error) })
    const asked = await previewed(pasted([head, ...two]))
    const before = tablesOf(palace.house.db)
    expect(await refusalOf(planner.workers.importRoster(asked))).toMatchObject({ code: 'INTERRUPTED' })
    expect(tablesOf(palace.house.db)).toBe(before)
    expect(bugs).toHaveLength(1)
  })

  it.each([0, 1, 20, 60])(
    'is refused by name when the program ends %i ms after it began',
    async (afterMs) => {
      await open('2025-11-12', { reportBug: () => {} })
      const asked = await previewed(pasted([head, ...two]))
      const file = palace.house.db.connection.raw.name
      const coming = planner.workers.importRoster(asked).then(
        () => 'written',
        (error: { code: string }) => error.code,
      )
      await new Promise((passed) => setTimeout(passed, afterMs))
      palace.house.app.close()
      const outcome = await coming
      expect(['written', 'INTERRUPTED']).toContain(outcome)
      const { raw } = openDatabase(
        file,
        join(import.meta.dirname, '../../../resources/migrations'),
      ).connection
      expect(raw.prepare('SELECT count(*) FROM worker').pluck().get()).toBe(outcome === 'written' ? 2 : 0)
      raw.close()
    },
  )
})

describe('who works on while a roster is prepared', () => {
  const many = pasted([
    head,
    ...Array.from({ length: 390 }, (_, index) => ['陈静超', idNumberOf(index), '', '', '']),
  ])

  it('is seen: what was prepared is judged anew, and what the preview said no longer holds', async () => {
    await open()
    const asked = await previewed(many)
    const coming = refusalOf(planner.workers.importRoster(asked))
    await planner.workers.add({ ...person, name: '陈静超', idNumber: idNumberOf(7), employment: employed() })
    const before = tablesOf(palace.house.db)
    expect(await coming).toEqual({
      code: 'ROSTER_CHANGED',
      data: {
        previewed: '新增 390、更新 0、不变 0、重复 0、拒绝 0',
        now: '新增 389、更新 0、不变 1、重复 0、拒绝 0',
      },
    })
    expect(tablesOf(palace.house.db)).toBe(before)
  })

  it('changes nothing of it where the roster names neither person nor place', async () => {
    await open()
    const asked = await previewed(many)
    const coming = planner.workers.importRoster(asked)
    await planner.workers.add({
      ...person,
      name: '王小二',
      idNumber: idNumberOf(399),
      employment: employed(),
    })
    expect(await coming).toMatchObject({ added: 390 })
    expect((await planner.workers.list({})).total).toBe(391)
  })
})
