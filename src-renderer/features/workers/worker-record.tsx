// What is known of one person, as a page to read.
import { Descriptions, Tag } from 'antd'
import type { EmploymentRow, WorkerClass, WorkerDetail } from '../../../src-main/contract/workers.ts'
import { enrolmentStateLabels } from '../../../src-main/domain/classes/enrolment.ts'
import { formatLongDate } from '../../lib/format-date.ts'
import { linkTo } from '../../lib/paths.ts'
import { PersonalDays } from './personal-days.tsx'

export function WorkerRecord({ worker }: { readonly worker: WorkerDetail }) {
  return (
    <div className="worker-record">
      <Descriptions size="small" column={2} items={itemsOf(worker)} />
      <section aria-label="任职">
        <h3>任职</h3>
        {worker.employments.length === 0 && <p className="quiet">还没有任职记录。</p>}
        <ul>
          {worker.employments.map((one) => (
            <Employment key={one.id} one={one} />
          ))}
        </ul>
      </section>
      <PersonalDays workerId={worker.id} />
      <section aria-label="班级">
        <h3>班级</h3>
        {worker.classes.length === 0 && (
          <p className="quiet">还没有上过班级。到班级里可以把这名学员加进去。</p>
        )}
        <ul>
          {worker.classes.map((one) => (
            <Learning key={one.classId} one={one} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function itemsOf(worker: WorkerDetail) {
  const items: readonly (readonly [string, string])[] = [
    ['身份证号', worker.idNumber],
    ['出生日期', formatLongDate(worker.birthDate)],
    ['性别', worker.sex === 'male' ? '男' : '女'],
    ['手机', worker.phone],
    ['工会会员', worker.isUnionMember ? '是' : '否'],
    ['一线职工', worker.isFrontLine ? '是' : '否'],
    ['文化程度', worker.education],
    ['银行卡号', worker.bankCard],
    ['备注', worker.note],
  ]
  return items.map(([label, text]) => ({ key: label, label, children: text === '' ? '—' : text }))
}

function Employment({ one }: { readonly one: EmploymentRow }) {
  const place = [one.workplaceName, one.teamName, one.department, one.position].filter((part) => part !== '')
  const until = one.endsOn === null ? '至今' : `至 ${formatLongDate(one.endsOn)}`
  const more = [
    one.employerId === one.workplaceId ? '' : `由${one.employerName}派遣`,
    one.employeeNumber === '' ? '' : `工号 ${one.employeeNumber}`,
    one.hiredOn === null ? '' : `入职 ${formatLongDate(one.hiredOn)}`,
  ].filter((part) => part !== '')
  return (
    <li>
      <strong>{place.join(' · ')}</strong>
      {one.endsOn === null && (
        <Tag className="tag-after" color="green">
          现任
        </Tag>
      )}
      <div className="quiet">
        {formatLongDate(one.startsOn)} {until}
        {more.length > 0 && `；${more.join('，')}`}
      </div>
    </li>
  )
}

function Learning({ one }: { readonly one: WorkerClass }) {
  const isSeated = ['enrolled', 'completed', 'failed'].includes(one.state)
  return (
    <li>
      <a href={`#${linkTo('class', { id: one.classId })}`}>{one.className}</a>
      <Tag className="tag-after">{enrolmentStateLabels[one.state]}</Tag>
      <div className="quiet">
        {one.seasonName} · {one.courseName}
        {isSeated && `；已到 ${one.attended} / 已上 ${one.counted} / 全程 ${one.planned} 次`}
        {one.certificateNumber !== null && `；证书 ${one.certificateNumber}`}
      </div>
    </li>
  )
}
