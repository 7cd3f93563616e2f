// The rows that an import writes, made before its transaction: in turns, and the numbers sealed by a thread.
// long file: the rows that one import writes, made side by side
import { earliestStart } from '../../domain/workers/employment-change.ts'
import type { ListedPerson } from '../../domain/workers/listed-person.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { Turns } from '../../procedures/turns.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import type { LentKeys, SealingTask, Texts } from '../../storage/base/sealing.ts'
import {
  type EmploymentEntity,
  insertEmployments,
  stretchesOf,
  updateEmployment,
} from '../../storage/workers/employment-store.ts'
import type { KnownPerson } from '../../storage/workers/known-people-store.ts'
import {
  changeSealedWorkers,
  changeTasks,
  insertSealedWorkers,
  newWorkerTasks,
  type SealedChange,
  sealedChanges,
  sealedWorkers,
  type WorkerChange,
  type WorkerRecord,
} from '../../storage/workers/sealed-workers.ts'
import type { WorkerEntity } from '../../storage/workers/workers-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { type Placement, placementOf } from './change-employment.ts'
import type { JudgedRow, RosterJudgement } from './judge-roster.ts'

/** Seals and hashes outside the main thread. @throws Refusal INTERRUPTED */
export type Sealing = (keys: LentKeys, tasks: readonly SealingTask[]) => Promise<readonly Texts[]>

export interface RosterWrites {
  readonly people: readonly WorkerRecord[]
  readonly changes: readonly SealedChange[]
  readonly updatedJobs: readonly EmploymentEntity[]
  readonly newJobs: readonly EmploymentEntity[]
}

export async function prepareWrites(
  db: ReadHandle,
  { rows, enterprise }: RosterJudgement,
  context: CallContext,
  sealing: Sealing,
): Promise<RosterWrites> {
  const turns = new Turns()
  const ids = await freshIds(2 * rows.length, context, turns)
  const place: Place = {
    enterpriseId: enterprise.id,
    today: context.today,
    newId: () => ids.next().value ?? '',
  }
  const made = await turns.map(rows, (row) => newcomer(row, place, context.now))
  const newcomers = made.filter((one) => one !== null)
  const touched = rows.filter(({ changes }) => changes.length > 0)
  const placements = await turns.map(touched, (row) => placementFor(db, row, place))
  const people = newcomers.map(({ person }) => person)
  const changes = touched.flatMap(personChange)
  const [forNew, forKnown] = [newWorkerTasks(people), changeTasks(changes)]
  const answers = await sealing(db.vault.lendKeys(), [...forNew, ...forKnown])
  return {
    people: sealedWorkers(people, answers.slice(0, forNew.length)),
    changes: sealedChanges(changes, answers.slice(forNew.length)),
    updatedJobs: placements.flatMap(({ updated }) => updated ?? []),
    newJobs: [...newcomers.map(({ job }) => job), ...placements.flatMap(({ inserted }) => inserted ?? [])],
  }
}

/** In the transaction: nothing is looked up or worked out any more. Jobs that end do so before others begin. */
export function writePeople(tx: WriteHandle, { people, changes, updatedJobs, newJobs }: RosterWrites): void {
  insertSealedWorkers(tx, people)
  changeSealedWorkers(tx, changes)
  for (const job of updatedJobs) updateEmployment(tx, job)
  insertEmployments(tx, newJobs)
}

interface Place {
  readonly enterpriseId: string
  readonly today: string
  readonly newId: () => string
}

/** Rising ones, so that the rows go to the end of their table's index one after the other. */
async function freshIds(
  count: number,
  { newId }: CallContext,
  turns: Turns,
): Promise<Iterator<string, undefined>> {
  const ids = await turns.map(Array.from({ length: count }), newId)
  return ids.sort().values()
}

