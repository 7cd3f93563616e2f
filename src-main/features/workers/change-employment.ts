// Where somebody works is dated: a change closes the stretch before it, so that past evenings keep their shifts.
import { Refusal } from '../../contract/errors.ts'
import type { EmploymentInput } from '../../contract/workers.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { succeed } from '../../domain/workers/employment-change.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import { teamsOf } from '../../storage/enterprises/shift-systems-store.ts'
import {
  type EmploymentEntity,
  insertEmployments,
  openStretch,
  stretchesOf,
  updateEmployment,
} from '../../storage/workers/employment-store.ts'
import { findWorker } from '../../storage/workers/workers-store.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export function changeEmployment(
  tx: WriteHandle,
  { workerId, ...input }: EmploymentInput & { readonly workerId: string },
  context: CallContext,
): Named {
  const name = nameOf(tx, workerId)
  return { id: beginEmployment(tx, workerId, input, context), name }
}

/** @returns the id of the employment that is now the current one. */
export function beginEmployment(
  tx: WriteHandle,
  workerId: string,
  input: EmploymentInput,
  context: CallContext,
): string {
  checkInput(tx, input, context.today)
  return placeEmployment(tx, { ...input, id: context.newId(), workerId, endsOn: null })
}

/** Writes a checked stretch after all others of its person. @returns its id, or that of the one it corrects. */
export function placeEmployment(tx: WriteHandle, next: EmploymentEntity): string {
  const { updated, inserted } = placementOf(stretchesOf(tx, next.workerId), next)
  if (updated !== null) updateEmployment(tx, updated)
  if (inserted !== null) insertEmployments(tx, [inserted])
  return inserted?.id ?? updated?.id ?? next.id
}

/** What is written so that a stretch comes after all others of its person: first the update, then what is new. */
export interface Placement {
  readonly updated: EmploymentEntity | null
  readonly inserted: EmploymentEntity | null
}

/** @throws Refusal where it would begin before one that is there. */
export function placementOf(stretches: readonly EmploymentEntity[], next: EmploymentEntity): Placement {
  const succession = succeed(stretches, next.startsOn)
  if (!succession.ok)
    throw new Refusal('INVALID_VALUE', { what: `任职不能早于 ${succession.earliest} 开始，之前已有任职` })
  const current = stretches.find((stretch) => stretch.endsOn === null)
  if (current === undefined) return { updated: null, inserted: next }
  if (succession.does === 'follows')
    return { updated: { ...current, endsOn: succession.currentEndsOn }, inserted: next }
  return { updated: { ...next, id: current.id }, inserted: null }
}

export function endEmployment(
  tx: WriteHandle,
  input: { readonly workerId: string; readonly lastDay: string },
  context: CallContext,
): Named {
  const name = nameOf(tx, input.workerId)
  const current = openStretch(tx, input.workerId)
  if (current === null) throw new Refusal('NOT_FOUND', { what: `${name}现在的任职` })
  if (!isIsoDate(input.lastDay) || input.lastDay < current.startsOn)
    throw new Refusal('INVALID_VALUE', { what: `离职日期不能早于任职开始的 ${current.startsOn}` })
  if (input.lastDay > context.today) throw new Refusal('INVALID_VALUE', { what: '离职日期晚于今天' })
  updateEmployment(tx, { ...current, endsOn: input.lastDay })
  return { id: current.id, name }
}

/** Nothing is dated ahead: a day to come has the job of today. */
function checkInput(db: ReadHandle, input: EmploymentInput, today: string): void {
  for (const id of [input.employerId, input.workplaceId]) {
    if (findEnterprise(db, id) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  }
  const { shiftTeamId } = input
  if (shiftTeamId !== null && !teamsOf(db, input.workplaceId).some((team) => team.id === shiftTeamId))
    throw new Refusal('INVALID_VALUE', { what: '班组不属于所选的工作企业' })
  if (!isIsoDate(input.startsOn)) throw new Refusal('INVALID_VALUE', { what: '任职开始日期不存在' })
  if (input.startsOn > today) throw new Refusal('INVALID_VALUE', { what: '任职开始日期晚于今天' })
  if (input.hiredOn !== null && !isIsoDate(input.hiredOn))
    throw new Refusal('INVALID_VALUE', { what: '入职日期不存在' })
}

function nameOf(db: ReadHandle, workerId: string): string {
  const found = findWorker(db, workerId)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这名学员' })
  return found.name
}
