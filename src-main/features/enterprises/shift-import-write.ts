// Writes the parts of a shift-table import: the rotation with its teams, people into teams, days that differ.
import type { DayPlan } from '../../domain/enterprises/shift-import/plan-days.ts'
import { succeed } from '../../domain/workers/employment-change.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { Handle } from '../../storage/base/handle.ts'
import {
  deleteTeamDay,
  deleteWorkerDay,
  saveTeamDay,
  saveWorkerDay,
} from '../../storage/enterprises/roster-days-store.ts'
import {
  deleteShiftSystem,
  saveShiftSystemRow,
  saveTeams,
} from '../../storage/enterprises/shift-systems-store.ts'
import {
  type EmploymentEntity,
  insertEmployments,
  openStretch,
  stretchesOf,
  updateEmployment,
} from '../../storage/workers/employment-store.ts'
import type { TeamMove } from './shift-import-judge.ts'
import { type ProposedRotation, systemsLeft } from './shift-import-rotation.ts'
import type { ImportWorld } from './shift-import-world.ts'

/** @returns the ids of the teams by their keys. */
export function adoptRotation(
  db: Handle,
  { system, teams, updates }: ProposedRotation,
  world: ImportWorld,
  context: CallContext,
): Map<string, string> {
  const enterpriseId = world.enterprise.id
  const id = updates?.id ?? context.newId()
  const length = system.cycle.length
  saveShiftSystemRow(db, { ...system, id, enterpriseId })
  const ids = new Map(teams.map((team) => [team.key, team.id ?? context.newId()]))
  saveTeams(
    db,
    teams.map(({ key, name, offsetDays, isDefault }) => ({
      id: ids.get(key) ?? context.newId(),
      enterpriseId,
      shiftSystemId: id,
      name,
      offsetDays: offsetDays % length,
      isDefault,
    })),
  )
  for (const left of systemsLeft({ teams, updates }, world)) deleteShiftSystem(db, left.id)
  return ids
}

/** A first team is filled in; another team than before is a new stretch from today, so that past evenings keep theirs. */
export function movePeople(
  db: Handle,
  moves: readonly TeamMove[],
  teamIds: ReadonlyMap<string, string>,
  context: CallContext,
): void {
  for (const { workerId, teamKey } of moves) {
    const job = openStretch(db, workerId)
    const shiftTeamId = teamIds.get(teamKey) ?? teamKey
    if (job === null) continue
    if (job.shiftTeamId === null || job.startsOn >= context.today)
      updateEmployment(db, { ...job, shiftTeamId })
    else follow(db, job, { ...job, id: context.newId(), shiftTeamId, startsOn: context.today })
  }
}

function follow(db: Handle, job: EmploymentEntity, next: EmploymentEntity): void {
  const succession = succeed(stretchesOf(db, job.workerId), next.startsOn)
  if (succession.ok && succession.does === 'follows') {
    updateEmployment(db, { ...job, endsOn: succession.currentEndsOn })
    insertEmployments(db, [next])
  } else updateEmployment(db, { ...next, id: job.id })
}

export function keepDays(
  db: Handle,
  plan: DayPlan,
  enterpriseId: string,
  teamIds: ReadonlyMap<string, string>,
): void {
  for (const { key, date, shifts, note } of plan.teamDays) {
    const teamId = teamIds.get(key) ?? key
    if (shifts === null) deleteTeamDay(db, teamId, date)
    else saveTeamDay(db, { teamId, date, shifts, source: 'import', note })
  }
  for (const { key: workerId, date, shifts, note } of plan.workerDays) {
    if (shifts === null) deleteWorkerDay(db, enterpriseId, workerId, date)
    else saveWorkerDay(db, { workerId, enterpriseId, date, shifts, source: 'import', note })
  }
}
