// What a roster says differently about somebody already known; what it leaves empty changes nothing.
import { bankCardMask, phoneMask } from '../../domain/people/masks.ts'
import type { ListedPerson } from '../../domain/workers/listed-person.ts'
import { rosterFieldLabels } from '../../domain/workers/sentences.ts'
import type { KnownPerson } from '../../storage/workers/known-people-store.ts'
import type { TeamResolver } from './roster-teams.ts'

/** person: the worker's own row · job: the current employment's · team, enterprise: a new dated employment */
export interface PersonChange {
  readonly of: 'person' | 'job' | 'team' | 'enterprise'
  readonly label: string
  /** As it may stand in a preview: phone and card masked. */
  readonly from: string
  readonly to: string
}

export interface RosterPlace {
  readonly enterprise: { readonly id: string; readonly shortName: string }
  /** The team that the row means; null: it says nothing that is known. */
  readonly teamId: string | null
  readonly teams: TeamResolver
}

/** Who works in the enterprise, or is sent elsewhere by it, is already one of its people. */
export function isOfEnterprise({ job }: KnownPerson, enterpriseId: string): boolean {
  return job !== null && (job.workplaceId === enterpriseId || job.employerId === enterpriseId)
}

export function personChanges(known: KnownPerson, listed: ListedPerson, place: RosterPlace): PersonChange[] {
  const isHere = isOfEnterprise(known, place.enterprise.id)
  return [
    ...ownChanges(known, listed),
    ...(isHere ? jobChanges(known, listed, place) : [arrival(known, place)]),
  ]
}

function ownChanges({ worker }: KnownPerson, listed: ListedPerson): PersonChange[] {
  return [
    ...differing('person', rosterFieldLabels.phone, worker.phone ?? '', listed.phone, phoneMask),
    ...differing('person', rosterFieldLabels.bankCard, worker.bankCard ?? '', listed.bankCard, bankCardMask),
    ...differing('person', rosterFieldLabels.education, worker.education, listed.education),
    ...differing('person', rosterFieldLabels.unionMember, yesNo(worker.isUnionMember), membership(listed)),
  ]
}

function jobChanges({ job }: KnownPerson, listed: ListedPerson, place: RosterPlace): PersonChange[] {
  if (job === null) return []
  const { teamId, teams, enterprise } = place
  const isTeamOther = teamId !== null && teamId !== job.shiftTeamId && job.workplaceId === enterprise.id
  const team = { of: 'team', label: rosterFieldLabels.shiftTeamName } as const
  return [
    ...differing('job', rosterFieldLabels.department, job.department, listed.department),
    ...differing('job', rosterFieldLabels.employeeNumber, job.employeeNumber, listed.employeeNumber),
    ...differing('job', rosterFieldLabels.position, job.position, listed.position),
    ...differing('job', rosterFieldLabels.hiredOn, job.hiredOn ?? '', listed.hiredOn),
    ...(isTeamOther ? [{ ...team, from: teams.nameOf(job.shiftTeamId), to: teams.nameOf(teamId) }] : []),
  ]
}

const arrival = ({ job }: KnownPerson, { enterprise }: RosterPlace): PersonChange => ({
  of: 'enterprise',
  label: '企业',
  from: job === null ? '已离职' : '其他企业',
  to: enterprise.shortName,
})

function differing(
  of: PersonChange['of'],
  label: string,
  from: string,
  to: string | null,
  shown: (text: string) => string = (text) => text,
): PersonChange[] {
  if (to === null || to === from) return []
  return [{ of, label, from: from === '' ? '' : shown(from), to: shown(to) }]
}

const yesNo = (value: boolean): string => (value ? '是' : '否')
const membership = ({ unionMember }: ListedPerson): string | null =>
  unionMember === null ? null : yesNo(unionMember)
