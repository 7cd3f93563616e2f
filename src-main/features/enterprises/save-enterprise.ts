// Keeps an enterprise under its own name and credit code, found by pinyin and initials too.
import type { EnterpriseDetail, EnterpriseInput } from '../../contract/enterprises.ts'
import { Refusal } from '../../contract/errors.ts'
import { parseCreditCode } from '../../domain/enterprises/credit-code.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  findEnterprise,
  findEnterpriseByCode,
  findEnterpriseByName,
  saveEnterpriseRow,
} from '../../storage/enterprises/enterprises-store.ts'
import { findSite } from '../../storage/network/network-store.ts'
import { findUnion } from '../../storage/unions/unions-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { readEnterprise } from './read-enterprises.ts'

/** A new enterprise has the palace's rest, and its day begins at midnight. */
const noRhythm = { restAfterWork: null, restAfterNight: null, restBeforeWork: null, dayStartsMinute: 0 }

export function saveEnterprise(
  tx: WriteHandle,
  input: EnterpriseInput,
  context: CallContext,
): EnterpriseDetail {
  const before = input.id === undefined ? null : findEnterprise(tx, input.id)
  if (input.id !== undefined && before === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const id = input.id ?? context.newId()
  const creditCode = creditCodeOf(input.creditCode)
  refuseTwins(tx, id, input.name, creditCode)
  refuseUnknownPlaces(tx, input)
  const shortName = input.shortName === '' ? input.name : input.shortName
  const createdAt = before?.createdAt ?? context.now
  const { restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute } = before ?? noRhythm
  const rhythm = { restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute }
  saveEnterpriseRow(tx, {
    ...input,
    ...rhythm,
    id,
    shortName,
    creditCode,
    createdAt,
    ...pinyinOf(input.name),
  })
  return readEnterprise(tx, { id }, context)
}

/** An enterprise may be kept before its code is known; a code that is written must be right. */
function creditCodeOf(typed: string): string | null {
  if (typed.trim() === '') return null
  const parsed = parseCreditCode(typed)
  if (!parsed.ok) throw new Refusal('CREDIT_CODE_WRONG', { issue: parsed.issue })
  return parsed.value
}

function refuseTwins(db: ReadHandle, id: string, name: string, creditCode: string | null): void {
  const sameCode = creditCode === null ? null : findEnterpriseByCode(db, creditCode, id)
  if (sameCode !== null) throw new Refusal('CREDIT_CODE_TAKEN', { by: sameCode.name })
  if (findEnterpriseByName(db, name, id) !== null)
    throw new Refusal('ALREADY_EXISTS', { what: `企业“${name}”` })
}

function refuseUnknownPlaces(db: ReadHandle, { unionId, branchId }: EnterpriseInput): void {
  if (unionId !== null && findUnion(db, unionId) === null)
    throw new Refusal('NOT_FOUND', { what: '工会组织' })
  if (branchId !== null && findSite(db, branchId) === null)
    throw new Refusal('NOT_FOUND', { what: '服务分院' })
}
