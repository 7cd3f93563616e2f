// The sample palace's subsidies, brought about by its own people through the real use cases, day by day before today.
import type { ContractClient } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar/dates.ts'
import { Announcer } from '../../../procedures/announcer.ts'
import type { CallOrigin, Core } from '../../../procedures/core.ts'
import { Readings } from '../../../procedures/readings.ts'
import { Sessions } from '../../../procedures/sessions.ts'
import { findAccountByUsername } from '../../../storage/accounts/accounts-store.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'

type Person = 'manager' | 'clerk' | 'reviewer' | 'approver'
/** That person's client, as of so many days before today at ten in the morning. */
type Office = (person: Person, daysBefore: number) => ContractClient

const DAY_MS = 86_400_000
const AMOUNT_FEN = 60_000
const PLACES = { county: 100, danxi: 32, xianxiang: 30, shipu: 20 }

export interface SampleSubsidyOptions {
  readonly today: string
  readonly callAs: (origin: CallOrigin) => ContractClient
  /** The core that the sample will live in; its clock and its sessions are not used. */
  readonly core: Omit<Core, 'house' | 'sessions' | 'announcer' | 'readings' | 'now'>
}

/** One policy, its quota handed down the tree, and claims in several states. */
export async function fillSampleSubsidies(db: WriteHandle, options: SampleSubsidyOptions): Promise<void> {
  const office = officeOf(db, options)
  const policyId = await makePolicy(office, options.today)
  await shareQuota(office, policyId)
  const documents = (await office('clerk', 60).subsidies.policy({ id: policyId })).rules.documents
  const enter = async (count: number, daysBefore: number): Promise<string[]> => {
    const clerk = office('clerk', daysBefore)
    const { rows } = await clerk.subsidies.earned({ policyId, pageSize: 200 })
    const enrolmentIds = rows
      .filter((row) => row.isEligible && row.claim === null && row.pool !== null)
      .slice(0, count)
      .map((row) => row.enrolmentId)
    if (enrolmentIds.length === 0) return []
    await clerk.subsidies.enterClaims({ policyId, enrolmentIds, documents, note: '' })
    const claims = await clerk.subsidies.claims({ policyId, state: 'entered', pageSize: 200 })
    return claims.rows.map((row) => row.id)
  }
  await handle(office, await enter(14, 40))
  await begin(office, await enter(9, 8))
  await enter(5, 1)
}

/** The first round: all the way to the bank, but for one sent back and one refused. */
async function handle(office: Office, ids: readonly string[]): Promise<void> {
  const [returned, rejected, ...good] = ids
  if (returned === undefined || rejected === undefined || good.length === 0) return
  await office('reviewer', 38).subsidies.stepClaims({
    ids: [rejected],
    act: 'reject',
    note: '身份证复印件与本人不符',
  })
  await office('reviewer', 38).subsidies.stepClaims({ ids: good, act: 'review' })
  await office('approver', 36).subsidies.stepClaims({ ids: good, act: 'approve' })
  await office('approver', 36).subsidies.stepClaims({ ids: good, act: 'publicise' })
  await office('manager', 22).subsidies.stepClaims({ ids: good, act: 'pay' })
  await office('manager', 20).subsidies.stepClaims({ ids: good.slice(0, 4), act: 'complete' })
  await office('reviewer', 3).subsidies.stepClaims({
    ids: [returned],
    act: 'return',
    note: '申领表缺单位盖章，请补盖后再交',
  })
}

/** The second round is on its way: some reviewed, some approved, some in publicity. */
async function begin(office: Office, ids: readonly string[]): Promise<void> {
  const fresh = ids.slice(-9)
  if (fresh.length < 9) return
  await office('reviewer', 6).subsidies.stepClaims({ ids: fresh.slice(0, 7), act: 'review' })
  await office('approver', 4).subsidies.stepClaims({ ids: fresh.slice(0, 5), act: 'approve' })
  await office('approver', 2).subsidies.stepClaims({ ids: fresh.slice(0, 3), act: 'publicise' })
}

async function makePolicy(office: Office, today: string): Promise<string> {
  const manager = office('manager', 90)
  const name = '象山县职工夜校技能提升补助'
  const year = Number(today.slice(0, 4))
  const dates = { startsOn: addDays(today, -200), endsOn: addDays(today, 200) }
  const { id } = await manager.subsidies.adoptPolicy({ templateCode: 'gd-on-the-job', name, year, ...dates })
  await manager.subsidies.savePolicy({
    id,
    name,
    year,
    ...dates,
    source: '示例政策，条款按县总工会夜校补助的通行做法拟定',
    application: { from: addDays(today, -120), to: addDays(today, 120) },
    amount: { kind: 'fixed', fen: AMOUNT_FEN },
    isMemberNeeded: true,
    attendance: { percent: 80, basis: 'held', latesPerAbsence: 3, lateJoiner: 'from-enrolment' },
    exam: { theoryPassLine: 60, practicePassLine: 60 },
    isClassCertificateNeeded: true,
    timesPerYear: 1,
    publicity: { length: 5, unit: 'working-day' },
    returnWorkingDays: 10,
  })
  return id
}

async function shareQuota(office: Office, policyId: string): Promise<void> {
  const manager = office('manager', 88)
  const unions = (await manager.unions.options()).rows
  const idOf = (name: string): string => unions.find((union) => union.name.startsWith(name))?.id ?? ''
  const worth = (places: number) => ({ places, fen: places * AMOUNT_FEN })
  const county = await manager.subsidies.grant({
    policyId,
    unionId: idOf('象山县总工会'),
    ...worth(PLACES.county),
    note: '年度下达',
  })
  for (const [name, places] of [
    ['丹西街道', PLACES.danxi],
    ['贤庠镇', PLACES.xianxiang],
    ['石浦镇', PLACES.shipu],
  ] as const) {
    await manager.subsidies.handDown({
      fromPoolId: county.id,
      toUnionId: idOf(name),
      ...worth(places),
      note: '按会员数分配',
    })
  }
}

function officeOf(db: WriteHandle, { today, callAs, core }: SampleSubsidyOptions): Office {
  const house = { db, isSample: true, openSample: () => Promise.resolve(), leaveSample: () => {} }
  const morning = Date.parse(`${today}T10:00:00+08:00`)
  return (person, daysBefore) => {
    const time = morning - daysBefore * DAY_MS
    const sessions = new Sessions()
    sessions.signIn(person, findAccountByUsername(db, person)?.id ?? '', time)
    const origin = {
      core: {
        ...core,
        house,
        sessions,
        announcer: new Announcer(),
        readings: new Readings(),
        now: () => time,
      },
      connection: person,
    }
    return callAs(origin)
  }
}
