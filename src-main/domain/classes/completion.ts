// Whether a worker completed a class: by attendance and by results, with every reason in words.

export interface CompletionRule {
  /** Whole percent of the lessons that must be attended; null: attendance is not asked for. */
  readonly attendancePercent: number | null
  /** Pass lines out of 100; null: that part is not examined. */
  readonly theoryPassLine: number | null
  readonly practicePassLine: number | null
  /** higher: the resit counts where it is higher; latest: it replaces the first result in any case. */
  readonly resit: 'higher' | 'latest'
}

/** One examined part; null: not taken yet. Scores are out of 100. */
export interface ExamPart {
  readonly first: number | null
  readonly resit: number | null
}

export interface CompletionFacts {
  readonly attended: number
  /** Lessons decided so far and lessons of the whole course. */
  readonly counted: number
  readonly planned: number
  readonly theory: ExamPart
  readonly practice: ExamPart
}

/** met and unmet are final; pending can still turn either way. */
export type CompletionStanding = 'met' | 'unmet' | 'pending'

export interface CompletionReason {
  readonly code: 'attendance' | 'theory' | 'practice'
  readonly standing: CompletionStanding
  readonly sentence: string
}

export interface CompletionJudgement {
  readonly outcome: 'completed' | 'failed' | 'pending'
  readonly reasons: readonly CompletionReason[]
}

/** Completed when every part asked for is met; failed when one can't be met any more; else pending. */
export function judgeCompletion(rule: CompletionRule, facts: CompletionFacts): CompletionJudgement {
  const reasons: CompletionReason[] = []
  if (rule.attendancePercent !== null) reasons.push(judgeAttendance(rule.attendancePercent, facts))
  if (rule.theoryPassLine !== null)
    reasons.push(judgePart('theory', facts.theory, rule.theoryPassLine, rule.resit))
  if (rule.practicePassLine !== null) {
    reasons.push(judgePart('practice', facts.practice, rule.practicePassLine, rule.resit))
  }
  return { outcome: outcomeOf(reasons), reasons }
}

function outcomeOf(reasons: readonly CompletionReason[]): CompletionJudgement['outcome'] {
  if (reasons.some((reason) => reason.standing === 'unmet')) return 'failed'
  return reasons.some((reason) => reason.standing === 'pending') ? 'pending' : 'completed'
}

/** The result that counts of a first try and its resit; null when neither was taken. */
export function effectiveScore(part: ExamPart, resit: CompletionRule['resit']): number | null {
  if (part.first === null || part.resit === null) return part.resit ?? part.first
  return resit === 'latest' ? part.resit : Math.max(part.first, part.resit)
}

/** Attendance is settled over the whole course: met as soon as nothing can undo it, unmet as soon as nothing can mend it. */
function judgeAttendance(percent: number, facts: CompletionFacts): CompletionReason {
  const needed = percent * facts.planned
  const best = facts.attended + facts.planned - facts.counted
  const standing =
    facts.planned === 0 || (facts.attended * 100 < needed && best * 100 >= needed)
      ? 'pending'
      : facts.attended * 100 >= needed
        ? 'met'
        : 'unmet'
  const rest = facts.planned - facts.counted
  const sentence = `出勤 ${facts.attended}/${facts.planned} 次，需 ${percent}%${rest > 0 ? `，还有 ${rest} 次未上` : ''}`
  return { code: 'attendance', standing, sentence }
}

function judgePart(
  code: 'theory' | 'practice',
  part: ExamPart,
  passLine: number,
  resit: CompletionRule['resit'],
): CompletionReason {
  const name = code === 'theory' ? '理论' : '实操'
  const score = effectiveScore(part, resit)
  if (score === null) return { code, standing: 'pending', sentence: `${name}成绩未录，需 ${passLine} 分` }
  const how = part.resit === null ? '' : `（首考 ${part.first ?? '缺考'}，补考 ${part.resit}）`
  const sentence = `${name} ${score} 分${how}，需 ${passLine} 分`
  if (score >= passLine) return { code, standing: 'met', sentence }
  // A first failure waits for its resit; only a failed resit is final.
  return { code, standing: part.resit === null ? 'pending' : 'unmet', sentence }
}
