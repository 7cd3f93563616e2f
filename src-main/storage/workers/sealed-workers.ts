// People of a roster as rows, their numbers sealed and hashed by whoever does that outside the main thread.
import type { WriteHandle } from '../base/handle.ts'
import { insertRows, updateRows } from '../base/rows.ts'
import type { SealedColumn, SealingTask, Texts } from '../base/sealing.ts'
import { worker } from './schema.ts'
import type { WorkerEntity } from './workers-store.ts'

export type WorkerRecord = Readonly<typeof worker.$inferSelect>

/** What is to be sealed and hashed of new people; sealedWorkers() takes the answers in this order. */
export function newWorkerTasks(people: readonly WorkerEntity[]): SealingTask[] {
  const idNumbers = people.map(({ idNumber }) => idNumber)
  return [
    sealed('worker.id_number', idNumbers),
    { kind: 'hash', field: 'id-number', texts: idNumbers },
    { kind: 'hash', field: 'id-tail', texts: idNumbers.map((idNumber) => idNumber.slice(-4)) },
    sealed(
      'worker.birth_date',
      people.map(({ birthDate }) => birthDate),
    ),
    ...numberTasks(people),
  ]
}

export function sealedWorkers(people: readonly WorkerEntity[], answers: readonly Texts[]): WorkerRecord[] {
  const [idNumbers = [], idHashes = [], tailHashes = [], birthDates = [], ...numbers] = answers
  return people.map((person, index) => {
    const { idNumber: _number, birthDate: _date, phone: _phone, bankCard: _card, ...plain } = person
    return {
      ...plain,
      idNumberSealed: given(idNumbers[index]),
      idNumberHash: given(idHashes[index]),
      idTailHash: given(tailHashes[index]),
      birthDateSealed: given(birthDates[index]),
      ...numbersAt(numbers, index),
    }
  })
}

/** What a roster says anew about somebody known; what it doesn't name stays as it is. */
export interface WorkerChange {
  readonly id: string
  readonly phone: string | null
  readonly bankCard: string | null
  readonly education: string | null
  readonly isUnionMember: boolean | null
}

export const changeTasks = (changes: readonly WorkerChange[]): SealingTask[] => numberTasks(changes)

export function sealedChanges(changes: readonly WorkerChange[], answers: readonly Texts[]): SealedChange[] {
  return changes.map(({ id, education, isUnionMember }, index) => {
    const values = { ...numbersAt(answers, index), education, isUnionMember }
    const said = Object.entries(values).filter(([, value]) => value !== null)
    return { id, values: Object.fromEntries(said) }
  })
}

export interface SealedChange {
  readonly id: string
  readonly values: Partial<WorkerRecord>
}

export const insertSealedWorkers = (tx: WriteHandle, records: readonly WorkerRecord[]): void =>
  insertRows(tx, worker, records)

/** Only the columns that change: an index of another one stays untouched. */
export function changeSealedWorkers(tx: WriteHandle, changes: readonly SealedChange[]): void {
  for (const { id, values } of changes) updateRows(tx, worker, { id }, values)
}

type Numbers = Pick<WorkerEntity, 'phone' | 'bankCard'>

function numberTasks(people: readonly Numbers[]): SealingTask[] {
  const phones = people.map(({ phone }) => phone)
  return [
    sealed('worker.phone', phones),
    { kind: 'hash', field: 'phone', texts: phones },
    sealed(
      'worker.bank_card',
      people.map(({ bankCard }) => bankCard),
    ),
  ]
}

function numbersAt([phones, hashes, cards]: readonly Texts[], index: number) {
  return {
    phoneSealed: phones?.[index] ?? null,
    phoneHash: hashes?.[index] ?? null,
    bankCardSealed: cards?.[index] ?? null,
  }
}

const sealed = (column: SealedColumn, texts: Texts): SealingTask => ({ kind: 'seal', column, texts })

function given(text: string | null | undefined): string {
  if (text === null || text === undefined) throw new Error('a number of a new person came back unsealed')
  return text
}
