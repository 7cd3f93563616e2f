// enterprises: who they are, the rotations their people work in, and the dates on which evenings are out of the question.
import { z } from 'zod'
import { command, office, planning, query, staff } from './kit.ts'
import { copyInput, copyPreview, restFields, rhythm, rhythmInput } from './rhythm.ts'
import {
  changedDays,
  roster,
  teamDaysInput,
  teamDaysRange,
  teamDaysSwap,
  workerDaysInput,
  workerDaysRange,
  workerRoster,
} from './roster-days.ts'
import { shiftImports } from './shift-imports.ts'
import {
  periodInput,
  plannedSittings,
  productionPeriod,
  repeatInput,
  savedPeriod,
  shiftPattern,
  shiftSystem,
  shiftSystemInput,
} from './shifts.ts'
import { id, isoDate, longText, name, named, option, pageInput, pageOf, shortText } from './values.ts'

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
})
export type EnterpriseInput = z.infer<typeof enterpriseInput>

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
  /** 实际排班 of teams; a day set to what it would be anyway keeps nothing. */
  setTeamDays: command(planning).input(teamDaysInput).output(changedDays),
  /** 恢复轮班. */
  restoreTeamDays: command(planning).input(teamDaysRange).output(changedDays),
  /** 对调: each team works what the other would have. */
  swapTeamDays: command(planning).input(teamDaysSwap).output(changedDays),
  /** One person's coming days, with what decided each. */
  workerRoster: query(office)
    .input(z.object({ workerId: id, from: isoDate.optional(), days: z.int().min(1).max(92).default(14) }))
    .output(workerRoster),
  setWorkerDays: command(planning).input(workerDaysInput).output(changedDays),
  restoreWorkerDays: command(planning).input(workerDaysRange).output(changedDays),
  rhythm: query(office)
    .input(z.object({ enterpriseId: id }))
    .output(rhythm),
  saveRhythm: command(planning).input(rhythmInput).output(named),
  /** What a copy would make; writes nothing. */
  previewCopy: query(planning).input(copyInput).output(copyPreview),
  copyFrom: command(planning).input(copyInput).output(named),
  periods: query(office)
    .input(z.object({ enterpriseId: id }))
    .output(z.object({ rows: z.array(productionPeriod) })),
  savePeriod: command(planning).input(periodInput).output(savedPeriod),
  repeatPeriods: command(planning)
    .input(repeatInput)
    .output(named.extend({ count: z.int().min(0), plannedSittings })),
  removePeriod: command(planning).input(z.object({ id })).output(named),
  ...shiftImports,
}
