// 补贴人员花名册: the list that is stamped, made public and audited, with its sums in words and what proves its age.
import { Refusal } from '../../contract/errors.ts'
import type { SubsidyList, SubsidyListInput } from '../../contract/reports.ts'
import { amountInWordsWithPrefix } from '../../domain/money/amount-in-words.ts'
import { formatFen } from '../../domain/money/fen.ts'
import { type ClaimState, claimStateLabels } from '../../domain/subsidies/claim.ts'
import { publicityRows } from '../../domain/subsidies/publicity.ts'
import { percentText } from '../../domain/subsidies/reasons.ts'
import { totalsByUnit, totalsOf } from '../../domain/subsidies/totals.ts'
import { subtreeOf } from '../../domain/unions/union-tree.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { auditHead } from '../../storage/base/audit-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { digestOf } from '../../storage/base/vault.ts'
import { findClass } from '../../storage/classes/class-store.ts'
import { type ClaimListRow, listClaims, noClaimFilter } from '../../storage/subsidies/claim-list-store.ts'
import { findPolicy } from '../../storage/subsidies/policies-store.ts'
import { listUnions } from '../../storage/unions/unions-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

/** What a list shows unless states are picked: approved and all that comes after it. */
const listedStates: readonly ClaimState[] = ['approved', 'publicised', 'paid', 'completed']

interface Line {
  readonly row: ClaimListRow
  readonly amountFen: number
}

export function subsidyList(db: ReadHandle, input: SubsidyListInput, context: CallContext): SubsidyList {
  const policy = findPolicy(db, input.policyId)
  if (policy === null) throw new Refusal('NOT_FOUND', { what: '这份补贴政策' })
  const lines = linesOf(db, input)
  const money = lines.map(({ row, amountFen }) => ({
    workerId: row.workerId,
    unitName: row.unitName,
    amountFen,
  }))
  const totals = totalsOf(money)
  const rows = input.variant === 'publicity' ? publicRows(lines, policy.name) : lines.map(internalRow)
  const { palaceName, objectionPhone } = palaceSettingsOf(db)
  return {
    palaceName,
    objectionPhone,
    serial: serialOf(context.today, input.variant, lines),
    auditHead: auditHead(db),
    printedAt: context.now,
    printedOn: context.today,
    policyName: policy.name,
    year: policy.year,
    source: policy.source,
    variant: input.variant,
    scope: scopeOf(db, input),
    rows,
    totals: { ...totals, inWords: amountInWordsWithPrefix(totals.amountFen) },
    units: [...totalsByUnit(money)],
    publicity: publicityOf(lines),
  }
}

/** Unit by unit, in each by claim number. */
function linesOf(db: ReadHandle, input: SubsidyListInput): Line[] {
  const unionIds =
    input.unionId == null ? null : subtreeOf(listUnions(db), input.unionId).map((union) => union.id)
  const states = input.states.length === 0 ? listedStates : input.states
  const { rows } = listClaims(db, {
    ...noClaimFilter,
    policyId: input.policyId,
    classId: input.classId ?? null,
    unionIds,
    states,
  })
  return rows
    .toSorted(
      (one, other) =>
        one.unitName.localeCompare(other.unitName, 'zh-CN') || one.number.localeCompare(other.number),
    )
    .map((row) => ({ row, amountFen: row.approvedFen ?? row.claimedFen }))
}

function internalRow({ row, amountFen }: Line): SubsidyList['rows'][number] {
  return {
    claimId: row.id,
    name: row.workerName,
    sex: row.sex === 'male' ? '男' : '女',
    idNumber: row.idNumber,
    unitName: row.unitName,
    className: row.className,
    certificateNumber: row.certificateNumber,
    attendanceText: attendanceText(row.evidence),
    standardText: formatFen(row.evidence.judgement.amountFen),
    stateLabel: claimStateLabels[row.state],
    amountFen,
  }
}

/** The domain's masked row and nothing else of the person: no sex, no certificate, no attendance. */
function publicRows(lines: readonly Line[], item: string): SubsidyList['rows'] {
  const masked = publicityRows(
    lines.map(({ row, amountFen }) => ({
      workerName: row.workerName,
      unitName: row.unitName,
      idNumber: row.idNumber,
      amountFen,
      item: row.className === '' ? item : row.className,
    })),
  )
  return masked.map(({ name, unit, maskedId, item: className, amountFen }, index) => ({
    claimId: lines[index]?.row.id ?? '',
    name,
    unitName: unit,
    idNumber: maskedId,
    className,
    amountFen,
    sex: '',
    certificateNumber: null,
    attendanceText: '',
    stateLabel: '',
    standardText: formatFen(lines[index]?.row.evidence.judgement.amountFen ?? amountFen),
  }))
}

function attendanceText({ attendance }: ClaimListRow['evidence']): string {
  if (attendance === null) return ''
  return `${attendance.attended}/${attendance.counted} ${percentText(attendance.attended, attendance.counted)}`
}

/** The same list of the same day has the same serial; one fen or one person more, and it is another. */
function serialOf(today: string, variant: string, lines: readonly Line[]): string {
  const content = lines.map(({ row, amountFen }) => `${row.number} ${row.state} ${amountFen}`).join('\n')
  return `BTHMC-${today.replaceAll('-', '')}-${digestOf(`${variant}\n${content}`).slice(0, 6).toUpperCase()}`
}

function scopeOf(db: ReadHandle, input: SubsidyListInput): string {
  const parts = [
    input.unionId == null ? null : listUnions(db).find((union) => union.id === input.unionId)?.name,
    input.classId == null ? null : findClass(db, input.classId)?.name,
    (input.states.length === 0 ? listedStates : input.states)
      .map((state) => claimStateLabels[state])
      .join('、'),
  ]
  return parts.filter((part) => part != null).join(' · ')
}

function publicityOf(lines: readonly Line[]): SubsidyList['publicity'] {
  const windows = lines.flatMap(({ row }) => row.evidence.publicity ?? [])
  const starts = windows.map((one) => one.startOn).toSorted()
  const ends = windows.map((one) => one.until).toSorted()
  const [startOn, until] = [starts[0], ends.at(-1)]
  return startOn === undefined || until === undefined ? null : { startOn, until }
}
