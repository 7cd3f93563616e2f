import { describe, expect, test } from 'vitest'
import { readRosterRow } from '../../../src-main/domain/workers/listed-person.ts'
import type { RosterColumn, RosterField } from '../../../src-main/domain/workers/roster-cell.ts'
import { idNumberOf, rosterRules, textCell } from './roster-support.ts'

const man = idNumberOf('1990-05-06', 11)

function read(values: Partial<Record<RosterField, string>>, numberCells: readonly RosterField[] = []) {
  const entries = Object.entries({ name: '王小明', idNumber: man, ...values })
  const columns: RosterColumn[] = entries.map(([field, _], column) => {
    // Object.entries forgets the literal keys
    return { column, header: field, field: field as RosterField, confidence: 1 }
  })
  const row = entries.map(([field, text]) =>
    numberCells.some((name) => name === field) ? { text, kind: 'number' as const } : textCell(text),
  )
  return readRosterRow(row, columns, rosterRules)
}

const warningsOf = (values: Partial<Record<RosterField, string>>) => {
  const reading = read(values)
  return reading.ok ? reading.warnings.map((warning) => `${warning.field} ${warning.code}`) : ['refused']
}

describe('a row of a roster', () => {
  test('is read into a listed with normalised values', () => {
    const reading = read({
      name: ' 王　小 明 ',
      phone: '+86 199-0000-2004',
      department: '装配车间',
      shiftTeamName: '丙',
      employeeNumber: 'A0012',
      position: '焊工',
      sex: '男',
      unionMember: '√',
      education: '大学本科',
      hiredOn: '2019年3月',
      bankCard: '4111 1111 1111 1111',
      note: '/',
    })
    expect(reading).toEqual({
      ok: true,
      warnings: [],
      listed: {
        name: '王小明',
        idNumber: man,
        birthDate: '1990-05-06',
        sex: 'male',
        phone: '19900002004',
        department: '装配车间',
        shiftTeamName: '丙班',
        employeeNumber: 'A0012',
        position: '焊工',
        unionMember: true,
        education: '本科',
        hiredOn: '2019-03-01',
        bankCard: '4111111111111111',
        note: null,
      },
    })
  })

  test('needs a name and an ID number', () => {
    expect(read({ name: '', idNumber: '' })).toEqual({
      ok: false,
      name: '',
      refusals: [
        { field: 'name', code: 'missing' },
        { field: 'idNumber', code: 'missing' },
      ],
    })
  })

  test('is refused when its ID number lay in a number cell and was rounded', () => {
    const reading = read({ idNumber: '330225200308170000' }, ['idNumber'])
    expect(!reading.ok && reading.refusals).toEqual([{ field: 'idNumber', code: 'rounded' }])
  })

  test('a sex that contradicts the ID number is a warning and the ID number decides', () => {
    const reading = read({ sex: '女' })
    expect(reading.ok && reading.listed.sex).toBe('male')
    expect(warningsOf({ sex: '女' })).toEqual(['sex contradictsIdNumber'])
    expect(warningsOf({ sex: '男' })).toEqual([])
  })

  test('a wrong value outside name and ID number is left out with a warning', () => {
    expect(warningsOf({ phone: '1990000' })).toEqual(['phone shape'])
    expect(warningsOf({ hiredOn: '去年' })).toEqual(['hiredOn date'])
    expect(warningsOf({ unionMember: '也许' })).toEqual(['unionMember unknown'])
    expect(warningsOf({ bankCard: '6222021111111111117' })).toEqual(['bankCard luhn'])
    const reading = read({ phone: '1990000' })
    expect(reading.ok && reading.listed.phone).toBeNull()
  })
})
