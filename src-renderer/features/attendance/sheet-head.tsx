// What stands above the rows on every page of a 签到表, so that a loose second page still says whose it is.
import type { Roll } from '../../../src-main/contract/attendance.ts'
import { formatDate, formatLongDate } from '../../lib/format-date.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { placeOf } from './roll-head.tsx'
import { spacedSerial } from './sheet-layout.ts'

export type SheetFacts = Roll['head']

export function SheetHead({ head, columns }: { readonly head: SheetFacts; readonly columns: number }) {
  const facts = [
    ['时间', whenOf(head)],
    ['课程', head.courseName],
    ['地点', placeOf(head)],
    ['课次', lessonOf(head)],
    ['讲师', head.trainerName],
  ] as const
  return (
    <tr className="sheet-head">
      <th colSpan={columns}>
        <div className="sheet-top">
          <span className="sheet-class">{head.className}</span>
          <span className="sheet-serial">编号 {spacedSerial(head.serial)}</span>
        </div>
        <dl>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}：</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </th>
    </tr>
  )
}

/** 2025年11月12日 星期三 19:00–20:30 */
function whenOf({ date, startMinute, minutes }: SheetFacts): string {
  const weekday = formatDate(date).slice(-1)
  return `${formatLongDate(date)} 星期${weekday} ${formatSpan(startMinute, startMinute + minutes)}`
}

function lessonOf({ lessonNumber, lessonCount, lessonTitle, ordinal }: SheetFacts): string {
  return `第 ${lessonNumber}/${lessonCount} 次${ordinal > 1 ? `（双场第 ${ordinal} 场）` : ''} ${lessonTitle}`
}
