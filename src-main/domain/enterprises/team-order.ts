// Teams stand in the order in which people count them: 甲乙丙丁, 一二三四, A B C; not in that of their signs' codes.

const countings = ['甲乙丙丁戊己庚辛壬癸', '一二三四五六七八九十', '早白中晚夜']

/** For sorting; equal names compare 0. */
export function compareTeamNames(one: string, other: string): number {
  return places(one) - places(other) || (one === other ? 0 : one < other ? -1 : 1)
}

/** The place of the first counting sign in a name: 甲班 before 乙班, 三工段一班 by 三; names without one come last. */
function places(name: string): number {
  for (const sign of name) {
    const place = countings.map((counting) => counting.indexOf(sign)).find((found) => found !== -1)
    if (place !== undefined) return place
  }
  return Number.MAX_SAFE_INTEGER
}
