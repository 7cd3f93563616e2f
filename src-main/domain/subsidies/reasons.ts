// Every rule answers with one line a person can read: what was found, what is needed, met or not.
import { formatFen } from '../money/fen.ts'
import type { DateWindow } from './policy.ts'

export type ReasonCode =
  | 'member'
  | 'front-line'
  | 'contract'
  | 'contract-months'
  | 'contribution-months'
  | 'employer-kind'
  | 'degree-level'
  | 'degree-window'
  | 'degree-after-hiring'
  | 'certificate-kind'
  | 'certificate-level'
  | 'certificate-province'
  | 'certificate-window'
  | 'certificate-after-hiring'
  | 'proof'
  | 'attendance'
  | 'theory'
  | 'practice'
  | 'class-certificate'
  | 'application-window'
  | 'claim-within'
  | 'exclusion'
  | 'times-ever'
  | 'times-per-year'
  | 'same-occupation-level'
  | 'lower-after-higher'
  | 'year-cap'
  | 'amount'
  | 'documents'

export interface Reason {
  readonly code: ReasonCode
  readonly isMet: boolean
  readonly sentence: string
  /** One of two ways to the same proof: such a line decides only through the line 'proof'. */
  readonly isAlternative: boolean
}

export function reason(code: ReasonCode, isMet: boolean, sentence: string, isAlternative = false): Reason {
  return { code, isMet, sentence, isAlternative }
}

/** 1,234.50 元 for 123450; fen are whole and not negative. */
export function yuanText(amountFen: number): string {
  return `${formatFen(amountFen)} 元`
}

/** attended/of as a percentage with at most one decimal, rounded down so that 79.99 % never reads as 80 %. */
export function percentText(attended: number, of: number): string {
  if (of === 0) return '0%'
  const tenths = Math.floor((attended * 1000) / of)
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

export function isInWindow(date: string, window: DateWindow): boolean {
  return (window.from === null || date >= window.from) && (window.to === null || date <= window.to)
}

export function windowText(window: DateWindow): string {
  if (window.from === null) return `${window.to ?? '不限'} 前（含当日）`
  return window.to === null ? `${window.from} 起` : `${window.from} 至 ${window.to}`
}
