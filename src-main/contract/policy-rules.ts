// The shape of a policy's rules as they are stored and as they cross: domain/subsidies decides with exactly these.
import { z } from 'zod'
import { type PolicyRules, skillLevels } from '../domain/subsidies/policy.ts'
import { fen, isoDate } from './values.ts'

const dateWindow = z.object({ from: isoDate.nullable(), to: isoDate.nullable() })
const words = z.array(z.string().trim().min(1).max(60)).max(40)
const count = z.int().min(0).max(1200)
const percent = z.int().min(0).max(100)
const skillLevel = z.enum(skillLevels)

/** Lessons reachable by shift are not counted yet, so a policy that asks for them is refused rather than judged wrongly. */
export const attendanceProof = z.object({
  percent,
  basis: z.literal('held'),
  latesPerAbsence: z.int().min(1).max(20).nullable(),
  lateJoiner: z.enum(['from-enrolment', 'whole-class']),
})

export const examProof = z.object({
  theoryPassLine: percent.nullable(),
  practicePassLine: percent.nullable(),
})

export const amountRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), fen: fen.min(1) }),
  z.object({ kind: z.literal('by-level'), fenByLevel: z.partialRecord(skillLevel, fen.min(0)) }),
  z.object({
    kind: z.literal('by-hours'),
    ratePerHourFen: fen.min(1),
    capPerPersonYearFen: fen.min(1),
  }),
])

export const publicityRule = z.object({
  length: z.int().min(1).max(60),
  unit: z.enum(['working-day', 'calendar-day']),
})

export const policyRules = z.object({
  streams: z.array(z.enum(['degree', 'certificate', 'training'])).min(1),
  runBy: z.enum(['us', 'others']),
  asOf: z.enum(['training-end', 'certificate', 'hire', 'application']),
  application: dateWindow,
  claimWithin: z
    .object({ months: z.int().min(1).max(120), after: z.enum(['certificate', 'training-end']) })
    .nullable(),
  who: z.object({
    isMemberNeeded: z.boolean(),
    isFrontLineNeeded: z.boolean(),
    contract: z.enum(['none', 'labour', 'labour-or-new-form']),
    contractMonths: count.nullable(),
    contributionMonths: count.nullable(),
    employerKindsOut: words,
  }),
  proof: z.object({
    degree: z.object({ levels: words, obtained: dateWindow, isAfterHiringNeeded: z.boolean() }).nullable(),
    certificate: z
      .object({
        levels: z.array(skillLevel),
        kindsOut: words,
        provinces: words.nullable(),
        issued: dateWindow,
        isAfterHiringNeeded: z.boolean(),
      })
      .nullable(),
    attendance: attendanceProof.nullable(),
    exam: examProof.nullable(),
    isClassCertificateNeeded: z.boolean(),
  }),
  amount: amountRule,
  limits: z.object({
    countedKinds: words,
    timesEver: count.nullable(),
    timesPerYear: count.nullable(),
    isSameOccupationLevelOnce: z.boolean(),
    isLowerAfterHigherOut: z.boolean(),
  }),
  exclusions: z.array(z.object({ givers: words, kinds: words })).max(20),
  publicity: publicityRule,
  returnWorkingDays: z.int().min(1).max(60),
  isPlaceClawedBack: z.boolean(),
  documents: words,
}) satisfies z.ZodType<PolicyRules>

export const policyTemplateFile = z.object({
  templates: z.array(
    z.object({ code: z.string(), name: z.string(), year: z.int(), source: z.string(), rules: policyRules }),
  ),
})
