// A cycle written as people say it, 早早中中夜夜休休: the first character of each shift's name, 休 for a day off.
import type { Shift } from '../calendar/shift-system.ts'

export const dayOffLetter = '休'

/** empty: nothing written · same-letter: two shifts begin alike · unknown: a letter that no shift has · two-shifts: + without a shift beside it */
export type CycleTextIssue = 'empty' | 'same-letter' | 'unknown' | 'two-shifts'

export type ParsedCycle =
  | { readonly ok: true; readonly cycle: readonly (readonly Shift[])[] }
  | { readonly ok: false; readonly issue: CycleTextIssue; readonly letter: string }

export const letterOf = (shift: Shift): string => shift.name.slice(0, 1)

/** The distinct shifts of a cycle, in the order in which they first come. */
export function shiftsOfCycle(cycle: readonly (readonly Shift[])[]): readonly Shift[] {
  const byKey = new Map<string, Shift>()
  for (const shift of cycle.flat()) {
    byKey.set(`${shift.name}\0${shift.startMinute}\0${shift.endMinute}`, shift)
  }
  return [...byKey.values()]
}

/** '早早中中夜夜休休'; two shifts on one day are joined by '+'. */
export function cycleText(cycle: readonly (readonly Shift[])[]): string {
  return cycle.map((day) => (day.length === 0 ? dayOffLetter : day.map(letterOf).join('+'))).join('')
}

/** Reads what cycleText writes; spaces, commas and dashes between the letters are left out. */
export function parseCycleText(text: string, shifts: readonly Shift[]): ParsedCycle {
  const letters = [...text.replace(/[\s,，、→\-—]/g, '')]
  if (letters.length === 0) return { ok: false, issue: 'empty', letter: '' }
  const byLetter = new Map<string, Shift>()
  for (const shift of shifts) {
    const letter = letterOf(shift)
    if (byLetter.has(letter) || letter === dayOffLetter) return { ok: false, issue: 'same-letter', letter }
    byLetter.set(letter, shift)
  }
  return readDays(letters, byLetter)
}

function readDays(letters: readonly string[], byLetter: ReadonlyMap<string, Shift>): ParsedCycle {
  const cycle: Shift[][] = []
  let isJoined = false
  for (const letter of letters) {
    if (letter === '+') {
      if (isJoined || (cycle.at(-1)?.length ?? 0) === 0) return { ok: false, issue: 'two-shifts', letter }
      isJoined = true
      continue
    }
    const shift = byLetter.get(letter)
    if (shift === undefined && letter !== dayOffLetter) return { ok: false, issue: 'unknown', letter }
    if (isJoined && shift === undefined) return { ok: false, issue: 'two-shifts', letter }
    if (isJoined && shift !== undefined) cycle.at(-1)?.push(shift)
    else cycle.push(shift === undefined ? [] : [shift])
    isJoined = false
  }
  return isJoined ? { ok: false, issue: 'two-shifts', letter: '+' } : { ok: true, cycle }
}
