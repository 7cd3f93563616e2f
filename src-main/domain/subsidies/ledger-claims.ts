// Quota and claims: each stage of a claim reserves, occupies and gives back at most once.
import type { Books, ClaimPlace, LedgerDecision } from './ledger-acts.ts'
import { isAmount, refuse, settle } from './ledger-guard.ts'
import type { Amount, ClaimHolding, LedgerLine, LedgerLineKind } from './ledger-lines.ts'
import { holdingOf, sumOf } from './ledger-lines.ts'

export function reserve(books: Books, place: ClaimPlace, amount: Amount): LedgerDecision {
  if (!isAmount(amount)) return refuse({ code: 'AMOUNT_INVALID' })
  if (holdingAt(books, place).had.has('reserve')) return refuseRepeated(place, 'reserve')
  return settle(books, [claimLine(place, 'reserve', amount)])
}

export function occupy(books: Books, place: ClaimPlace, amount: Amount): LedgerDecision {
  if (!isAmount(amount)) return refuse({ code: 'AMOUNT_INVALID' })
  const holding = holdingAt(books, place)
  if (holding.had.has('occupy')) return refuseRepeated(place, 'occupy')
  if (!holding.had.has('reserve') || holding.had.has('release')) return refuseNothing(place)
  if (!fitsIn(amount, holding.reserved)) return refuseAbove(place, holding.reserved)
  const rest = sumOf(holding.reserved, amount, -1)
  const freed = rest.places === 0 && rest.fen === 0 ? [] : [claimLine(place, 'release', rest)]
  return settle(books, [claimLine(place, 'occupy', amount), ...freed])
}

export function release(books: Books, place: ClaimPlace): LedgerDecision {
  const holding = holdingAt(books, place)
  if (!holding.had.has('reserve')) return refuseNothing(place)
  const step = holding.had.has('occupy') ? 'return' : 'release'
  if (holding.had.has(step)) return refuseRepeated(place, step)
  return settle(books, [claimLine(place, step, step === 'return' ? holding.occupied : holding.reserved)])
}

export function clawBack(books: Books, place: ClaimPlace, amount: Amount): LedgerDecision {
  if (!isAmount(amount)) return refuse({ code: 'AMOUNT_INVALID' })
  const holding = holdingAt(books, place)
  if (!holding.had.has('occupy')) return refuseNothing(place)
  if (holding.had.has('return')) return refuseRepeated(place, 'return')
  if (!fitsIn(amount, holding.occupied)) return refuseAbove(place, holding.occupied)
  return settle(books, [claimLine(place, 'return', amount)])
}

function fitsIn(amount: Amount, held: Amount): boolean {
  return amount.places <= held.places && amount.fen <= held.fen
}

function holdingAt(books: Books, place: ClaimPlace): ClaimHolding {
  return holdingOf(place.poolId, place.claimId, place.stage, books.lines)
}

function claimLine(place: ClaimPlace, kind: LedgerLineKind, amount: Amount): LedgerLine {
  return {
    poolId: place.poolId,
    kind,
    claimId: place.claimId,
    stage: place.stage,
    places: amount.places,
    fen: amount.fen,
  }
}

function refuseRepeated(place: ClaimPlace, step: LedgerLineKind): LedgerDecision {
  return refuse({ code: 'LEDGER_STEP_REPEATED', claimId: place.claimId, stage: place.stage, step })
}

function refuseNothing(place: ClaimPlace): LedgerDecision {
  return refuse({ code: 'LEDGER_NOTHING_HELD', claimId: place.claimId, stage: place.stage })
}

function refuseAbove(place: ClaimPlace, held: Amount): LedgerDecision {
  return refuse({ code: 'AMOUNT_ABOVE_HELD', claimId: place.claimId, held })
}
