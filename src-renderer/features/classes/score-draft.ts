// Scores as they are being typed, before they are saved: text by person and part, and what of it may be sent.
import type { ClassDetail, RosterRow } from '../../../src-main/contract/class-detail.ts'

export const scoreParts = ['theoryScore', 'practiceScore', 'resitTheoryScore', 'resitPracticeScore'] as const
export type ScorePart = (typeof scoreParts)[number]

export const scorePartLabels: Readonly<Record<ScorePart, string>> = {
  theoryScore: '理论',
  practiceScore: '实操',
  resitTheoryScore: '理论补考',
  resitPracticeScore: '实操补考',
}

/** Typed text by enrolment and part; only what differs from what is saved. */
export type ScoreDraft = ReadonlyMap<string, Readonly<Partial<Record<ScorePart, string>>>>

/** The parts that the course examines. */
export function partsOf({ passTheory, passPractice }: ClassDetail): readonly ScorePart[] {
  return scoreParts.filter((part) => (isTheory(part) ? passTheory : passPractice) !== null)
}

/** '85' → 85, '85.5' → 85.5, '' → null; undefined: no score from 0 to 100 with at most one decimal. */
export function parseScore(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  if (!/^\d{1,3}(\.\d)?$/.test(plain)) return undefined
  const score = Number(plain)
  return score <= 100 ? score : undefined
}

export function textOf(draft: ScoreDraft, row: RosterRow, part: ScorePart): string {
  return draft.get(row.enrolmentId)?.[part] ?? savedText(row, part)
}

/** The draft after one key stroke; a text equal to what is saved is no change any more. */
export function withText(draft: ScoreDraft, row: RosterRow, part: ScorePart, text: string): ScoreDraft {
  const { [part]: _before, ...others } = draft.get(row.enrolmentId) ?? {}
  const own = text === savedText(row, part) ? others : { ...others, [part]: text }
  const next = new Map(draft)
  if (Object.keys(own).length === 0) next.delete(row.enrolmentId)
  else next.set(row.enrolmentId, own)
  return next
}

/** What to send, or null while something typed is no score. */
export function rowsToSave(draft: ScoreDraft) {
  const rows: ({ enrolmentId: string } & Partial<Record<ScorePart, number | null>>)[] = []
  for (const [enrolmentId, texts] of draft) {
    const row: (typeof rows)[number] = { enrolmentId }
    for (const part of scoreParts) {
      const text = texts[part]
      if (text === undefined) continue
      const score = parseScore(text)
      if (score === undefined) return null
      row[part] = score
    }
    rows.push(row)
  }
  return rows
}

/** A resit is for those who did not pass, or did not come to, the first exam. */
export function isOffered(detail: ClassDetail, row: RosterRow, part: ScorePart, draft: ScoreDraft): boolean {
  if (part === 'theoryScore' || part === 'practiceScore') return true
  if (textOf(draft, row, part) !== '') return true
  const first = parseScore(textOf(draft, row, isTheory(part) ? 'theoryScore' : 'practiceScore'))
  const line = (isTheory(part) ? detail.passTheory : detail.passPractice) ?? 0
  return first === null ? hasAnyScore(row) : first !== undefined && first < line
}

const hasAnyScore = (row: RosterRow): boolean => scoreParts.some((part) => row[part] !== null)
const isTheory = (part: ScorePart): boolean => part === 'theoryScore' || part === 'resitTheoryScore'
const savedText = (row: RosterRow, part: ScorePart): string => (row[part] === null ? '' : String(row[part]))
