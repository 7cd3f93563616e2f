// enterprises: who they are, the rotations their people work in, and the dates on which evenings are out of the question.
import { z } from 'zod'
import { command, office, planning, query, staff } from './kit.ts'
import {
  periodInput,
  productionPeriod,
  roster,
  shiftPattern,
  shiftSystem,
  shiftSystemInput,
} from './shifts.ts'
import { id, isoDate, longText, name, option, pageInput, pageOf, shortText } from './values.ts'

/** Kinds of employer, as policies name those that are left out. */
export const enterpriseKinds = ['企业', '事业单位', '机关', '社会组织', '个体工商户', '劳务派遣单位'] as const

const enterpriseRow = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  creditCode: z.string().nullable(),
  kind: z.string(),
  unionId: id.nullable(),
  unionName: z.string().nullable(),
  branchId: id.nullable(),
  branchName: z.string().nullable(),
  shiftSystemNames: z.array(z.string()),
  teamCount: z.int().min(0),
  /** People who work here today, whoever employs them. */
  workerCount: z.int().min(0),
})
export type EnterpriseRow = z.infer<typeof enterpriseRow>

/** Minutes around work that are kept free for its people, null where the palace's own hold; and when a factory day begins. */
const restMinutes = z.int().min(0).max(1440).nullable()
const restFields = {
  restAfterWork: restMinutes,
  restAfterNight: restMinutes,
  restBeforeWork: restMinutes,
  dayStartsMinute: z.int().min(0).max(720),
}

const enterpriseDetail = enterpriseRow.extend({
  address: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  note: z.string(),
  ...restFields,
  shiftSystems: z.array(shiftSystem),
})
export type EnterpriseDetail = z.infer<typeof enterpriseDetail>

const enterpriseInput = z.object({
  /** Absent for a new enterprise. */
  id: id.optional(),
  name,
  shortName: shortText.default(''),
  creditCode: z.string().max(60).default(''),
  kind: z.enum(enterpriseKinds).default('企业'),
  unionId: id.nullable().default(null),
  branchId: id.nullable().default(null),
  address: shortText.default(''),
  contactName: shortText.default(''),
  contactPhone: z.string().trim().max(40).default(''),
  note: longText.default(''),
  restAfterWork: restMinutes.default(null),
  restAfterNight: restMinutes.default(null),
  restBeforeWork: restMinutes.default(null),
  dayStartsMinute: restFields.dayStartsMinute.default(0),
})
export type EnterpriseInput = z.infer<typeof enterpriseInput>

/** What was removed, so that the audit trail can name it. */
const named = z.object({ id, name: z.string() })

export const enterprises = {
  list: query(office)
    .input(pageInput.extend({ unionId: id.nullable().default(null) }))
    .output(pageOf(enterpriseRow)),
  options: query(staff).output(z.object({ rows: z.array(option) })),
  teamOptions: query(staff)
    .input(z.object({ enterpriseId: id }))
    .output(z.object({ rows: z.array(option.extend({ shiftSystemName: z.string() })) })),
  detail: query(office).input(z.object({ id })).output(enterpriseDetail),
  save: command(planning).input(enterpriseInput).output(enterpriseDetail),
  remove: command(planning).input(z.object({ id })).output(named),
  patterns: query(office).output(z.object({ rows: z.array(shiftPattern) })),
  saveShiftSystem: command(planning).input(shiftSystemInput).output(shiftSystem),
  removeShiftSystem: command(planning).input(z.object({ id })).output(named),
  /** Who works when, day by day, holidays and production periods in it. */
  roster: query(office)
    .input(z.object({ enterpriseId: id, from: isoDate.optional(), days: z.int().min(1).max(92).default(42) }))
    .output(roster),
  periods: query(office)
    .input(z.object({ enterpriseId: id }))
    .output(z.object({ rows: z.array(productionPeriod) })),
  savePeriod: command(planning).input(periodInput).output(productionPeriod),
  removePeriod: command(planning).input(z.object({ id })).output(named),
}
