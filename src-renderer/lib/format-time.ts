// Times on screen from minutes of the day; the words for the next day live in domain/calendar.
import { parseTime } from '../../src-main/domain/calendar/times.ts'

export {
  spanLabel as formatSpan,
  timeLabel as formatTime,
} from '../../src-main/domain/calendar/times.ts'

/** What people type in a hurry: '1900', '19', '7:5' and all that parseTime knows → minutes, or null. */
export function parseQuickTime(text: string): number | null {
  const bare = text.trim()
  if (/^\d{1,2}$/.test(bare)) return parseTime(`${bare}:00`)
  if (/^\d{3,4}$/.test(bare)) return parseTime(`${bare.slice(0, -2)}:${bare.slice(-2)}`)
  return parseTime(bare.replace(/^(\d{1,2})[:：.](\d)$/, '$1:0$2').replace('.', ':'))
}
