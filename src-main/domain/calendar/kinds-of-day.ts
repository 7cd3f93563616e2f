// Five kinds of day, never one boolean: pay law, planning and publicity each treat them differently.
import { type IsoDate, weekdayOf } from './dates.ts'

export type KindOfDay = 'statutory-holiday' | 'swapped-rest' | 'makeup-workday' | 'workday' | 'weekend'

/** Kinds that only a State Council notice can give; the other two follow from the weekday. */
export type AnnouncedKind = 'statutory-holiday' | 'swapped-rest' | 'makeup-workday'

/** One day of a notice, as kept in rows and in resources/holidays.json. */
export interface HolidayRow {
  readonly date: IsoDate
  readonly kind: AnnouncedKind
  /** The festival: '春节', '国庆节、中秋节'. */
  readonly name: string
}

export interface DayKind {
  readonly kind: KindOfDay
  readonly name?: string
  /** False where the year's notice is not known yet: the kind is then only the weekday's. */
  readonly announced: boolean
}

export type HolidayIndex = ReadonlyMap<IsoDate, HolidayRow>

export const kindOfDayNames: Readonly<Record<KindOfDay, string>> = {
  'statutory-holiday': '法定节假日',
  'swapped-rest': '调休休息日',
  'makeup-workday': '补班日',
  workday: '工作日',
  weekend: '周末',
}

export function indexHolidays(rows: readonly HolidayRow[]): HolidayIndex {
  return new Map(rows.map((row) => [row.date, row]))
}

/** The kind of a day: a row decides; else the weekday does, announced only up to the last day known (included). */
export function kindOfDay(date: IsoDate, rows: HolidayIndex, knownUpTo: IsoDate): DayKind {
  const row = rows.get(date)
  if (row) return { kind: row.kind, name: row.name, announced: true }
  const kind = weekdayOf(date) >= 6 ? 'weekend' : 'workday'
  return { kind, announced: date <= knownUpTo }
}

/** No lesson is taught on a 法定节假日 or a 调休休息日 unless someone said so by name. */
export function isHolidayKind(kind: KindOfDay): boolean {
  return kind === 'statutory-holiday' || kind === 'swapped-rest'
}

/** '法定节假日（国庆节）', '工作日'; of a year without a notice '工作日（尚未公布）', as nobody guesses. */
export function dayKindLabel({ kind, name, announced }: DayKind): string {
  const more = announced ? name : '尚未公布'
  return more === undefined ? kindOfDayNames[kind] : `${kindOfDayNames[kind]}（${more}）`
}
