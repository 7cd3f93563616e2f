// 学时 is the one unit of taught time on screen and in subsidies; it is floored once, over the sum.

export const minutesPerHourUnit = 45

/** 学时 = floor(taught minutes ÷ 45), over all minutes together: ten evenings of 90 minutes are 20, not 10 × 2 by luck. */
export function teachingHours(taughtMinutes: number): number {
  return Math.floor(Math.max(0, taughtMinutes) / minutesPerHourUnit)
}
