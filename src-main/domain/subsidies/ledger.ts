// The one place where a quota is spent: an act is answered with new lines or with a named refusal, never with half of either.
import type { Books, LedgerAct, LedgerDecision } from './ledger-acts.ts'
import { clawBack, occupy, release, reserve } from './ledger-claims.ts'
import { grant, handDown, transfer } from './ledger-pools.ts'

export function decideLedger(books: Books, act: LedgerAct): LedgerDecision {
  switch (act.act) {
    case 'grant':
      return grant(books, act.poolId, act.amount)
    case 'hand-down':
      return handDown(books, act.fromPoolId, act.toPoolId, act.amount)
    case 'transfer':
      return transfer(books, act.fromPoolId, act.toPoolId, act.amount)
    case 'reserve':
      return reserve(books, act, act.amount)
    case 'occupy':
      return occupy(books, act, act.amount)
    case 'release':
      return release(books, act)
    case 'claw-back':
      return clawBack(books, act, act.amount)
  }
}
