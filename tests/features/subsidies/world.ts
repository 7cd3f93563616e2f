// A county with two towns, an enterprise under each, a class held to its end, and an evening-school policy over them.

import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { Right } from '../../../src-main/contract/people.ts'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'
import { openEmptyPalace } from '../../support/empty-palace.ts'
import type { TestHouse } from '../../support/test-house.ts'
import { fillWorld, ids, mark, plainClass, publish, workerId } from '../classes/world.ts'

export const unions = {
  county: 'u-county',
  east: 'u-east',
  west: 'u-west',
  mill: 'u-mill',
  yard: 'u-yard',
} as const

export type Hand = 'clerk' | 'reviewer' | 'approver' | 'payer'
const rightOf = {
  clerk: 'subsidies.enter',
  reviewer: 'subsidies.review',
  approver: 'subsidies.approve',
  payer: 'subsidies.pay',
} as const satisfies Record<Hand, Right>
const password = 'seven-pm-2025'

export interface SubsidyWorld {
  readonly house: TestHouse
  readonly admin: ContractClient
  readonly hands: Record<Hand, ContractClient>
  /** Another client signed in with a fresh account of these rights. */
  readonly signIn: (username: string, rights: readonly Right[]) => Promise<ContractClient>
  /** enrolments[n - 1] is worker n's; workers 1–6 are of the mill (east), 7–10 of the yard (west). */
  readonly enrolments: readonly string[]
  readonly classId: string
  readonly policyId: string
}

/** Twelve November; the class ended on the fourth: workers 1–9 completed, worker 10 missed two of four lessons. */
export async function openSubsidyWorld(): Promise<SubsidyWorld> {
  const { house, admin } = await openEmptyPalace('2025-11-12')
  fillWorld(house.db)
  hangUnions(house.db)
  const signIn = async (username: string, rights: readonly Right[]) => {
    await admin.accounts.create({
      username,
      displayName: username,
      role: 'manager',
      rights: [...rights],
      trainerId: null,
      password,
    })
    const client = house.guest(username)
    await client.accounts.signIn({ username, password })
    return client
  }
  const hands = {
    clerk: await signIn('clerk', [rightOf.clerk]),
    reviewer: await signIn('reviewer', [rightOf.reviewer]),
    approver: await signIn('approver', [rightOf.approver]),
    payer: await signIn('payer', [rightOf.payer]),
  }
  const { classId, enrolments } = await holdClass(house.db, admin)
  const policyId = await eveningPolicy(admin)
  return { house, admin, hands, signIn, enrolments, classId, policyId }
}

function hangUnions(db: WriteHandle): void {
  const add = db.connection.raw.prepare(
    'INSERT INTO union_node (id, parent_id, name, level) VALUES (?, ?, ?, ?)',
  )
  add.run(unions.county, null, '象山县总工会', 'county')
  add.run(unions.east, unions.county, '丹东街道总工会', 'town')
  add.run(unions.west, unions.county, '石浦镇总工会', 'town')
  add.run(unions.mill, unions.east, '海星工会', 'base')
  add.run(unions.yard, unions.west, '石浦工会', 'base')
  db.connection.raw.prepare('UPDATE enterprise SET union_id = ? WHERE id = ?').run(unions.mill, ids.mill)
  db.connection.raw.prepare('UPDATE enterprise SET union_id = ? WHERE id = ?').run(unions.yard, ids.yard)
  db.connection.raw.exec(
    "UPDATE worker SET is_union_member = 1; UPDATE employment SET hired_on = '2024-01-01'",
  )
}

async function holdClass(
  db: WriteHandle,
  admin: ContractClient,
): Promise<{ classId: string; enrolments: string[] }> {
  const { id: classId } = await admin.classes.open({
    ...plainClass,
    capacity: 20,
    enterpriseIds: [ids.mill, ids.yard],
  })
  const workerIds = Array.from({ length: 10 }, (_, index) => workerId(index + 1))
  await admin.classes.enrol({ classId, workerIds, enrolledOn: '2025-10-01' })
  const sittings = publish(db, classId, ['2025-10-14', '2025-10-21', '2025-10-28', '2025-11-04'])
  const find = db.connection.raw.prepare<[string, string], { id: string }>(
    'SELECT id FROM enrolment WHERE class_id = ? AND worker_id = ?',
  )
  const enrolments = workerIds.map((worker) => find.get(classId, worker)?.id ?? '')
  for (const [index, enrolment] of enrolments.entries()) {
    for (const sitting of sittings.slice(0, index === 9 ? 2 : 4)) mark(db, sitting, enrolment, 'present')
  }
  const rows = enrolments.map((enrolmentId) => ({ enrolmentId, theoryScore: 80, practiceScore: 75 }))
  await admin.classes.saveResults({ classId, rows })
  await admin.classes.conclude({ classId, settlePending: true })
  return { classId, enrolments }
}

export const eveningEdits = {
  name: '职工夜校补贴',
  year: 2025,
  startsOn: '2025-01-01',
  endsOn: '2025-12-31',
  source: '象总工〔2025〕12 号',
  application: { from: '2025-09-01', to: '2026-01-31' },
  amount: { kind: 'fixed' as const, fen: 60_000 },
  isMemberNeeded: true,
  attendance: {
    percent: 80,
    basis: 'held' as const,
    latesPerAbsence: 3,
    lateJoiner: 'from-enrolment' as const,
  },
  exam: { theoryPassLine: 60, practicePassLine: 60 },
  isClassCertificateNeeded: true,
  timesPerYear: 1,
  publicity: { length: 5, unit: 'working-day' as const },
  returnWorkingDays: 10,
}

async function eveningPolicy(admin: ContractClient): Promise<string> {
  const { name, year, startsOn, endsOn } = eveningEdits
  const { id } = await admin.subsidies.adoptPolicy({
    templateCode: 'gd-on-the-job',
    name,
    year,
    startsOn,
    endsOn,
  })
  await admin.subsidies.savePolicy({ id, ...eveningEdits })
  return id
}

export const documents = ['补贴申请表', '培训计划', '学员名册', '考勤记录', '培训课程影像资料']

/** Grants the county so much and hands so much of it down to the east, where workers 1–6 are charged. */
export async function fillPools(
  { admin, policyId }: SubsidyWorld,
  county: Quota,
  east: Quota,
): Promise<{ county: string; east: string }> {
  const granted = await admin.subsidies.grant({
    policyId,
    unionId: unions.county,
    ...county,
    note: '年度下达',
  })
  const handed = await admin.subsidies.handDown({
    fromPoolId: granted.id,
    toUnionId: unions.east,
    places: east.places ?? 0,
    fen: east.fen ?? 0,
    note: '',
  })
  const { rows } = await admin.subsidies.pools({ policyId })
  const eastId = rows.find((row) => row.unionId === unions.east)?.id
  if (eastId === undefined || handed.pools.length !== 2) throw new Error('the quota was not handed down')
  return { county: granted.id, east: eastId }
}

export interface Quota {
  readonly places: number | null
  readonly fen: number | null
}

export async function remainingAt(
  { admin, policyId }: SubsidyWorld,
  unionId: string,
): Promise<{ places: number | null; fen: number | null }> {
  const { rows } = await admin.subsidies.pools({ policyId })
  const row = rows.find((one) => one.unionId === unionId)
  if (row === undefined) throw new Error('no pool there')
  return row.remaining
}
