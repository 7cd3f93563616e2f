// Who may still be added to a class, from its enterprises or from everywhere, and who is held elsewhere.
import type { Candidate, CandidatesInput } from '../../contract/classes.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { listCandidates, teamsOf } from '../../storage/classes/candidate-store.ts'
import { enterpriseIdsOf } from '../../storage/classes/class-store.ts'
import { requireClass } from './class-access.ts'

export function candidates(db: ReadHandle, input: CandidatesInput, { today }: CallContext) {
  const { id, courseId } = requireClass(db, input.classId)
  const own = enterpriseIdsOf(db, id)
  const chosen = input.enterpriseId ?? null
  const enterpriseIds = chosen !== null ? [chosen] : input.scope === 'all' ? null : own
  const { rows, total } = listCandidates(db, {
    classId: id,
    courseId,
    enterpriseIds,
    teamId: input.teamId ?? null,
    search: input.search,
    today,
    page: input.page,
    pageSize: input.pageSize,
  })
  const masked: Candidate[] = rows.map(({ idNumber, ...row }) => ({ ...row, idMasked: listIdMask(idNumber) }))
  return { rows: masked, total, teams: teamsOf(db, enterpriseIds ?? own) }
}
