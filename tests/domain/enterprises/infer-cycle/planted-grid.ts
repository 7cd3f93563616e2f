// Shift tables with a rotation hidden in them, by seed: what the inference must find again.
import { readFileSync } from 'node:fs'
import type { IsoDate } from '../../../../src-main/domain/calendar/dates.ts'
import { parsePatterns, type ShiftPattern } from '../../../../src-main/domain/calendar/patterns.ts'
import type { CycleTurn, Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import type {
  InferredRotation,
  ShiftGrid,
} from '../../../../src-main/domain/enterprises/infer-cycle/index.ts'
import { SampleRandom } from '../../../../src-main/features/settings/sample/random.ts'

/** A rotation as keys, '' a day off. */
export interface Rotation {
  readonly name: string
  readonly cycle: readonly string[]
  readonly turn: CycleTurn | null
}

export interface PlantedGrid extends Rotation {
  readonly grid: ShiftGrid
  readonly anchorDate: IsoDate
  /** By row key. */
  readonly offsetOf: ReadonlyMap<string, number>
}

export interface Spoiling {
  /** Share of the cells that say something else, and that say nothing. */
  readonly wrong: number
  readonly missing: number
}

export const clean: Spoiling = { wrong: 0, missing: 0 }

const millisecondsPerDay = 86_400_000
const day1 = Date.UTC(2024, 0, 1) / millisecondsPerDay

const dateAt = (day: number): IsoDate => new Date(day * millisecondsPerDay).toISOString().slice(0, 10)

/** Days since 1970-01-01, a Thursday. */
const dayAt = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay

/** Which day of a rotation it is, reckoned here and not by the program that is asked to find it. */
export function rotationDay(
  { length, turn, anchorDate }: { length: number; turn: CycleTurn | null; anchorDate: IsoDate },
  offset: number,
  date: IsoDate,
): number {
  const from = dayAt(anchorDate)
  const to = dayAt(date)
  if (turn === null) return (((to - from + offset) % length) + length) % length
  const step = to >= from ? 1 : -1
  let week = offset / 7
  for (let day = from; day !== to; day += step) {
    const entered = new Date((step === 1 ? day + 1 : day) * millisecondsPerDay).getUTCDate()
    if (entered === 1 || (turn === 'half-month' && entered === 16)) week += step
  }
  const weeks = length / 7
  return (((week % weeks) + weeks) % weeks) * 7 + ((to + 3) % 7)
}

export function shippedPatterns(): readonly ShiftPattern[] {
  const file = new URL('../../../../resources/shift-patterns.json', import.meta.url)
  const parsed = parsePatterns(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.patterns
}

/** The keys of a pattern's cycle are the names of its shifts. */
export function keyed({ name, cycle, turn }: ShiftPattern): Rotation {
  return { name, cycle: cycle.map((shifts) => shifts.map((each) => each.name).join('+')), turn }
}

/** The shifts that keyed() made keys of. */
export function shiftsByKey(pattern: ShiftPattern): ReadonlyMap<string, readonly Shift[]> {
  return new Map(pattern.cycle.map((shifts) => [shifts.map((each) => each.name).join('+'), shifts]))
}

/** A cycle of 3 to 20 days, day by day or in runs, that no shorter cycle makes. */
export function randomRotation(random: SampleRandom): Rotation {
  const keys = ['', ...['早', '中', '夜', '白'].slice(0, random.whole(1, 4))]
  const length = random.whole(3, 20)
  const stays = random.chance(0.5) ? 0.6 : 0
  for (;;) {
    const cycle: string[] = []
    while (cycle.length < length) {
      const before = cycle.at(-1)
      cycle.push(before !== undefined && random.chance(stays) ? before : random.pick(keys))
    }
    if (cycle.some((key) => key !== '') && shortestPeriod(cycle) === length) {
      return { name: `random ${length}`, cycle, turn: null }
    }
  }
}

export function shortestPeriod(cycle: readonly string[]): number {
  const lengths = cycle.map((_, day) => day + 1).filter((length) => cycle.length % length === 0)
  const repeats = (length: number) => cycle.every((key, day) => key === cycle[day % length])
  return lengths.find(repeats) ?? cycle.length
}

/** The grid of a seed: a ready pattern of fixed length, or a random rotation, of any size; at least two cycles. */
export function plantedOf(seed: number, spoiling: Spoiling, patterns: readonly ShiftPattern[]): PlantedGrid {
  const random = new SampleRandom(seed)
  const rotation = seed % 2 === 0 ? randomRotation(random) : keyed(random.pick(patterns))
  const days = random.whole(Math.max(28, 2 * rotation.cycle.length), 62)
  const size = { teams: random.whole(1, 6), people: random.whole(1, 12), days }
  return plant(rotation, size, spoiling, random)
}

/** Known cells that a rotation does not explain; every cell of a row that it leaves out. */
export function unexplained(
  { grid }: PlantedGrid,
  worksOf: (rowKey: string) => readonly string[] | null,
): number {
  return grid.rows.reduce((sum, { key, cells }) => {
    const works = worksOf(key)
    return sum + cells.filter((cell, at) => cell !== null && cell !== works?.[at]).length
  }, 0)
}

/**
 * The proof that nobody could tell: what was found is no longer than what was planted and explains the known cells
 * no worse, so the planted rotation is not the better reading of the grid.
 */
export function isUndecidable(planted: PlantedGrid, found: InferredRotation | null): boolean {
  if (!found || found.length > planted.cycle.length) return false
  const { dates } = planted.grid
  const asFoundIs = unexplained(planted, (key) => asFound(found, key, dates))
  return asFoundIs <= unexplained(planted, (key) => asPlanted(planted, key, dates))
}

export interface Size {
  readonly teams: number
  /** At most, in each team. */
  readonly people: number
  readonly days: number
}

/** The grid of a rotation: teams at offsets of their own as far as there are, people shuffled in half of the grids. */
export function plant(rotation: Rotation, size: Size, spoiling: Spoiling, random: SampleRandom): PlantedGrid {
  const first = day1 + random.whole(0, 1000)
  const dates = Array.from({ length: size.days }, (_, index) => dateAt(first + index))
  const before = first - random.whole(0, 40)
  const anchorDate = dateAt(before - ((before + 3) % 7))
  const frame = { length: rotation.cycle.length, turn: rotation.turn, anchorDate }
  const isNamed = random.chance(0.5)
  const offsetOf = new Map<string, number>()
  const rows = teamOffsets(rotation, size.teams, random).flatMap((offset, team) =>
    Array.from({ length: random.whole(1, size.people) }, (_, person) => {
      const key = `${team}-${person}`
      offsetOf.set(key, offset)
      const cells = dates.map((date) =>
        spoil(rotation.cycle[rotationDay(frame, offset, date)] ?? '', rotation, spoiling, random),
      )
      return { key, teamName: isNamed ? `${team + 1}班` : null, cells }
    }),
  )
  const ordered = random.chance(0.5) ? rows : shuffled(rows, random)
  return { ...rotation, grid: { dates, rows: ordered }, anchorDate, offsetOf }
}

function teamOffsets({ cycle, turn }: Rotation, teams: number, random: SampleRandom): readonly number[] {
  const step = turn === null ? 1 : 7
  const all = shuffled(
    Array.from({ length: cycle.length / step }, (_, index) => index * step),
    random,
  )
  return Array.from({ length: teams }, (_, team) => all[team % all.length] ?? 0)
}

function spoil(
  key: string,
  { cycle }: Rotation,
  { wrong, missing }: Spoiling,
  random: SampleRandom,
): string | null {
  if (random.chance(missing)) return null
  if (!random.chance(wrong)) return key
  const other = [...new Set([...cycle, '', '常白'])].filter((each) => each !== key)
  return random.pick(other)
}

export function shuffled<T>(list: readonly T[], random: SampleRandom): readonly T[] {
  return list
    .map((each) => ({ each, by: random.next() }))
    .toSorted((one, other) => one.by - other.by)
    .map(({ each }) => each)
}

/** What a planted row works on the dates of a whole cycle and more, as planted and as found (null: not found). */
export function asPlanted(
  { cycle, turn, anchorDate, offsetOf }: PlantedGrid,
  key: string,
  dates: readonly IsoDate[],
) {
  return worked(cycle, turn, anchorDate, offsetOf.get(key) ?? 0, dates)
}

export function asFound(found: InferredRotation, key: string, dates: readonly IsoDate[]) {
  const group = found.groups.find(({ rowKeys }) => rowKeys.includes(key))
  return group ? worked(found.cycle, found.turn, found.anchorDate, group.offset, dates) : null
}

function worked(
  cycle: readonly string[],
  turn: CycleTurn | null,
  anchorDate: IsoDate,
  offset: number,
  dates: readonly IsoDate[],
): readonly string[] {
  const frame = { length: cycle.length, turn, anchorDate }
  return dates.map((date) => cycle[rotationDay(frame, offset, date)] ?? '?')
}

/** The same length and turn, and each row works the same on every day of a cycle that begins with the grid. */
export function isFound(planted: PlantedGrid, found: InferredRotation | null): boolean {
  if (!found || found.length !== planted.cycle.length || found.turn !== planted.turn) return false
  const { dates } = planted.grid
  const ahead = Array.from({ length: planted.turn ? 130 : planted.cycle.length }, (_, day) =>
    dateAt(dayAt(dates[0] ?? '') + day),
  )
  return [...planted.offsetOf.keys()].every(
    (key) => asFound(found, key, ahead)?.join() === asPlanted(planted, key, ahead).join(),
  )
}
