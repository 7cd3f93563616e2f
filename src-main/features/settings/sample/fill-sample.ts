// Fills an empty house with the sample palace, built around a day so that its evening always has lessons.
import { addDays } from '../../../domain/calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../../domain/calendar/kinds-of-day.ts'
import type { CourseEntry } from '../../../domain/classes/course-entry.ts'
import type { Core } from '../../../procedures/core.ts'
import { insertAccount, replaceSlot } from '../../../storage/accounts/accounts-store.ts'
import { newDataKey, type WrappedKey, wrapKey } from '../../../storage/accounts/key-slots.ts'
import type { ReadHandle, WriteHandle } from '../../../storage/base/handle.ts'
import { inTransaction } from '../../../storage/base/transaction.ts'
import { saveDay } from '../../../storage/settings/settings-store.ts'
import { sampleAccounts, samplePassword } from '../../sample-accounts.ts'
import { houseCalendar, seedDays } from '../days.ts'
import { defaultPalace, savePalace } from '../palace.ts'
import { buildAttendance, buildResults } from './build-attendance.ts'
import { buildSampleClasses } from './build-classes.ts'
import { buildPlaces, patternsOf } from './build-places.ts'
import { buildRhythm } from './build-rhythm.ts'
import { buildCourses, buildTrainers } from './build-teaching.ts'
import { buildWorkers } from './build-workers.ts'
import { buildHistoryPlaces, CERTIFICATE_PREFIX, noHistory, type WorldSize, writeHistory } from './history.ts'
import { sampleEnterprises } from './places.ts'
import { SampleRandom } from './random.ts'
import { emptyRows, idOf, type World } from './world.ts'
import { writePlaces, writeSeasons } from './write-world.ts'

export interface SampleOptions {
  /** The day the world is built around, YYYY-MM-DD. */
  readonly today: string
  readonly resources: Core['resources']
  /** A longer past and a larger county, for benches; none unless given. */
  readonly size?: WorldSize
}

/** Sample passwords are public, so their slots may be cheap to open. */
const SAMPLE_SCRYPT_COST = 2 ** 12
const SEED = 19_00

export async function fillSample(tx: WriteHandle, options: SampleOptions): Promise<void> {
  const dataKey = newDataKey()
  const slot = await wrapKey(dataKey, samplePassword, SAMPLE_SCRYPT_COST)
  tx.vault.unlock(dataKey)
  inTransaction(tx, () => {
    savePalace(tx, { ...defaultPalace, palaceName: '象山县工人文化宫', objectionPhone: '0574-65770019' })
    seedDays(tx, options.resources)
    const world = newWorld(tx, options.today)
    allowToday(tx, world)
    buildWorld(tx, world, options.resources)
    const size = options.size ?? noHistory
    buildHistoryPlaces(tx, world, size, options.resources)
    writePlaces(tx, world.rows)
    const serials = new Map<string, number>()
    writeHistory(tx, world, size, serials)
    buildSeasons(world, serials)
    writeSeasons(tx, world.rows)
    addAccounts(tx, world, slot)
  })
}

function newWorld(db: ReadHandle, today: string): World {
  const calendar = houseCalendar(db, addDays(today, -4200), addDays(today, 400))
  const at = Date.parse(`${today}T00:00:00+08:00`)
  return {
    today,
    at,
    random: new SampleRandom(SEED),
    rows: emptyRows(),
    calendar,
    staff: new Map(),
    rosters: new Map(),
    seated: new Map(),
    made: 0,
    ids: new Map(),
  }
}

function buildWorld(db: ReadHandle, world: World, resources: Core['resources']): void {
  const catalogue: { courses: CourseEntry[] } = JSON.parse(resources.read('course-catalogue.json'))
  buildPlaces(world, db.vault, patternsOf(resources.read('shift-patterns.json')))
  buildCourses(world, catalogue.courses)
  buildTrainers(world, db.vault)
  let serial = 1
  for (const { key, workers } of sampleEnterprises) {
    buildWorkers(world, db.vault, key, workers, serial)
    serial += workers
  }
  buildRhythm(world)
}

function buildSeasons(world: World, serials: Map<string, number>): void {
  buildSampleClasses(world)
  buildAttendance(world, world.rows.classes.at(-1)?.code ?? null)
  buildResults(world, CERTIFICATE_PREFIX, serials)
}

/** No lesson on a day off unless someone said so by name: here the sample's planner did. */
function allowToday(tx: WriteHandle, world: World): void {
  const { kind, name } = kindOfDay(world.today, world.calendar.holidays, world.calendar.knownUpTo)
  if (isHolidayKind(kind))
    saveDay(tx, {
      date: world.today,
      kind,
      name: name ?? '',
      isTeachingAllowed: true,
      allowedBy: '林晓燕（教务）',
    })
}

function addAccounts(tx: WriteHandle, world: World, slot: WrappedKey): void {
  for (const account of sampleAccounts) {
    const id = idOf(world, `account:${account.username}`)
    const trainerId = account.role === 'trainer' ? idOf(world, 'trainer:zhou') : null
    insertAccount(tx, { ...account, id, trainerId, isActive: true }, world.at)
    replaceSlot(tx, idOf(world), id, slot, world.at)
  }
}
