// What the part 到课 says in a sentence: how things stand, what is wrong with asking, what a way costs.
import type {
  ClassReach,
  Recommended,
  RecommendedWay,
} from '../../../src-main/contract/timetable/reach/recommendations.ts'
import { formatFen } from '../../lib/format-money.ts'

/** '按已发布的课表，46 人里 34 人能到够 10 课次（共 12 课次）。' */
export function standingSentence(reach: ClassReach): string {
  const { heads, headsOver, requiredLessons, lessons, placedLessons, version, isProspective } = reach
  const people = isProspective ? `还没有人报名，按企业在职 ${heads} 人推算` : `${heads} 人`
  if (version === null || placedLessons === 0) return `${people}；课次还没有排，先看怎样排他们能来。`
  const plan = version === 'draft' ? '排课草稿' : '已发布的课表'
  const partly = placedLessons < lessons ? `，其中 ${placedLessons} 课次已排` : ''
  const need = `${requiredLessons} 课次（共 ${lessons} 课次${partly}）`
  const all = headsOver === heads
  return `按${plan}，${people}${all ? '都能' : `里 ${headsOver} 人能`}到够 ${need}。`
}

export interface NoWays {
  readonly title: string
  readonly hint: string
}

/** Why there is nothing to choose from; null where there is. */
export function noWaysBecause(answer: Recommended, reach: ClassReach): NoWays | null {
  const { basis, heads, headsOver, ways, lessons, requiredLessons } = answer
  if (basis === 'closed') return { title: '这个班已经结束', hint: '不再推荐新的时间。' }
  if (basis === 'begun') return { title: '每一课都已经开始或停课', hint: '剩下的场次可以在排课里逐场移动。' }
  if (lessons === 0)
    return { title: '这个班没有课次', hint: '课程目录里没有课次标题；请先在课程里补上，再重新开班。' }
  if (heads === 0) return { title: '还不知道谁会来', hint: '加入学员，或先在企业里登记职工，再来看推荐。' }
  if (ways.length > 0) return null
  if (reach.teams.every((team) => team.isUnknown))
    return { title: '还不知道他们的班次', hint: '到企业里登记班制和班组，就能算出谁哪一晚能来。' }
  if (headsOver === heads) {
    const plan = basis === 'planned' ? '按现在的安排' : '照希望的时间每课一场'
    return { title: '不用改', hint: `${plan}，${heads} 人都能到够 ${requiredLessons} 课次。` }
  }
  if (basis === 'none')
    return { title: '剩下的日子排不下', hint: '学期里余下的日子不够上完这些课次；请放宽最晚日期或每周次数。' }
  return {
    title: '换时间、加场次都不能让更多人达标',
    hint: '错过的课次已经补不回来，或没有他们都能来的时间；可以在企业里调班，或按方案以可到课次计出勤。',
  }
}

/** '加 12 场 · 24 学时', '少 7 场', '不加场'. */
export function addedWords({ addedSittings, addedHours }: RecommendedWay): string {
  if (addedSittings === 0) return '不加场'
  if (addedSittings < 0) return `少 ${-addedSittings} 场`
  return `加 ${addedSittings} 场 · ${addedHours} 学时`
}

/** '+7,200.00', '省 600.00', '不加'; where no fee is kept, a dash. */
export function feeWords(fen: number | null): string {
  if (fen === null) return '—'
  if (fen === 0) return '不加'
  return fen < 0 ? `省 ${formatFen(-fen)}` : formatFen(fen)
}

/** '甲班 12 人 8/10、丁班 11 人 6/10': who still falls short, and by how much. */
export function stillShort({ teams }: RecommendedWay, requiredLessons: number): string {
  return teams
    .filter((team) => !team.isOver)
    .map(({ name, heads, reachable }) => `${name} ${heads} 人 ${reachable}/${requiredLessons}`)
    .join('、')
}
