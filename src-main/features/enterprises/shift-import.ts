// 排班表导入: reads and judges the file again inside the transaction and writes what the preview has shown, or nothing.
import { Refusal } from '../../contract/errors.ts'
import type {
  ImportedShifts,
  ImportShiftsInput,
  ShiftTableInput,
  ShiftTablePreview,
} from '../../contract/shift-imports.ts'
import { shiftClash } from '../../domain/enterprises/cycle-shifts.ts'
import { writtenParts } from '../../domain/enterprises/shift-import/written-parts.ts'
import type { Acting, CallContext } from '../../procedures/call-context.ts'
import { atOnce, Turns } from '../../procedures/turns.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { saveShiftNameRow } from '../../storage/enterprises/shift-names-store.ts'
import { readSource, type SpreadsheetReader } from '../spreadsheet-source.ts'
import { judgeShifts, type ShiftJudgement } from './shift-import-judge.ts'
import { readTable, type TableReading } from './shift-import-sheet.ts'
import { previewOf } from './shift-import-view.ts'
import { loadBasis } from './shift-import-world.ts'
import { adoptRotation, keepDays, movePeople } from './shift-import-write.ts'
import { writtenBy } from './shift-import-written.ts'

export async function previewShifts(
  db: ReadHandle,
  input: ShiftTableInput,
  context: CallContext,
  spreadsheets: SpreadsheetReader,
): Promise<ShiftTablePreview> {
  const sheets = await readSource(input, spreadsheets)
  const turns = new Turns()
  const reading = readTable(sheets, input, loadBasis(db, input.enterpriseId), context.today)
  await turns.next()
  const judged = await turns.run(judgeShifts(db, reading, input, context))
  return previewOf(judged, reading.sheets, turns)
}

/** The slow part of an import, before its transaction: the file as cells, and the shift table in them. */
export async function readBeforeImport(
  input: ShiftTableInput,
  context: Acting<CallContext>,
  spreadsheets: SpreadsheetReader,
): Promise<TableReading> {
  const sheets = await readSource(input, spreadsheets)
  return readTable(sheets, input, loadBasis(context.core.house.db, input.enterpriseId), context.today)
}

export function importShifts(
  tx: WriteHandle,
  input: ImportShiftsInput,
  context: CallContext,
  reading: TableReading,
): ImportedShifts {
  const judged = atOnce(judgeShifts(tx, reading, input, context, false))
  refuseUnready(judged, input)
  const { world, plan, moves, newNames, adoption, table } = judged
  const enterpriseId = world.enterprise.id
  for (const { name, shifts } of newNames) saveShiftNameRow(tx, { enterpriseId, name, shifts })
  const teamIds = adoption === null ? new Map<string, string>() : adoptRotation(tx, adoption, world, context)
  movePeople(tx, moves, teamIds, context)
  const [from, to] = [table.dates[0] ?? context.today, table.dates.at(-1) ?? context.today]
  keepDays(tx, plan, enterpriseId, teamIds)
  return {
    enterpriseName: world.enterprise.shortName || world.enterprise.name,
    from,
    to,
    ...writtenBy(judged),
  }
}

function refuseUnready(judged: ShiftJudgement, input: ImportShiftsInput): void {
  const { issue, rotation, digest } = judged
  if (issue === 'no-table') throw new Refusal('SHIFT_TABLE_UNREADABLE', { why: '没有找到排班表' })
  if (issue === 'no-month') throw new Refusal('SHIFT_TABLE_UNREADABLE', { why: '表里没有写是哪个月' })
  if (input.mode === 'rotation' && rotation === null) throw new Refusal('ROTATION_NOT_FOUND')
  if (digest !== input.digest) throw new Refusal('SHIFT_TABLE_CHANGED')
  if (writtenParts(writtenBy(judged)).length === 0) throw new Refusal('SHIFT_TABLE_NOTHING_TO_WRITE')
  const clash = input.mode === 'rotation' && rotation !== null ? shiftClash(rotation.system.cycle) : null
  if (clash === null) return
  const { cycleDay, one, other } = clash
  throw new Refusal('SHIFTS_OVERLAP', { cycleDay: cycleDay + 1, one: one.name, other: other.name })
}

/** '排班表导入 东海模具 2025-11-01 至 2025-11-30：班组实际排班 3 天，个人实际排班 12 天' */
export function importSentence(imported: ImportedShifts): string {
  const { enterpriseName, from, to } = imported
  return `排班表导入 ${enterpriseName} ${from} 至 ${to}：${writtenParts(imported).join('，')}`
}
