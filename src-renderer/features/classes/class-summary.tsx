// What a class is, at a glance.
import { Descriptions } from 'antd'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import { formatRate, formatWishes } from './class-labels.tsx'

export function ClassSummary({ detail }: { readonly detail: ClassDetail }) {
  const { seated, capacity, waitlisted, roster } = detail
  const attended = roster.reduce((sum, one) => sum + one.attended, 0)
  const counted = roster.reduce((sum, one) => sum + one.counted, 0)
  const items = [
    { label: '学期', children: detail.seasonName },
    { label: '企业', children: detail.enterprises.map((one) => one.name).join('、') },
    { label: '人数', children: `${seated}/${capacity}${waitlisted > 0 ? `，候补 ${waitlisted}` : ''}` },
    { label: '出勤率', children: formatRate(attended, counted) },
    { label: '希望', children: formatWishes(detail) },
    { label: '场地', children: detail.roomName ?? '不限' },
    { label: '讲师', children: detail.trainerName ?? '不限' },
    { label: '结业要求', children: ruleInWords(detail) },
    ...(detail.note === '' ? [] : [{ label: '备注', children: detail.note, span: 4 }]),
  ]
  return (
    <div className="panel">
      <Descriptions size="small" column={4} items={items.map((item) => ({ key: item.label, ...item }))} />
    </div>
  )
}

/** 出勤 80%，理论 60 分，实操 60 分 */
function ruleInWords({ attendancePercent, passTheory, passPractice }: ClassDetail): string {
  const parts = [
    attendancePercent === 0 ? '' : `出勤 ${attendancePercent}%`,
    passTheory === null ? '' : `理论 ${passTheory} 分`,
    passPractice === null ? '' : `实操 ${passPractice} 分`,
  ]
  return parts.filter((part) => part !== '').join('，') || '不作要求'
}
