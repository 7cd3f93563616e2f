import { expect, test } from 'vitest'
import { inputOf, valuesOf } from '../../../../src-renderer/features/trainers/trainer-values.ts'

const evening = (weekday: number) => ({ weekday, startMinute: 1080, endMinute: 1290 })
const trainer = {
  id: 't',
  name: '吕晓燕',
  title: '副教授',
  employer: '',
  phone: '13800000001',
  feeFenPerHour: 15_000,
  maxSittingsPerWeek: 4,
  note: '',
  isActive: true,
  courseIds: ['c'],
  windows: [evening(1), evening(3), { weekday: 6, startMinute: 540, endMinute: 1020 }],
  absences: [{ startsOn: '2025-11-12', endsOn: '2025-11-14', reason: '出差' }],
}

test('weekdays with the same hours are one line of the editor', () => {
  expect(valuesOf(trainer).windowRows).toEqual([
    { weekdays: [1, 3], startMinute: 1080, endMinute: 1290 },
    { weekdays: [6], startMinute: 540, endMinute: 1020 },
  ])
})

test('what the form was filled with comes back out of it unchanged', () => {
  const { windows, absences, feeFenPerHour, id } = inputOf(valuesOf(trainer), 't')
  expect({ windows, absences, feeFenPerHour, id }).toEqual({
    windows: trainer.windows,
    absences: trainer.absences,
    feeFenPerHour: 15_000,
    id: 't',
  })
})

test('lines that were added and not filled in are left out', () => {
  const half = {
    ...valuesOf(trainer),
    windowRows: [
      {},
      { weekdays: [], startMinute: 1080, endMinute: 1290 },
      { weekdays: [2], startMinute: 1080, endMinute: null },
    ],
    absenceRows: [{}, { days: null, reason: '病假' }],
  }
  expect(inputOf(half, undefined)).toMatchObject({ windows: [], absences: [] })
})
