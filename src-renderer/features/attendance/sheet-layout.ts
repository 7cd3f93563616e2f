// The measures of a 签到表: rows as high as one page of A4 allows, and the serial as it is easy to type.

/** A4 upright less margins, heading, head of the table and closing lines. */
const ROWS_HEIGHT_MM = 202
const HIGHEST_MM = 9.5
/** Below this nobody can sign: the sheet goes on to a second page. */
const LOWEST_MM = 6.1

/** @param lines people and blank lines together. */
export function rowHeightMm(lines: number): number {
  const fitting = Math.floor((ROWS_HEIGHT_MM / Math.max(1, lines)) * 10) / 10
  return fitting < LOWEST_MM ? HIGHEST_MM - 2 : Math.min(HIGHEST_MM, fitting)
}

/** 'QD3F9A271B04' → 'QD 3F9A2 71B04'; findSheet takes it with or without the spaces. */
export function spacedSerial(serial: string): string {
  return [serial.slice(0, 2), serial.slice(2, 7), serial.slice(7)].filter((part) => part !== '').join(' ')
}
