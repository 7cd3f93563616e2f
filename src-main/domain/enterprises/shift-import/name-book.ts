// What each name of a table means at this plant, and how that is known: said now, remembered, written, or still to be asked.
import type { Shift } from '../../calendar/shift-system.ts'
import { shiftTone } from '../cycle-shifts.ts'
import { nameBesides, rangesIn, shiftOf } from './clock-ranges.ts'
import { commonMeaning, leaveIn, plainWord, type WordMeaning } from './shift-words.ts'

/**
 * given: the user has just said it · remembered: said at an earlier import · written: times in the name · legend: the
 * sheet explains it · common: 休, 年假 · system: a shift of the enterprise's own · unknown: must be asked
 */
export type NameSource = 'given' | 'remembered' | 'written' | 'legend' | 'common' | 'system' | 'unknown'

export interface NamedShifts {
  readonly name: string
  readonly source: NameSource
  /** null as long as it is unknown. */
  readonly meaning: WordMeaning | null
}

export interface KnownNames {
  readonly given: ReadonlyMap<string, readonly Shift[]>
  readonly remembered: ReadonlyMap<string, readonly Shift[]>
  readonly legend: ReadonlyMap<string, WordMeaning>
  /** Of the enterprise's shift systems, distinct. */
  readonly own: readonly Shift[]
}

export type NameBook = (word: string) => NamedShifts

export function nameBook(known: KnownNames): NameBook {
  const found = new Map<string, NamedShifts>()
  return (word) => {
    const before = found.get(word)
    if (before !== undefined) return before
    const named = resolve(word, known)
    found.set(word, named)
    return named
  }
}

function resolve(word: string, known: KnownNames): NamedShifts {
  const said = (source: NameSource, meaning: WordMeaning | null): NamedShifts => ({
    name: word,
    source,
    meaning,
  })
  const given = known.given.get(word)
  if (given !== undefined) return said('given', asSaid(word, given))
  const remembered = known.remembered.get(word)
  if (remembered !== undefined) return said('remembered', asSaid(word, remembered))
  const written = writtenIn(word)
  if (written !== null) return said('written', written)
  const legend =
    known.legend.get(word) ?? known.legend.get(word.replace(/班$/, '')) ?? known.legend.get(`${word}班`)
  if (legend !== undefined) return said('legend', legend)
  const common = commonMeaning(word)
  if (common !== null) return said('common', common)
  const own = ownShift(word, known.own)
  if (own !== null) return said('system', own)
  const parts = joinedShifts(word, known)
  return parts === null ? said('unknown', null) : said('system', parts)
}

/** A day off that the user has named is noted by that name; 休 needs no note. */
function asSaid(word: string, shifts: readonly Shift[]): WordMeaning {
  const common = commonMeaning(word)
  const note = shifts.length > 0 ? '' : common === null ? word.slice(0, 40) : common.note
  return { shifts, note, isSilent: false }
}

function writtenIn(word: string): WordMeaning | null {
  const ranges = rangesIn(word)
  if (ranges.length === 0 || ranges.length > 3 || leaveIn(word) !== null) return null
  const name = nameBesides(word)
  const shifts = ranges.map((range) => shiftOf(range, name))
  const isOrdered = shifts.every((shift, index) => {
    const before = shifts[index - 1]
    return before === undefined || before.endMinute <= shift.startMinute
  })
  return isOrdered ? { shifts, note: '', isSilent: false } : null
}

/** By its full name, its first letter, or D and N where the plant has one day and one night shift only. */
function ownShift(word: string, own: readonly Shift[]): WordMeaning | null {
  const bare = word.replace(/班$/, '')
  const byName = own.filter(
    (shift) => plainWord(shift.name) === word || plainWord(shift.name).replace(/班$/, '') === bare,
  )
  const byLetter = own.filter((shift) => plainWord(shift.name).startsWith(bare) && [...bare].length === 1)
  const byTone = own.filter((shift) => tonesOf(bare).includes(shiftTone(shift)))
  for (const found of [byName, byLetter, byTone]) {
    const [shift, ...others] = distinctTimes(found)
    if (shift !== undefined && others.length === 0) return { shifts: [shift], note: '', isSilent: false }
    if (others.length > 0) return null
  }
  return null
}

function tonesOf(word: string): readonly string[] {
  if (['D', 'DAY', '白', '日', '白天'].includes(word)) return ['day', 'early']
  if (['N', 'NIGHT', '夜', '晚', '大夜'].includes(word)) return ['night']
  if (['M', 'MID', '中', '小夜'].includes(word)) return ['middle']
  return ['E', 'EARLY', '早'].includes(word) ? ['early'] : []
}

/** 早/中 or 早+中: both, in the order written; 中/夜 with a night from 0:00 would be the next day's, so it is asked. */
function joinedShifts(word: string, known: KnownNames): WordMeaning | null {
  const parts = word.split(/[/+＋、]/).map((part) => part.trim())
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part === '')) return null
  const meanings = parts.map((part) => resolve(part, known).meaning)
  const shifts = meanings.flatMap((meaning) => meaning?.shifts ?? [])
  const isWhole = meanings.every((meaning) => meaning !== null && meaning.shifts.length === 1)
  const isApart = shifts.every((shift, index) => (shifts[index - 1]?.endMinute ?? 0) <= shift.startMinute)
  return isWhole && isApart ? { shifts, note: '', isSilent: false } : null
}

function distinctTimes(shifts: readonly Shift[]): readonly Shift[] {
  return [...new Map(shifts.map((shift) => [`${shift.startMinute}-${shift.endMinute}`, shift])).values()]
}
