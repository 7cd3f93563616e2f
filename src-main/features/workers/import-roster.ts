// Writes what the preview has shown, all of it or nothing: the file is read and judged again inside the transaction.
import { Refusal } from '../../contract/errors.ts'
import type { ImportInput, RosterCounts } from '../../contract/rosters.ts'
import { earliestStart } from '../../domain/workers/employment-change.ts'
import type { RosterCandidate } from '../../domain/workers/roster-candidate.ts'
import { rosterFieldLabels } from '../../domain/workers/sentences.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { Handle } from '../../storage/base/handle.ts'
import {
  type EmploymentEntity,
  insertEmployments,
  stretchesOf,
  updateEmployment,
} from '../../storage/workers/employment-store.ts'
import type { KnownPerson } from '../../storage/workers/known-people-store.ts'
import { insertWorkers, updateWorker, type WorkerEntity } from '../../storage/workers/workers-store.ts'
import { pinyinOf } from '../pinyin.ts'
import type { SheetGrid } from '../spreadsheet-source.ts'
import { placeEmployment } from './change-employment.ts'
import { type JudgedRow, judgeRoster, type RosterJudgement } from './judge-roster.ts'
import { unknownTeams } from './read-roster.ts'

interface Imported {
  readonly enterpriseName: string
  readonly added: number
  readonly updated: number
  /** People whose team's name is not known; they were written without one. */
  readonly withoutTeam: number
}

export function importRoster(
  db: Handle,
  input: ImportInput,
  context: CallContext,
  sheets: readonly SheetGrid[],
): Imported {
  const judgement = judgeRoster(db, sheets, input, context)
  const { counts, rows, enterprise } = judgement
  refuseUnmapped(judgement)
  if (!isSame(counts, input.counts))
    throw new Refusal('ROSTER_CHANGED', {
      previewed: countsInWords(input.counts),
      now: countsInWords(counts),
    })
  if (counts.new + counts.changed === 0) throw new Refusal('ROSTER_NOTHING_TO_WRITE')
  insertNew(db, rows, enterprise.id, context)
  for (const row of rows) if (row.changes.length > 0) updateKnown(db, row, enterprise.id, context)
  const withoutTeam = unknownTeams(judgement).reduce(
    (sum, { people, teamId }) => sum + (teamId === null ? people : 0),
    0,
  )
  return { enterpriseName: enterprise.shortName, added: counts.new, updated: counts.changed, withoutTeam }
}

function refuseUnmapped({ grid }: RosterJudgement): void {
  if (grid.missingFields.length === 0) return
  const columns = grid.missingFields.map((field) => rosterFieldLabels[field]).join('、')
  throw new Refusal('ROSTER_COLUMNS_MISSING', { columns })
}

const isSame = (one: RosterCounts, other: RosterCounts): boolean =>
  one.new === other.new &&
  one.changed === other.changed &&
  one.unchanged === other.unchanged &&
  one.duplicate === other.duplicate &&
  one.refused === other.refused

const countsInWords = (counts: RosterCounts): string =>
  `新增 ${counts.new}、更新 ${counts.changed}、不变 ${counts.unchanged}、重复 ${counts.duplicate}、拒绝 ${counts.refused}`

function insertNew(db: Handle, rows: readonly JudgedRow[], enterpriseId: string, context: CallContext): void {
  const people: WorkerEntity[] = []
  const jobs: EmploymentEntity[] = []
  for (const { outcome, teamId } of rows) {
    if (outcome.kind !== 'new') continue
    const id = context.newId()
    people.push(newPerson(id, outcome.candidate, context.now))
    jobs.push({
      ...newJob(id, outcome.candidate, enterpriseId, teamId, context),
      startsOn: firstDay(outcome.candidate, context.today),
    })
  }
  insertWorkers(db, people)
  insertEmployments(db, jobs)
}

function newPerson(id: string, candidate: RosterCandidate, now: number): WorkerEntity {
  const { name, idNumber, birthDate, sex, phone, bankCard } = candidate
  return {
    id,
    name,
    ...pinyinOf(name),
    idNumber,
    birthDate,
    sex,
    phone,
    bankCard,
    isUnionMember: candidate.unionMember ?? false,
    isFrontLine: true,
    education: candidate.education ?? '',
    note: candidate.note ?? '',
    createdAt: now,
  }
}

/** Begins today; only somebody new to the house may have begun earlier. */
function newJob(
  workerId: string,
  candidate: RosterCandidate,
  enterpriseId: string,
  shiftTeamId: string | null,
  context: CallContext,
): EmploymentEntity {
  return {
    id: context.newId(),
    workerId,
    employerId: enterpriseId,
    workplaceId: enterpriseId,
    shiftTeamId,
    department: candidate.department ?? '',
    employeeNumber: candidate.employeeNumber ?? '',
    position: candidate.position ?? '',
    hiredOn: candidate.hiredOn,
    startsOn: context.today,
    endsOn: null,
  }
}

const firstDay = ({ hiredOn }: RosterCandidate, today: string): string =>
  hiredOn !== null && hiredOn < today ? hiredOn : today

function updateKnown(db: Handle, row: JudgedRow, enterpriseId: string, context: CallContext): void {
  const { outcome, known, changes, teamId } = row
  if (outcome.kind !== 'known' || known === null) return
  const touches = new Set(changes.map((change) => change.of))
  if (touches.has('person')) updateWorker(db, updatedPerson(known.worker, outcome.candidate))
  if (touches.has('enterprise')) {
    const startsOn = laterOf(context.today, earliestStart(stretchesOf(db, known.worker.id)))
    placeEmployment(db, {
      ...newJob(known.worker.id, outcome.candidate, enterpriseId, teamId, context),
      startsOn,
    })
  } else if (touches.has('job') || touches.has('team')) updateJob(db, known, row, context)
}

/** A first team is filled in; another team than before is a new stretch, so that past evenings keep their shifts. */
function updateJob(
  db: Handle,
  { job }: KnownPerson,
  { outcome, teamId, changes }: JudgedRow,
  context: CallContext,
): void {
  if (job === null || outcome.kind === 'refused') return
  const { candidate } = outcome
  const isOtherTeam = changes.some((change) => change.of === 'team')
  const next: EmploymentEntity = {
    ...job,
    department: candidate.department ?? job.department,
    employeeNumber: candidate.employeeNumber ?? job.employeeNumber,
    position: candidate.position ?? job.position,
    hiredOn: candidate.hiredOn ?? job.hiredOn,
    shiftTeamId: isOtherTeam ? teamId : job.shiftTeamId,
  }
  if (!isOtherTeam || job.shiftTeamId === null) updateEmployment(db, next)
  else placeEmployment(db, { ...next, id: context.newId(), startsOn: laterOf(context.today, job.startsOn) })
}

function updatedPerson(worker: WorkerEntity, candidate: RosterCandidate): WorkerEntity {
  return {
    ...worker,
    phone: candidate.phone ?? worker.phone,
    bankCard: candidate.bankCard ?? worker.bankCard,
    education: candidate.education ?? worker.education,
    isUnionMember: candidate.unionMember ?? worker.isUnionMember,
  }
}

const laterOf = (one: string, other: string | null): string => (other !== null && other > one ? other : one)
