// Which database file is open: the palace's own, or the sample beside it. The sample never becomes real.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../contract/errors.ts'
import { civilDate } from '../domain/calendar/civil-time.ts'
import { isIsoDate } from '../domain/calendar/dates.ts'
import type { House } from '../procedures/core.ts'
import { isEmptyHouse } from '../storage/accounts/accounts-store.ts'
import { lastAuditAt } from '../storage/base/audit-store.ts'
import type { WriteHandle } from '../storage/base/handle.ts'
import { openDatabase } from '../storage/base/open-database.ts'
import { readSetting, writeSetting } from '../storage/settings/settings-store.ts'

/** Raised whenever the sample's content changes, so that an older sample file is made anew. */
const SAMPLE_VERSION = 1

export interface HouseOptions {
  readonly dataFolder: string
  readonly migrationsFolder: string
  /** The machine's own clock, epoch ms. */
  readonly clock: () => number
  readonly fillSample: (db: WriteHandle, today: string) => Promise<void>
  /** Called when another file has been opened: nobody is signed in there. */
  readonly onSwitch: () => void
}

export class OpenHouse implements House {
  readonly #options: HouseOptions
  #db: WriteHandle
  #isSample = false
  #opening: Promise<void> = Promise.resolve()
  /** Where the sample's clock stood when it was opened, and the machine's clock then; null on real data. */
  #sampleClock: { readonly start: number; readonly openedAt: number } | null = null

  constructor(options: HouseOptions) {
    this.#options = options
    this.#db = openDatabase(this.#file('palace'), options.migrationsFolder)
  }

  get db(): WriteHandle {
    return this.#db
  }

  get isSample(): boolean {
    return this.#isSample
  }

  /** Epoch ms. On sample data it is always the evening of the sample's day, so that tonight's lessons are about to begin. */
  readonly now = (): number => {
    const clock = this.#options.clock()
    return this.#sampleClock === null ? clock : this.#sampleClock.start + clock - this.#sampleClock.openedAt
  }

  /** Opens today's sample, made anew when the kept one was built around another day. One at a time: they share a file. */
  readonly openSample = (asked: string | undefined): Promise<void> => {
    const opened = this.#opening.then(() => this.#openSampleOf(asked))
    this.#opening = opened.catch(() => {})
    return opened
  }

  async #openSampleOf(asked: string | undefined): Promise<void> {
    if (asked !== undefined && !isIsoDate(asked)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
    if (!this.#isSample && !isEmptyHouse(this.#db)) throw new Refusal('ALREADY_SET_UP')
    const today = asked ?? civilDate(this.#options.clock())
    try {
      const sample = this.#openKeptSample(today) ?? (await this.#makeSample(today))
      this.#switchTo(sample, true, today)
    } catch (error) {
      // The sample that was open had to be closed for it; without any file open nothing would answer again.
      if (!this.#db.connection.raw.open) this.leaveSample()
      throw error
    }
  }

  readonly leaveSample = (): void => {
    if (this.#isSample)
      this.#switchTo(openDatabase(this.#file('palace'), this.#options.migrationsFolder), false, null)
  }

  close(): void {
    this.#db.connection.raw.close()
  }

  #openKeptSample(today: string): WriteHandle | null {
    if (this.#isSample) this.#db.connection.raw.close()
    const kept = openDatabase(this.#file('sample'), this.#options.migrationsFolder)
    if (readSetting(kept, 'sample-built-for') === sampleStamp(today)) return kept
    kept.connection.raw.close()
    return null
  }

  async #makeSample(today: string): Promise<WriteHandle> {
    for (const suffix of ['', '-wal', '-shm']) rmSync(this.#file('sample') + suffix, { force: true })
    const sample = openDatabase(this.#file('sample'), this.#options.migrationsFolder)
    await this.#options.fillSample(sample, today)
    writeSetting(sample, 'sample-built-for', sampleStamp(today))
    return sample
  }

  #switchTo(db: WriteHandle, isSample: boolean, sampleToday: string | null): void {
    if (this.#db.connection.raw.open) this.#db.connection.raw.close()
    this.#db = db
    this.#isSample = isSample
    const start = sampleToday === null ? null : Math.max(eveningOf(sampleToday), lastAuditAt(db))
    this.#sampleClock = start === null ? null : { start, openedAt: this.#options.clock() }
    this.#options.onSwitch()
  }

  #file(name: 'palace' | 'sample'): string {
    return join(this.#options.dataFolder, `${name}.db`)
  }
}

/** Twenty minutes before the first lesson. */
const eveningOf = (date: string): number => Date.parse(`${date}T18:40:00+08:00`)

const sampleStamp = (today: string): string => `${SAMPLE_VERSION} ${today}`
