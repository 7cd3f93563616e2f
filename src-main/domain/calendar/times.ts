// Times are minutes from 00:00 of the day a thing starts on; past midnight is said in words, never guessed.

export const minutesPerDay = 1440

/** 1140 → '19:00', 1920 → '次日 08:00', 2880 and more → '第3日 00:00'. Throws RangeError below zero. */
export function timeLabel(minute: number): string {
  if (!Number.isInteger(minute) || minute < 0) throw new RangeError(`Not a minute of a day: ${minute}`)
  const days = Math.floor(minute / minutesPerDay)
  const inDay = minute % minutesPerDay
  const clock = `${twoDigits(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`
  if (days === 0) return clock
  return days === 1 ? `次日 ${clock}` : `第${days + 1}日 ${clock}`
}

/** '20:00–次日 08:00'. An end at midnight is written '24:00', as shift tables do. */
export function spanLabel(startMinute: number, endMinute: number): string {
  const end = endMinute === minutesPerDay ? '24:00' : timeLabel(endMinute)
  return `${timeLabel(startMinute)}–${end}`
}

/** 240 → '4 小时', 90 → '90 分钟'. */
export function durationLabel(minutes: number): string {
  return minutes > 0 && minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`
}

/** '19:00', '7：05', '次日 02:10', '24:00' → minutes; null for anything else. */
export function parseTime(text: string): number | null {
  const match = /^\s*(次日)?\s*(\d{1,2})\s*[:：]\s*(\d{2})\s*$/.exec(text)
  if (!match) return null
  const hours = Number(match[2])
  const minutes = Number(match[3])
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null
  return (match[1] ? minutesPerDay : 0) + hours * 60 + minutes
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
