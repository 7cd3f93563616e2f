// Says what a record is still used by, so that a refusal to delete names what to deal with first.

/** [[2, '个班级'], [0, '个场次']] → '2 个班级'; '' where nothing uses it. */
export function usesInWords(uses: readonly (readonly [count: number, what: string])[]): string {
  return uses
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join('、')
}
