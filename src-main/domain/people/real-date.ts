// Dates that people type are checked by arithmetic: the platform's Date turns 30 February into 1 March.

/** 'YYYY-MM-DD' where the day exists in the calendar, else null. Years 1900–2199. */
export function realDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Full years (周岁) on a date; both 'YYYY-MM-DD'. A person born on 29 February is a year older on 1 March. */
export function fullYears(birthDate: string, onDate: string): number {
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
