// A run of the planner in words that a planner uses: what the four figures mean, whether they are better than now, how long.
import type {
  PlanEffort,
  PlanningEvent,
  PlanningState,
} from '../../../../src-main/contract/timetable/plan/planning-runs.ts'

export const effortLabels: Readonly<Record<PlanEffort, string>> = {
  quick: '快',
  standard: '标准',
  thorough: '仔细',
}

export const effortHints: Readonly<Record<PlanEffort, string>> = {
  quick: '先看个大概',
  standard: '平时用这一档',
  thorough: '定稿前用，时间长得多',
}

const stateTitles: Readonly<Record<PlanningState, string>> = {
  running: '正在排课',
  done: '排完了',
  stopped: '已停下，保留了最好的方案',
  failed: '这次没有排成',
}

export function titleOf({ state, score }: Pick<PlanningEvent, 'state' | 'score'>): string {
  if (score !== null || state === 'failed') return stateTitles[state]
  return state === 'running' ? '正在初排' : '已停下，还没有排出方案'
}

type Scores = Pick<PlanningEvent, 'score' | 'present'>
type Score = NonNullable<Scores['score']>

/** In the order in which they count. */
const figures: readonly { readonly key: keyof Score; readonly name: string; readonly unit: string }[] = [
  { key: 'hard', name: '违反规则', unit: ' 处' },
  { key: 'unplaced', name: '没有排上', unit: ' 课次' },
  { key: 'short', name: '到不够', unit: ' 人次' },
  { key: 'soft', name: '软性扣分', unit: '' },
]

export interface Figure {
  readonly name: string
  readonly value: string
  /** What it is in the plan that there is; null where that is not known. */
  readonly present: string | null
  readonly isGood: boolean
  readonly isWorse: boolean
}

/** 违反规则、没有排上、到不够、软性扣分, each beside what it is now. */
export function figuresOf({ score, present }: Scores): Figure[] {
  return figures.map(({ key, name, unit }) => ({
    name,
    value: score === null ? '—' : `${grouped(score[key])}${unit}`,
    present: present === null ? null : `${grouped(present[key])}${unit}`,
    isGood: score?.[key] === 0,
    isWorse: score !== null && present !== null && score[key] > present[key],
  }))
}

export interface Comparison {
  readonly sentence: string
  /** Whether any of the four is worse than now. */
  readonly isWorse: boolean
}

/** Whether the new plan is better than the one that there is, and in what not; null while either is not known. */
export function comparisonOf({ score, present }: Scores): Comparison | null {
  if (score === null || present === null) return null
  const changes = figures.flatMap(({ key, name, unit }) => {
    const more = score[key] - present[key]
    if (more === 0) return []
    return [
      { isWorse: more > 0, words: `${name}${more > 0 ? '多' : '少'} ${grouped(Math.abs(more))}${unit}` },
    ]
  })
  const [first] = changes
  if (first === undefined) return { sentence: '和现在的方案一样好。', isWorse: false }
  const wordsOf = (isWorse: boolean) =>
    changes
      .filter((one) => one.isWorse === isWorse)
      .map((one) => one.words)
      .join('、')
  const [said, other] = [wordsOf(first.isWorse), wordsOf(!first.isWorse)]
  const verdict = first.isWorse ? '不如现在的方案' : '比现在的方案好'
  const rest = other === '' ? '' : `；${first.isWorse ? '只是' : '不过'}${other}`
  return { sentence: `${verdict}：${said}${rest}。`, isWorse: first.isWorse || other !== '' }
}

/** Why makePlan would refuse what the run has, and what to do; null where nothing is known against it. */
export function whyNotWritten(
  { score, breaches }: Pick<PlanningEvent, 'score' | 'breaches'>,
  isOutdated: boolean,
): string | null {
  if (isOutdated) return '开始之后，班级、场地、讲师或课表有了改动，这个方案写不进草稿，请重新排。'
  if (breaches.length > 0) {
    const more = breaches.length > 3 ? ` 等 ${breaches.length} 条` : ''
    return `还违反规则，写不进草稿：${breaches.slice(0, 3).join('；')}${more}。请先移动或停掉这些课次，再重新排。`
  }
  return score !== null && score.hard > 0 ? `还有 ${score.hard} 处违反规则，不能写入草稿。` : null
}

/** '已用 12 秒 · 试了 340 万步 · 每秒 28 万步 · 3 秒前还在变好'. */
export function effortWords({ elapsedMs, moves, movesPerSecond, betterAtMs, state }: PlanningEvent): string {
  const parts = [`已用 ${duration(elapsedMs)}`]
  if (moves > 0) parts.push(`试了 ${counted(moves)}步`, `每秒 ${counted(movesPerSecond)}步`)
  if (state === 'running' && betterAtMs !== null)
    parts.push(`${duration(elapsedMs - betterAtMs)}前找到更好的`)
  return parts.join(' · ')
}

export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`
}

/** 12345 → '1.2 万'. */
function counted(amount: number): string {
  if (amount < 10_000) return `${amount} `
  const wan = amount / 10_000
  return `${wan < 100 ? wan.toFixed(1) : grouped(Math.round(wan))} 万`
}

const grouped = (amount: number): string => amount.toLocaleString('zh-CN')
