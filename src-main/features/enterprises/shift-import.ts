// 排班表导入: reads and judges the file again inside the transaction and writes what the preview has shown, or nothing.
import { Refusal } from '../../contract/errors.ts'
import type {
  ImportedShifts,
  ImportShiftsInput,
  ShiftTableInput,
  ShiftTablePreview,
} from '../../contract/shift-imports.ts'
import { shiftClash } from '../../domain/enterprises/cycle-shifts.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { SheetGrid } from '../../procedures/core.ts'
import type { Handle } from '../../storage/handle.ts'
import { saveShiftNameRow } from '../../storage/shift-names-store.ts'
import { readSource } from '../spreadsheet-source.ts'
import { judgeShifts, type ShiftJudgement } from './shift-import-judge.ts'
import { previewOf } from './shift-import-view.ts'
import { adoptRotation, keepDays, movePeople } from './shift-import-write.ts'

export async function previewShifts(
  db: Handle,
  input: ShiftTableInput,
  context: CallContext,
): Promise<ShiftTablePreview> {
  const sheets = await readSource(input, context.core.services)
  return previewOf(judgeShifts(db, sheets, input, context), sheets)
}

export function importShifts(
  db: Handle,
  input: ImportShiftsInput,
  context: CallContext,
  sheets: readonly SheetGrid[],
): ImportedShifts {
  const judged = judgeShifts(db, sheets, input, context)
  refuseUnready(judged, input)
  const { world, plan, moves, newNames, rotation, table } = judged
  const enterpriseId = world.enterprise.id
  for (const { name, shifts } of newNames) saveShiftNameRow(db, { enterpriseId, name, shifts })
  const isAdopted = input.mode === 'rotation' && rotation !== null
  const teamIds = isAdopted ? adoptRotation(db, rotation, world, context) : new Map<string, string>()
  movePeople(db, moves, teamIds, context)
  const [from, to] = [table.dates[0] ?? context.today, table.dates.at(-1) ?? context.today]
  keepDays(db, plan, enterpriseId, teamIds)
  const kept = (days: readonly { readonly shifts: unknown }[]) =>
    days.filter(({ shifts }) => shifts !== null).length
  return {
    enterpriseName: world.enterprise.shortName || world.enterprise.name,
    systemName: isAdopted ? rotation.system.name : null,
    from,
    to,
    teamDays: kept(plan.teamDays),
    workerDays: kept(plan.workerDays),
    moves: moves.length,
    names: newNames.length,
  }
}

function refuseUnready(judged: ShiftJudgement, input: ImportShiftsInput): void {
  const { issue, rotation, digest, plan, moves, newNames } = judged
  if (issue === 'no-table') throw new Refusal('SHIFT_TABLE_UNREADABLE', { why: '没有找到排班表' })
  if (issue === 'no-month') throw new Refusal('SHIFT_TABLE_UNREADABLE', { why: '表里没有写是哪个月' })
  if (input.mode === 'rotation' && rotation === null) throw new Refusal('ROTATION_NOT_FOUND')
  if (digest !== input.digest) throw new Refusal('SHIFT_TABLE_CHANGED')
  const changes = plan.teamDays.length + plan.workerDays.length + moves.length + newNames.length
  if (changes === 0 && input.mode === 'days') throw new Refusal('SHIFT_TABLE_NOTHING_TO_WRITE')
  const clash = input.mode === 'rotation' && rotation !== null ? shiftClash(rotation.system.cycle) : null
  if (clash === null) return
  const { cycleDay, one, other } = clash
  throw new Refusal('SHIFTS_OVERLAP', { cycleDay: cycleDay + 1, one: one.name, other: other.name })
}

/** '排班表导入 东海模具 2025-11-01 至 2025-11-30：采用四班三倒，班组 3 天，个人 12 天' */
export function importSentence(imported: ImportedShifts): string {
  const { enterpriseName, systemName, from, to, teamDays, workerDays, moves, names } = imported
  const parts = [
    ...(systemName === null ? [] : [`采用班制 ${systemName}`]),
    ...(moves > 0 ? [`${moves} 人编入班组`] : []),
    `班组实际排班 ${teamDays} 天`,
    `个人实际排班 ${workerDays} 天`,
    ...(names > 0 ? [`记住 ${names} 个班次名称`] : []),
  ]
  return `排班表导入 ${enterpriseName} ${from} 至 ${to}：${parts.join('，')}`
}
