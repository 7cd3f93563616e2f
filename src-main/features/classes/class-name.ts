// Names and codes of new classes: 运生工贸·商务英语·一班, and SW-2025-03.

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** 1 → 一, 12 → 十二, 25 → 二十五; whole numbers from 1 to 99. */
export function ordinalInChinese(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${head}${ones === 0 ? '' : digits[ones]}`
}

/** 企业简称·课程·一班 with the first ordinal that is free; three enterprises and more are named by the first. */
export function suggestedName(
  enterprises: readonly string[],
  course: string,
  taken: readonly string[],
): string {
  const [first = '', second] = enterprises
  const who =
    enterprises.length > 2
      ? `${first}等${enterprises.length}家`
      : second === undefined
        ? first
        : `${first}、${second}`
  const name = (number: number) => `${who}·${course}·${ordinalInChinese(number)}班`
  let number = 1
  while (taken.includes(name(number)) && number < 99) number += 1
  return name(number)
}

/** The next code of a series: course code, year, running number. */
export function nextClassCode(prefix: string, taken: readonly string[]): string {
  const last = taken.reduce((highest, code) => Math.max(highest, Number(code.slice(prefix.length)) || 0), 0)
  return `${prefix}${String(last + 1).padStart(2, '0')}`
}
