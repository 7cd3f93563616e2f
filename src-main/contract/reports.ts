// reports: forms that are printed, stamped and filed. What they show is read in one go, so that a form is one moment's truth.
import { z } from 'zod'
import { claimState } from './claims.ts'
import { office, query } from './kit.ts'
import { fen, id, instant, isoDate } from './values.ts'

const listInput = z.object({
  policyId: id,
  /** Empty: approved and what comes after it. */
  states: z.array(claimState).max(12).default([]),
  classId: id.nullish(),
  unionId: id.nullish(),
  /** internal: for signing and audit, full ID numbers; publicity: masked, and never a phone, card or birth date. */
  variant: z.enum(['internal', 'publicity']).default('internal'),
})
export type SubsidyListInput = z.infer<typeof listInput>

const listRow = z.object({
  claimId: id,
  name: z.string(),
  sex: z.string(),
  idNumber: z.string(),
  unitName: z.string(),
  className: z.string(),
  certificateNumber: z.string().nullable(),
  /** 10/12 = 83.3 %; empty where the policy asks for none. */
  attendanceText: z.string(),
  standardText: z.string(),
  stateLabel: z.string(),
  amountFen: fen,
})

/** The form's own words: who issued it, when, and what proves that it was not changed since. */
const formHead = z.object({
  palaceName: z.string(),
  serial: z.string(),
  /** First eight characters of the audit chain's last link. */
  auditHead: z.string(),
  printedAt: instant,
  printedOn: isoDate,
})

const subsidyList = formHead.extend({
  policyName: z.string(),
  year: z.int(),
  source: z.string(),
  variant: z.enum(['internal', 'publicity']),
  /** What was picked: class, union, states. */
  scope: z.string(),
  rows: z.array(listRow),
  /** 人次, 人数 and the sum, also unit by unit. */
  totals: z.object({ claims: z.int(), persons: z.int(), amountFen: fen, inWords: z.string() }),
  units: z.array(z.object({ unitName: z.string(), claims: z.int(), persons: z.int(), amountFen: fen })),
  /** The office's own telephone for objections, and the dates, on the publicity form. */
  objectionPhone: z.string(),
  publicity: z.object({ startOn: isoDate, until: isoDate }).nullable(),
})
export type SubsidyList = z.infer<typeof subsidyList>

export const reports = {
  subsidyList: query(office).input(listInput).output(subsidyList),
}
