// Names of several people in a sentence, short enough for a line of the audit trail.

/** 张伟、李娜、王强等 12 人; up to three are all named. */
export function namesOf(names: readonly string[]): string {
  const distinct = [...new Set(names)]
  return distinct.length <= 3
    ? distinct.join('、')
    : `${distinct.slice(0, 3).join('、')}等 ${distinct.length} 人`
}
