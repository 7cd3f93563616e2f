// 签到表 on paper: one page for thirty people, the class named on every page, the roll's own digits in the remarks.
import { Spin } from 'antd'
import type { CSSProperties } from 'react'
import { useParams } from 'react-router'
import type { RollRow } from '../../../src-main/contract/attendance.ts'
import { markKeys } from '../../../src-main/domain/attendance/marks.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PrintPage } from '../../ui/print-page.tsx'
import { useSheet } from './queries.ts'
import { type SheetFacts, SheetHead } from './sheet-head.tsx'
import { rowHeightMm, spacedSerial } from './sheet-layout.ts'
import './sheet.css'

/** Lines for people who come without being on the roll. */
const WALK_INS = 3

export function AttendanceSheetPrint() {
  const { sittingId = '' } = useParams()
  const { data: sheet, error, refetch } = useSheet(sittingId)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (sheet === undefined) return <Spin fullscreen delay={200} />
  const { head, rows } = sheet
  return (
    <PrintPage
      office={sheet.palaceName}
      title="签到表"
      orientation="portrait"
      serial={spacedSerial(head.serial)}
      auditHead={sheet.auditHead}
      printedAt={sheet.printedAt}
    >
      <SheetTable head={head} rows={rows} />
      <Closing expected={rows.length} />
    </PrintPage>
  )
}

// long: the printed table, cell by cell
function SheetTable({ head, rows }: { readonly head: SheetFacts; readonly rows: readonly RollRow[] }) {
  const walkIns = Array.from({ length: WALK_INS }, (_, index) => rows.length + index + 1)
  // A CSS variable, which React's own type of styles does not know.
  const style = { '--row': `${rowHeightMm(rows.length + WALK_INS)}mm` } as CSSProperties
  return (
    <table className="print-table sheet-table" style={style}>
      <thead>
        <SheetHead head={head} columns={6} />
        <tr>
          <th>序号</th>
          <th>姓名</th>
          <th>单位</th>
          <th>班组</th>
          <th className="sheet-sign">签到（签名）</th>
          <th className="sheet-remark">备注</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.enrolmentId}>
            <td className="centre">{row.number}</td>
            <td className="centre together sheet-name">{row.name}</td>
            <td>{row.enterpriseName}</td>
            <td className="centre">{row.teamName}</td>
            <td />
            <td className="centre">{remarkOf(row)}</td>
          </tr>
        ))}
        {walkIns.map((number) => (
          <tr key={number}>
            <td className="centre">{number}</td>
            <td />
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who came to the other sitting need not sign. */
function remarkOf({ attendedOn }: RollRow): string {
  return attendedOn === null ? '' : `${Number(attendedOn.slice(5, 7))}月${Number(attendedOn.slice(8))}日已到`
}

function Closing({ expected }: { readonly expected: number }) {
  return (
    <div className="sheet-closing">
      <p className="print-note">
        备注代号：{markKeys.map(({ key, label }) => `${key} ${label}`).join('　')}
        ；补录时按同一数字键。空白行供名单以外的人填写。
      </p>
      <p className="sheet-lines">
        <span>应到：{expected} 人</span>
        <span>
          实到：
          <i />人
        </span>
        <span>
          讲师签名：
          <i className="sheet-long" />
        </span>
        <span>　　年　　月　　日</span>
      </p>
    </div>
  )
}