function newcomer({ outcome, teamId }: JudgedRow, place: Place, now: number) {
  if (outcome.kind !== 'new') return null
  const { listed } = outcome
  const person = newPerson(place.newId(), listed, now)
  const job = { ...newJob(person.id, listed, teamId, place), startsOn: firstDay(listed, place.today) }
  return { person, job }
}

function newPerson(id: string, listed: ListedPerson, now: number): WorkerEntity {
  const { name, idNumber, birthDate, sex, phone, bankCard } = listed
  return {
    id,
    name,
    ...pinyinOf(name),
    idNumber,
    birthDate,
    sex,
    phone,
    bankCard,
    isUnionMember: listed.unionMember ?? false,
    isFrontLine: true,
    education: listed.education ?? '',
    note: listed.note ?? '',
    createdAt: now,
  }
}

/** Begins today; only somebody new to the house may have begun earlier. */
function newJob(
  workerId: string,
  listed: ListedPerson,
  shiftTeamId: string | null,
  { enterpriseId, today, newId }: Place,
): EmploymentEntity {
  return {
    id: newId(),
    workerId,
    employerId: enterpriseId,
    workplaceId: enterpriseId,
    shiftTeamId,
    department: listed.department ?? '',
    employeeNumber: listed.employeeNumber ?? '',
    position: listed.position ?? '',
    hiredOn: listed.hiredOn,
    startsOn: today,
    endsOn: null,
  }
}

const firstDay = ({ hiredOn }: ListedPerson, today: string): string =>
  hiredOn !== null && hiredOn < today ? hiredOn : today

const nowhere: Placement = { updated: null, inserted: null }

function placementFor(db: ReadHandle, row: JudgedRow, place: Place): Placement {
  const { outcome, known, changes, teamId } = row
  if (outcome.kind !== 'known' || known === null) return nowhere
  const touches = new Set(changes.map((change) => change.of))
  if (touches.has('enterprise')) {
    const stretches = stretchesOf(db, known.worker.id)
    const startsOn = laterOf(place.today, earliestStart(stretches))
    const job = newJob(known.worker.id, outcome.listed, teamId, place)
    return placementOf(stretches, { ...job, startsOn })
  }
  return touches.has('job') || touches.has('team') ? changedJob(db, known, row, place) : nowhere
}

/** A first team is filled in; another team than before is a new stretch, so that past evenings keep their shifts. */
function changedJob(
  db: ReadHandle,
  { job }: KnownPerson,
  { outcome, teamId, changes }: JudgedRow,
  { today, newId }: Place,
): Placement {
  if (job === null || outcome.kind === 'refused') return nowhere
  const { listed } = outcome
  const isOtherTeam = changes.some((change) => change.of === 'team')
  const next: EmploymentEntity = {
    ...job,
    department: listed.department ?? job.department,
    employeeNumber: listed.employeeNumber ?? job.employeeNumber,
    position: listed.position ?? job.position,
    hiredOn: listed.hiredOn ?? job.hiredOn,
    shiftTeamId: isOtherTeam ? teamId : job.shiftTeamId,
  }
  if (!isOtherTeam || job.shiftTeamId === null) return { updated: next, inserted: null }
  const startsOn = laterOf(today, job.startsOn)
  return placementOf(stretchesOf(db, job.workerId), { ...next, id: newId(), startsOn })
}

/** What the person's own row gets; nothing where only their job changes. */
function personChange({ outcome, known, changes }: JudgedRow): WorkerChange[] {
  if (outcome.kind !== 'known' || known === null) return []
  if (!changes.some((change) => change.of === 'person')) return []
  const { worker } = known
  const { phone, bankCard, education, unionMember } = outcome.listed
  return [
    {
      id: worker.id,
      phone: phone === worker.phone ? null : phone,
      bankCard: bankCard === worker.bankCard ? null : bankCard,
      education: education === worker.education ? null : education,
      isUnionMember: unionMember === worker.isUnionMember ? null : unionMember,
    },
  ]
}

const laterOf = (one: string, other: string | null): string => (other !== null && other > one ? other : one)
