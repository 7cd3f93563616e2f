// The shifts that a day can be set to at an enterprise, each with one key that sets it.
import type { Shift } from '../calendar/shift-system.ts'

/** Taken by 休. */
export const dayOffKey = 'x'

export const isSameShift = (one: Shift, other: Shift): boolean =>
  one.name === other.name && one.startMinute === other.startMinute && one.endMinute === other.endMinute

/** The same shifts in the same order. */
export const areSameShifts = (one: readonly Shift[], other: readonly Shift[]): boolean =>
  one.length === other.length &&
  one.every((shift, index) => {
    const beside = other[index]
    return beside !== undefined && isSameShift(shift, beside)
  })

/** Each shift once, by the time it begins. */
export function distinctShifts(shifts: readonly Shift[]): Shift[] {
  const found: Shift[] = []
  for (const shift of shifts) {
    if (!found.some((known) => isSameShift(known, shift))) found.push(shift)
  }
  return found.sort((one, other) => one.startMinute - other.startMinute || one.endMinute - other.endMinute)
}

/** For each pinyin the first of its letters that no earlier one has taken; '' where all are: 早 z, 中 h, 夜 y. */
export function choiceKeys(pinyins: readonly string[]): string[] {
  const taken = new Set([dayOffKey])
  return pinyins.map((pinyin) => {
    const key = [...pinyin].find((letter) => /[a-z]/.test(letter) && !taken.has(letter)) ?? ''
    if (key !== '') taken.add(key)
    return key
  })
}
