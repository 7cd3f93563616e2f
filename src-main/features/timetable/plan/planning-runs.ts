// Runs of the planner that this process knows of: one a season, watched by whoever asks, kept until stored or forgotten.
import { sentenceOf } from '../../../contract/error-sentences.ts'
import { Refusal } from '../../../contract/errors.ts'
import type { PlanningEvent, PlanningState } from '../../../contract/timetable/plan/planning-runs.ts'
import type { PlanDesign } from '../../../domain/timetable/plan-design.ts'
import type { SolverProgress, SolverRun } from '../../../domain/timetable/solver-run.ts'

/** A run that has ended and that nobody used is forgotten after this. */
const keptMs = 60 * 60_000

export interface PlanningOrder {
  readonly id: string
  readonly seasonId: string
  /** Everything that the plan rests on, as text; what is stored must rest on the same. */
  readonly digest: string
  readonly startedBy: string
  /** Epoch ms. */
  readonly startedAt: number
}

export class PlanningRun {
  readonly order: PlanningOrder
  readonly #listeners = new Set<() => void>()
  #event: PlanningEvent = nothingYet
  #solving: SolverRun | null = null
  #isStopped = false
  #isUnwanted = false

  constructor(order: PlanningOrder) {
    this.order = order
  }

  get state(): PlanningState {
    return this.#event.state
  }

  /** Epoch ms; of a run that still runs, the last it told. */
  get lastHeardAt(): number {
    return this.order.startedAt + this.#event.elapsedMs
  }

  /**
   * Runs `make` to its end. @returns what it came to; rejects with what `refuse` makes of a failure, which is the
   * watchers' last event too. One that was stopped too early for any plan has not failed.
   */
  async carryOut(
    make: (run: PlanningRun) => Promise<PlanDesign>,
    refuse: (error: unknown) => Refusal,
  ): Promise<PlanDesign> {
    try {
      const design = await make(this)
      const end = this.#isStopped ? ({ state: 'stopped' } as const) : ({ state: 'done', share: 1 } as const)
      this.#tell({ ...end, breaches: [...design.breaches], changed: design.changed })
      return design
    } catch (error) {
      const refusal = refuse(error)
      const reason = sentenceOf(refusal.code, refusal.data)
      this.#tell({ state: refusal.code === 'PLANNING_STOPPED' ? 'stopped' : 'failed', reason })
      throw refusal
    }
  }

  /** The search that is now on its way; an order to stop or to end that came before it holds for it too. */
  follow(solving: SolverRun): void {
    this.#solving = solving
    if (this.#isStopped) solving.stop()
    if (this.#isUnwanted) solving.end()
  }

  report({ fromScore, ...progress }: SolverProgress): void {
    const { moves, elapsedMs } = progress
    const movesPerSecond = elapsedMs === 0 ? 0 : Math.round((moves * 1000) / elapsedMs)
    this.#tell({ ...progress, present: fromScore, movesPerSecond })
  }

  stop(): void {
    if (this.state !== 'running') return
    this.#isStopped = true
    this.#solving?.stop()
  }

  /** Ends it where it stands; it has then failed. */
  end(): void {
    this.#isUnwanted = true
    this.#solving?.end()
  }

  /** What there is to tell now, then the newest of what comes, until the run has ended or the signal aborts. */
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<PlanningEvent, void, void> {
    let wake = () => {}
    let told: PlanningEvent | null = null
    const listener = () => wake()
    this.#listeners.add(listener)
    signal?.addEventListener('abort', listener)
    try {
      while (!signal?.aborted) {
        if (told !== this.#event) {
          told = this.#event
          yield told
        } else if (told.state !== 'running') return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      this.#listeners.delete(listener)
      signal?.removeEventListener('abort', listener)
    }
  }

  #tell(news: Partial<PlanningEvent>): void {
    this.#event = { ...this.#event, ...news }
    for (const listener of this.#listeners) listener()
  }
}

const nothingYet: PlanningEvent = {
  state: 'running',
  score: null,
  present: null,
  moves: 0,
  movesPerSecond: 0,
  elapsedMs: 0,
  share: 0,
  betterAtMs: null,
  reason: null,
  breaches: [],
  changed: null,
}

interface Kept {
  readonly run: PlanningRun
  readonly design: Promise<PlanDesign>
}

const isForgotten = ({ run }: Kept, now: number): boolean =>
  run.state !== 'running' && now - run.lastHeardAt >= keptMs

export class PlanningRuns {
  readonly #bySeason = new Map<string, Kept>()

  /** @throws PLANNING_RUNNING while the season's last run is still on its way. */
  begin(run: PlanningRun, carryOut: () => Promise<PlanDesign>): void {
    const { seasonId } = run.order
    const before = this.#bySeason.get(seasonId)?.run
    if (before?.state === 'running') throw new Refusal('PLANNING_RUNNING', { who: before.order.startedBy })
    const design = carryOut()
    // A failure is the run's last event, and whoever asks for the design hears of it there.
    design.catch(() => {})
    this.#forgetOld(run.order.startedAt)
    this.#bySeason.set(seasonId, { run, design })
  }

  /** `now` in epoch ms. */
  ofSeason(seasonId: string, now: number): Kept | null {
    const kept = this.#bySeason.get(seasonId)
    return kept === undefined || isForgotten(kept, now) ? null : kept
  }

  /** @throws NOT_FOUND for one that was stored, discarded or forgotten. */
  byId(runId: string, now: number): Kept {
    const kept = [...this.#bySeason.values()].find(({ run }) => run.order.id === runId)
    if (kept === undefined || isForgotten(kept, now)) throw new Refusal('NOT_FOUND', { what: '这次排课' })
    return kept
  }

  #forgetOld(now: number): void {
    for (const [seasonId, kept] of this.#bySeason) if (isForgotten(kept, now)) this.#bySeason.delete(seasonId)
  }

  /** Ends it where it still runs. Nothing happens to one that is gone already. */
  discard(runId: string): void {
    for (const { run } of this.#bySeason.values()) {
      if (run.order.id !== runId) continue
      run.end()
      this.#bySeason.delete(run.order.seasonId)
    }
  }

  /** Another house has been opened, or none: nothing of this one goes on. */
  discardAll(): void {
    for (const { run } of this.#bySeason.values()) run.end()
    this.#bySeason.clear()
  }
}
