// A person typed in by hand passes the same checks as one from a roster; one ID number is one person.
import { Refusal } from '../../contract/errors.ts'
import type { EmploymentInput, PersonInput } from '../../contract/workers.ts'
import { parseBankCard } from '../../domain/people/bank-card.ts'
import { parseIdNumber } from '../../domain/people/id-number.ts'
import { parseName } from '../../domain/people/name.ts'
import { parsePhone } from '../../domain/people/phone.ts'
import { bankCardText, idNumberText, nameText, phoneText } from '../../domain/workers/sentences.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  findWorker,
  findWorkerByNumber,
  insertWorkers,
  updateWorker,
  type WorkerEntity,
} from '../../storage/workers/workers-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { beginEmployment } from './change-employment.ts'

interface Saved {
  readonly id: string
  readonly name: string
}

export function addWorker(
  tx: WriteHandle,
  { employment, ...person }: PersonInput & { readonly employment: EmploymentInput },
  context: CallContext,
): Saved {
  const entity = { id: context.newId(), createdAt: context.now, ...checkedPerson(tx, person, context) }
  refuseTwin(tx, entity)
  insertWorkers(tx, [entity])
  beginEmployment(tx, entity.id, employment, context)
  return { id: entity.id, name: entity.name }
}

export function updatePerson(
  tx: WriteHandle,
  { id, ...person }: PersonInput & { readonly id: string },
  context: CallContext,
): Saved {
  const before = findWorker(tx, id)
  if (before === null) throw new Refusal('NOT_FOUND', { what: '这名学员' })
  const entity = { ...before, ...checkedPerson(tx, person, context) }
  refuseTwin(tx, entity)
  updateWorker(tx, entity)
  return { id, name: entity.name }
}

type Checked = Omit<WorkerEntity, 'id' | 'createdAt'>

function checkedPerson(db: ReadHandle, person: PersonInput, context: CallContext): Checked {
  const { youngestAge: youngest, oldestAge: oldest } = palaceSettingsOf(db)
  const name = parseName(person.name)
  if (!name.ok) throw invalid(nameText(name.issue))
  const id = parseIdNumber(person.idNumber, { today: context.today, ages: { youngest, oldest } })
  if (!id.ok) throw invalid(idNumberText(id.issue))
  const { isUnionMember, isFrontLine, education, note } = person
  return {
    name: name.value,
    ...pinyinOf(name.value),
    idNumber: id.value.idNumber,
    birthDate: id.value.birthDate,
    sex: id.value.sex,
    phone: checkedPhone(person.phone),
    bankCard: checkedBankCard(person.bankCard),
    isUnionMember,
    isFrontLine,
    education,
    note,
  }
}

function checkedPhone(typed: string): string | null {
  const phone = parsePhone(typed)
  if (phone.ok) return phone.value
  if (phone.issue === 'missing') return null
  throw invalid(phoneText(phone.issue))
}

/** A wrong Luhn sum passes: the screen has warned about it. */
function checkedBankCard(typed: string): string | null {
  const card = parseBankCard(typed)
  if (card.ok) return card.value.cardNumber
  if (card.issue === 'missing') return null
  throw invalid(bankCardText(card.issue))
}

function refuseTwin(db: ReadHandle, entity: WorkerEntity): void {
  const twin = findWorkerByNumber(db, entity.idNumber)
  if (twin !== null && twin.id !== entity.id)
    throw new Refusal('ALREADY_EXISTS', { what: `这个身份证号的学员“${twin.name}”` })
}

const invalid = (what: string) => new Refusal('INVALID_VALUE', { what })
