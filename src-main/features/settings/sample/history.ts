// The same world made larger: more enterprises and workers, and seasons of concluded classes behind it. For benches.
import { addDays, daysBetween } from '../../../domain/calendar/dates.ts'
import type { Core } from '../../../procedures/core.ts'
import type { ReadHandle, WriteHandle } from '../../../storage/base/handle.ts'
import { buildAttendance, buildResults } from './build-attendance.ts'
import { buildClass, buildSeason, type SeasonDates, sampleSeasons, seasonDays } from './build-classes.ts'
import { buildEnterprise, patternsOf } from './build-places.ts'
import { buildTrainer } from './build-teaching.ts'
import { buildWorkers } from './build-workers.ts'
import { sampleEnterprises } from './places.ts'
import { idOf, type World } from './world.ts'
import { writeSeasons } from './write-world.ts'

export const CERTIFICATE_PREFIX = 'XS'

/** Beyond the sample itself. */
export interface WorldSize {
  readonly years: number
  readonly workers: number
  /** Attendance marks to reach, about. */
  readonly marks: number
}

export const noHistory: WorldSize = { years: 0, workers: 0, marks: 0 }

const WORKERS_PER_ENTERPRISE = 250
const HEADS = 30
const MARKS_PER_CLASS = HEADS * 12
const lines = ['机械', '电机', '针织', '水产', '模具', '电子', '汽配', '船舶', '塑业', '食品']
const words = ['恒', '盛', '海', '东', '宏', '力', '华', '昌', '新', '远', '明', '达']

/** Enterprises with one room and one trainer each. */
// long: rows written out, column by column
export function buildHistoryPlaces(
  db: ReadHandle,
  world: World,
  size: WorldSize,
  resources: Core['resources'],
): void {
  const patterns = patternsOf(resources.read('shift-patterns.json'))
  const count = enterpriseCount(size)
  for (let index = 0; index < count; index += 1) {
    const shortName = `${words[index % 12]}${words[Math.floor(index / 12) % 12]}${lines[index % 10]}`
    const model = sampleEnterprises[index % sampleEnterprises.length]
    if (model === undefined) continue
    const key = `history${index}`
    buildEnterprise(
      world,
      db.vault,
      { ...model, key, name: `象山${shortName}有限公司`, shortName, note: '' },
      100 + index,
      patterns,
    )
    buildWorkers(
      world,
      db.vault,
      key,
      Math.min(WORKERS_PER_ENTERPRISE, size.workers - index * WORKERS_PER_ENTERPRISE),
      1000 + index * WORKERS_PER_ENTERPRISE,
    )
    world.rows.rooms.push({
      id: idOf(world, `room:${key}`),
      siteId: null,
      enterpriseId: idOf(world, `enterprise:${key}`),
      name: '培训教室',
      kind: 'classroom',
      seats: 60,
      opensMinute: 480,
      closesMinute: 1320,
      openWeekdays: [1, 2, 3, 4, 5, 6, 7],
      note: '',
      isActive: true,
    })
    buildTrainer(
      world,
      db.vault,
      {
        key,
        name: `${words[index % 12]}老师`,
        sex: 'male',
        title: '讲师',
        employer: shortName,
        courses: ['HL5', 'SW'],
        feeYuan: 200,
      },
      100 + index,
    )
  }
}

/** One season after the other, oldest first; each is written and forgotten before the next. */
export function writeHistory(
  tx: WriteHandle,
  world: World,
  size: WorldSize,
  serials: Map<string, number>,
): void {
  const seasons = historySeasons(world.today, size)
  const classesPerSeason = seasons.length === 0 ? 0 : Math.ceil(size.marks / MARKS_PER_CLASS / seasons.length)
  const enterprises = enterpriseCount(size)
  for (const season of seasons) {
    buildSeason(world, season)
    for (let index = 0; index < classesPerSeason; index += 1)
      buildHistoryClass(world, season, index, enterprises)
    buildAttendance(world, null)
    buildResults(world, CERTIFICATE_PREFIX, serials)
    writeSeasons(tx, world.rows)
  }
}

function buildHistoryClass(world: World, season: SeasonDates, index: number, enterprises: number): void {
  const key = `history${index % enterprises}`
  const round = Math.floor(index / enterprises)
  const course = index % 2 === 0 ? 'HL5' : 'SW'
  const code = `${course}-${season.startsOn.slice(0, 7).replace('-', '')}-${String(index + 1).padStart(3, '0')}`
  buildClass(
    world,
    {
      code,
      name: `${course === 'HL5' ? '互联网营销（五级）' : '商务英语'}${code.slice(-3)} 班`,
      season: 'before',
      course,
      enterprises: [key],
      heads: HEADS,
      capacity: 40,
      room: key,
      trainer: key,
      weekdayOffsets: [(index + round * 3) % 7],
      startMinute: 1140,
    },
    season,
  )
}

function historySeasons(today: string, { years }: WorldSize): SeasonDates[] {
  const { before } = sampleSeasons(today)
  const seasons: SeasonDates[] = []
  for (
    let startsOn = addDays(before.startsOn, -seasonDays);
    daysBetween(startsOn, today) <= years * 365;
    startsOn = addDays(startsOn, -seasonDays)
  ) {
    seasons.unshift({ key: startsOn, startsOn, endsOn: addDays(startsOn, seasonDays - 1) })
  }
  return seasons
}

const enterpriseCount = (size: WorldSize): number => Math.ceil(size.workers / WORKERS_PER_ENTERPRISE)
