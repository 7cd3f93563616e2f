// A course's figures in words.
import type { CourseRow } from '../../../src-main/contract/courses.ts'
import { roomKindLabels } from '../../../src-main/contract/network.ts'
import { teachingHours } from '../../../src-main/domain/attendance/hours.ts'

/** '实训室，工业机器人工作站 4'. */
export function needsLabel({ roomKind, equipment }: Pick<CourseRow, 'roomKind' | 'equipment'>): string {
  return [roomKindLabels[roomKind], ...equipment.map(({ name, quantity }) => `${name} ${quantity}`)].join(
    '，',
  )
}

/** '14 次 × 90 分钟 = 1260 分钟，计 28 学时'; says where the sum isn't a whole number of 学时. */
export function hoursLabel(lessonCount: number, lessonMinutes: number): string {
  const minutes = lessonCount * lessonMinutes
  const rest = minutes % 45
  const sum = `${lessonCount} 次 × ${lessonMinutes} 分钟 = ${minutes} 分钟，计 ${teachingHours(minutes)} 学时`
  return rest === 0 ? sum : `${sum}（余 ${rest} 分钟不计）`
}
