// What a rule gives the search: a gate that is never passed, a price, counters, or several of them.
import type { CostRule, Gate, Places, Watcher } from '../board/board.ts'
import type { Compiled } from '../compiled/compile.ts'
import type { Ledger } from './ledger.ts'

export interface Delta {
  readonly gates?: readonly Gate[]
  readonly costs?: readonly CostRule[]
  readonly watchers?: readonly Watcher[]
}

export interface DeltaInput {
  readonly compiled: Compiled
  readonly places: Places
  readonly ledger: Ledger
}
