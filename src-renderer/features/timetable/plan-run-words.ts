// A run of the planner in words that a planner uses: what the four figures mean, how long, how much was tried.
import type { PlanEffort, PlanningEvent, PlanningState } from '../../../src-main/contract/planning-runs.ts'

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

export const stateTitles: Readonly<Record<PlanningState, string>> = {
  running: '正在排课',
  done: '排完了',
  stopped: '已停下，保留了最好的方案',
  failed: '这次没有排成',
}

export interface Figure {
  readonly name: string
  readonly value: string
  /** What it was in the first plan; null where it is no other. */
  readonly before: string | null
  readonly isGood: boolean
}

/** 违反规则、没有排上、到不够、软性扣分, in the order in which they count. */
export function figuresOf({ score, firstScore }: Pick<PlanningEvent, 'score' | 'firstScore'>): Figure[] {
  const figure = (
    name: string,
    unit: string,
    now: number | undefined,
    first: number | undefined,
  ): Figure => ({
    name,
    value: now === undefined ? '—' : `${grouped(now)}${unit}`,
    before: first === undefined || first === now ? null : `${grouped(first)}${unit}`,
    isGood: now === 0,
  })
  return [
    figure('违反规则', ' 处', score?.hard, firstScore?.hard),
    figure('没有排上', ' 课次', score?.unplaced, firstScore?.unplaced),
    figure('到不够', ' 人次', score?.short, firstScore?.short),
    figure('软性扣分', '', score?.soft, firstScore?.soft),
  ]
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
