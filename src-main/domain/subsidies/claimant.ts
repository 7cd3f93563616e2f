// The facts a policy is judged on, gathered by the use case as they were on the policy's as-of date.
import type { IsoDate } from '../calendar/dates.ts'
import type { SkillLevel } from './policy.ts'

/** null: not known or not there; a rule that needs it then fails and says so. */
export interface PersonFacts {
  readonly isMember: boolean
  readonly isFrontLine: boolean
  readonly hasLabourContract: boolean
  readonly contractSince: IsoDate | null
  /** 新就业形态劳动者: courier, rider, driver without a labour contract. */
  readonly isNewForm: boolean
  readonly employerKind: string | null
  readonly hiredOn: IsoDate | null
  readonly contributionMonths: number | null
  readonly degree: { readonly level: string; readonly obtainedOn: IsoDate } | null
  readonly certificate: CertificateFacts | null
  readonly appliedOn: IsoDate | null
  /** Names of the documents handed in; null: not looked at yet, so not judged. */
  readonly documents: readonly string[] | null
}

export interface CertificateFacts {
  readonly level: SkillLevel | null
  readonly occupation: string
  readonly issuedOn: IsoDate
  readonly province: string | null
  readonly kind: string | null
}

/** What the class says of this person; null where the policy needs no class. */
export interface ClassFacts {
  readonly endedOn: IsoDate | null
  readonly taughtMinutes: number
  /** The fraction counted by the policy's own attendance rule. */
  readonly attendance: {
    readonly attended: number
    readonly counted: number
    readonly planned: number
  } | null
  readonly theory: number | null
  readonly practice: number | null
  readonly certificateNumber: string | null
}

/** A grant of any giver to, or paid to somebody for, this person. Claims under way belong in the list too. */
export interface PastGrant {
  readonly giver: string
  readonly kind: string
  readonly state: 'paid' | 'under-way'
  readonly paidTo: 'person' | 'employer' | 'trainer-body' | 'union'
  /** Day paid, or handed in while under way. */
  readonly on: IsoDate
  readonly amountFen: number
  readonly occupation: string | null
  readonly level: SkillLevel | null
}

export interface ClaimantFacts {
  readonly person: PersonFacts
  readonly training: ClassFacts | null
  readonly past: readonly PastGrant[]
}
