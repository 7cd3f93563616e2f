// What a subsidy policy is: dated rules as data, because numbers differ by place and year and never belong into code.
import type { IsoDate } from '../calendar/dates.ts'

/** Skill levels from low to high; 高级工 is 三级. */
export const skillLevels = ['五级', '四级', '三级', '二级', '一级'] as const
export type SkillLevel = (typeof skillLevels)[number]

export const skillLevelNames: Readonly<Record<SkillLevel, string>> = {
  五级: '初级工',
  四级: '中级工',
  三级: '高级工',
  二级: '技师',
  一级: '高级技师',
}

/** Which of the three kinds of money it is: to the person for a degree or certificate, or for training. */
export type PolicyStream = 'degree' | 'certificate' | 'training'

/** The date on which status is judged and whose year the yearly limits count. */
export type AsOfDate = 'training-end' | 'certificate' | 'hire' | 'application'

/** Both ends belong to it; null is open. */
export interface DateWindow {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export interface WhoRules {
  readonly isMemberNeeded: boolean
  readonly isFrontLineNeeded: boolean
  /** none; a labour contract; or that or 新就业形态 without one. */
  readonly contract: 'none' | 'labour' | 'labour-or-new-form'
  /** Whole months under contract on the as-of date; null: not asked for. */
  readonly contractMonths: number | null
  readonly contributionMonths: number | null
  readonly employerKindsOut: readonly string[]
}

export interface DegreeRule {
  readonly levels: readonly string[]
  readonly obtained: DateWindow
  readonly isAfterHiringNeeded: boolean
}

export interface CertificateRule {
  readonly levels: readonly SkillLevel[]
  readonly kindsOut: readonly string[]
  /** Issuing provinces; null: any. */
  readonly provinces: readonly string[] | null
  readonly issued: DateWindow
  readonly isAfterHiringNeeded: boolean
}

/** How attendance is counted for this policy; domain/attendance makes the fraction by the same words. */
export interface AttendanceProof {
  readonly percent: number
  readonly basis: 'held' | 'reachable'
  readonly latesPerAbsence: number | null
  readonly lateJoiner: 'from-enrolment' | 'whole-class'
}

export interface ProofRules {
  /** Either is enough where both are given; null: not a proof under this policy. */
  readonly degree: DegreeRule | null
  readonly certificate: CertificateRule | null
  readonly attendance: AttendanceProof | null
  readonly exam: { readonly theoryPassLine: number | null; readonly practicePassLine: number | null } | null
  /** The palace's own certificate of the class (结业证). */
  readonly isClassCertificateNeeded: boolean
}

export type AmountRule =
  | { readonly kind: 'fixed'; readonly fen: number }
  | { readonly kind: 'by-level'; readonly fenByLevel: Readonly<Partial<Record<SkillLevel, number>>> }
  /** min(学时 × rate, what is left of the cap per person and year). */
  | { readonly kind: 'by-hours'; readonly ratePerHourFen: number; readonly capPerPersonYearFen: number }

export interface LimitRules {
  /** Kinds of past grants that count, whoever ran them and whoever was paid for this person. */
  readonly countedKinds: readonly string[]
  readonly timesEver: number | null
  readonly timesPerYear: number | null
  readonly isSameOccupationLevelOnce: boolean
  readonly isLowerAfterHigherOut: boolean
}

export interface PolicyRules {
  readonly streams: readonly PolicyStream[]
  readonly runBy: 'us' | 'others'
  readonly asOf: AsOfDate
  /** Days on which a claim may be handed in. */
  readonly application: DateWindow
  /** Claim at most so many months after the certificate or the end of training, the same day included. */
  readonly claimWithin: { readonly months: number; readonly after: 'certificate' | 'training-end' } | null
  readonly who: WhoRules
  readonly proof: ProofRules
  readonly amount: AmountRule
  readonly limits: LimitRules
  /** A grant by one of these givers of one of these kinds, paid or under way, excludes this one. */
  readonly exclusions: readonly { readonly givers: readonly string[]; readonly kinds: readonly string[] }[]
  readonly publicity: { readonly length: number; readonly unit: 'working-day' | 'calendar-day' }
  readonly returnWorkingDays: number
  /** Whether 追回 gives the place back as well as the money. */
  readonly isPlaceClawedBack: boolean
  readonly documents: readonly string[]
}
