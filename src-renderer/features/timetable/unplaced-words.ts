// What a plan leaves out, in the same two counts everywhere: lessons without any sitting, and second sittings that are missing.
interface Lacking {
  /** Lessons. */
  readonly unplaced: number
  /** Sittings of lessons that have a place. */
  readonly missing: number
}

/** '2 课次没有排上，缺 1 场双场'; '' where nothing is left out. */
export function lackCounts({ unplaced, missing }: Lacking): string {
  const counts = [
    unplaced > 0 ? `${unplaced} 课次没有排上` : '',
    missing > 0 ? `${unplaced > 0 ? '' : '课次都排上了，'}缺 ${missing} 场双场` : '',
  ]
  return counts.filter((words) => words !== '').join('，')
}

/** Of a run that has ended. */
export function lackWords(lacking: Lacking): string {
  const counts = lackCounts(lacking)
  if (counts === '') return '全部排上，不违反任何规则。'
  return `${lacking.unplaced > 0 ? '还有 ' : ''}${counts}，原因列在课表下方。`
}
