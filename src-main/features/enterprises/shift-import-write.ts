// Writes the parts of a shift-table import: the rotation with its teams, people into teams, days that differ.
import type { DayPlan } from '../../domain/enterprises/shift-import/plan-days.ts'
import { succeed } from '../../domain/workers/employment-change.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
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
  tx: WriteHandle,
  { system, teams, updates }: ProposedRotation,
  world: ImportWorld,
  context: CallContext,
): Map<string, string> {
  const enterpriseId = world.enterprise.id
  const id = updates?.id ?? context.newId()
  const length = system.cycle.length
  saveShiftSystemRow(tx, { ...system, id, enterpriseId })
  const ids = new Map(teams.map((team) => [team.key, team.id ?? context.newId()]))
  saveTeams(
    tx,
    teams.map(({ key, name, offsetDays, isDefault }) => ({
      id: ids.get(key) ?? context.newId(),
      enterpriseId,
      shiftSystemId: id,
      name,
      offsetDays: offsetDays % length,
      isDefault,
    })),
  )
  for (const left of systemsLeft({ teams, updates }, world)) deleteShiftSystem(tx, left.id)
  return ids
}

/** A first team is filled in; another team than before is a new stretch from today, so that past evenings keep theirs. */
export function movePeople(
  tx: WriteHandle,
  moves: readonly TeamMove[],
  teamIds: ReadonlyMap<string, string>,
  context: CallContext,
): void {
  for (const { workerId, teamKey } of moves) {
    const job = openStretch(tx, workerId)
    const shiftTeamId = teamIds.get(teamKey) ?? teamKey
    if (job === null) continue
    if (job.shiftTeamId === null || job.startsOn >= context.today)
      updateEmployment(tx, { ...job, shiftTeamId })
    else follow(tx, job, { ...job, id: context.newId(), shiftTeamId, startsOn: context.today })
  }
}

function follow(tx: WriteHandle, job: EmploymentEntity, next: EmploymentEntity): void {
  const succession = succeed(stretchesOf(tx, job.workerId), next.startsOn)
  if (succession.ok && succession.does === 'follows') {
    updateEmployment(tx, { ...job, endsOn: succession.currentEndsOn })
    insertEmployments(tx, [next])
  } else updateEmployment(tx, { ...next, id: job.id })
}

export function keepDays(
  tx: WriteHandle,
  plan: DayPlan,
  enterpriseId: string,
  teamIds: ReadonlyMap<string, string>,
): void {
  for (const { key, date, shifts, note } of plan.teamDays) {
    const teamId = teamIds.get(key) ?? key
    if (shifts === null) deleteTeamDay(tx, teamId, date)
    else saveTeamDay(tx, { teamId, date, shifts, source: 'import', note })
  }
  for (const { key: workerId, date, shifts, note } of plan.workerDays) {
    if (shifts === null) deleteWorkerDay(tx, enterpriseId, workerId, date)
    else saveWorkerDay(tx, { workerId, enterpriseId, date, shifts, source: 'import', note })
  }
}
