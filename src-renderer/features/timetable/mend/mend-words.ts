// What the screen of 应急调整 makes of its fields, and how it words a change.
import type {
  Disruption,
  MendChange,
  MendPreview,
  SubstituteTrainer,
} from '../../../../src-main/contract/timetable/mend/mends.ts'
import { shortWords } from '../../../../src-main/domain/timetable/short-words.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatFen } from '../../../lib/format-money.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { placeText } from '../place-words.ts'

export type MendKind = Disruption['kind']

export const mendKindLabels: Readonly<Record<MendKind, string>> = {
  trainer: '讲师请假',
  room: '教室不能用',
  site: '教学点停用',
  rush: '企业旺季',
  class: '插入班级',
  check: '检查现有课表',
}

export interface MendValues {
  readonly kind: MendKind
  /** The trainer, room, site, enterprise or class. */
  readonly subjectId?: string | null
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly startMinute?: number | null
  readonly endMinute?: number | null
  readonly reason?: string
}

/** null while something is not filled in. */
export function disruptionOf(values: MendValues): Disruption | null {
  const { kind, subjectId, startsOn, endsOn, startMinute, endMinute, reason = '' } = values
  if (kind === 'check') return { kind }
  if (!subjectId) return null
  if (kind === 'class') return { kind, classId: subjectId }
  if (!startsOn || !endsOn) return null
  switch (kind) {
    case 'trainer':
      return { kind, trainerId: subjectId, startsOn, endsOn, reason }
    case 'room':
      return { kind, roomId: subjectId, startsOn, endsOn, reason }
    case 'site':
      return { kind, siteId: subjectId, startsOn, endsOn, reason }
    case 'rush':
      if (startMinute == null || endMinute == null) return null
      return { kind, enterpriseId: subjectId, startsOn, endsOn, startMinute, endMinute, reason }
  }
}

/** Of the new place only what differs from the old one. */
export function newPlaceText({ to, kinds }: Pick<MendChange, 'to' | 'kinds'>): string {
  if (to === null) return '没有地方可排'
  if (kinds.includes('added')) return placeText(to)
  return [
    ...(kinds.includes('time') ? [`${formatDate(to.date)} ${formatTime(to.startMinute)}`] : []),
    ...(kinds.includes('room') ? [to.roomName] : []),
    ...(kinds.includes('trainer') ? [to.trainerName] : []),
  ].join(' · ')
}

/** '改 5 场，其余 214 场不动'. */
export function summaryOf({
  changes,
  stuck,
  unchanged,
}: Pick<MendPreview, 'changes' | 'stuck' | 'unchanged'>): string {
  const rest = `其余 ${unchanged} 场不动`
  if (changes.length === 0 && stuck.length > 0)
    return `${stuck.length} 处受影响，都不能自动处理，课表没有改动`
  if (changes.length === 0) return `课表不用改，${unchanged} 场都不动`
  const left = changes.filter((one) => one.to === null).length
  const moved = changes.length - left
  const parts = [...(moved > 0 ? [`改 ${moved} 场`] : []), ...(left > 0 ? [`${left} 场没有地方可排`] : [])]
  return `${parts.join('，')}，${rest}`
}

/** How many heads all changes together gain; what had no place before gains nobody. */
export const headsGained = ({ changes }: Pick<MendPreview, 'changes'>): number =>
  changes.reduce(
    (sum, { reachableBefore, reachableAfter }) =>
      reachableBefore === null ? sum : sum + (reachableAfter ?? 0) - reachableBefore,
    0,
  )

/** '可到的合计少 12 人次', '可到的人数合计不变'; '' where nothing had a place before. */
export function gainWords(preview: Pick<MendPreview, 'changes'>): string {
  if (preview.changes.every((one) => one.reachableBefore === null)) return ''
  const gain = headsGained(preview)
  if (gain === 0) return '可到的人数合计不变'
  return gain > 0 ? `可到的合计多 ${gain} 人次` : `可到的合计少 ${-gain} 人次`
}

/** '离结业要求（含预留 1 次）多差 8 人次'; '' where it gets no worse. */
export function shortfallWords({
  before,
  after,
  reserveLessons,
}: Pick<MendPreview, 'before' | 'after' | 'reserveLessons'>): string {
  const more = after.short - before.short
  return more > 0 ? shortWords('多差', more, reserveLessons) : ''
}

/** '可到 14 → 9，共 28 人'; of what had no place before '可到 9，共 28 人'. */
export function reachText({
  heads,
  isWholeStaff,
  reachableBefore,
  reachableAfter,
}: Pick<MendChange, 'heads' | 'isWholeStaff' | 'reachableBefore' | 'reachableAfter'>): string {
  const before = reachableBefore === null ? '' : `${reachableBefore} → `
  const staff = isWholeStaff ? '（还没有人报名，按企业全员算）' : ''
  return `可到 ${before}${reachableAfter ?? 0}，共 ${heads} 人${staff}`
}

/** What is written down of something that happened. */
export const factNoun = (kind: MendKind): string =>
  kind === 'trainer' ? '请假' : kind === 'rush' ? '生产时段' : '停用时间'

/** What taking it does, and why it does nothing. */
export function adoptWords(
  { changes, stuck, isRecorded }: Pick<MendPreview, 'changes' | 'stuck' | 'isRecorded'>,
  kind: MendKind,
): { readonly label: string; readonly whyNot: string } {
  if (changes.length > 0) return { label: '采用，写入草稿', whyNot: '' }
  if (isRecorded) return { label: `只登记${factNoun(kind)}，不改课表`, whyNot: '' }
  return { label: '采用，写入草稿', whyNot: stuck.length > 0 ? '没有能自动处理的' : '没有要改的' }
}

/** '本班讲师 · 本周 2/5 场 · 路程 20 分钟 · 课酬 240.00 元'. */
export function substituteFacts(one: SubstituteTrainer): string {
  const { isOwn, weekSittings, weekLimit, travelMinutes, feeFen } = one
  return [
    ...(isOwn ? ['本班讲师'] : []),
    `本周 ${weekSittings}/${weekLimit} 场`,
    ...(travelMinutes === null ? [] : [`当天路程 ${travelMinutes} 分钟`]),
    `课酬 ${formatFen(feeFen)} 元`,
  ].join(' · ')
}

/** Whoever mends one evening should know that the draft holds more, and that it need not go out with it. */
export const othersInDraft = (otherChanges: number): string =>
  `草稿里已有 ${otherChanges} 场别的改动；发布时可以只发布这一次的。`
