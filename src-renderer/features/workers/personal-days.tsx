// 个人排班: what one person works on the coming fourteen days, what decides it, and 换班, 请假 or 调休 set on a day.
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { RosterDate, RosterDay, WorkerRosterAnswer } from '../../../src-main/contract/roster-days.ts'
import { kindOfDayNames } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { rosterLevelNames } from '../../../src-main/domain/calendar/shift-system.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { PersonalDayDrawer } from './personal-day-drawer.tsx'
import { useRestoreWorkerDays, useWorkerRoster } from './queries.ts'

export function PersonalDays({ workerId }: { readonly workerId: string }) {
  const { data } = useWorkerRoster(workerId)
  const mayEdit = useMayEdit()
  const [changed, setChanged] = useState<string | null>(null)
  const restore = useRestoreWorkerDays()
  if (data === undefined || data.enterprise === null) return null
  return (
    <section aria-label="个人排班">
      <h3>个人排班</h3>
      <p className="quiet">{teamWords(data)}</p>
      <ul className="personal-days">
        {data.days.map((day, index) => {
          const date = data.dates[index]
          if (date === undefined) return null
          return (
            <li key={date.date}>
              <DayLine date={date} day={day} />
              {mayEdit && (
                <span className="personal-acts">
                  <Button type="link" size="small" onClick={() => setChanged(date.date)}>
                    改这天
                  </Button>
                  {day.decidedBy === 'person' && (
                    <Button
                      type="link"
                      size="small"
                      onClick={() => restore.mutate({ workerId, from: date.date, to: date.date })}
                    >
                      恢复
                    </Button>
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <PersonalDayDrawer workerId={workerId} roster={data} date={changed} onClose={() => setChanged(null)} />
    </section>
  )
}

function DayLine({ date, day }: { readonly date: RosterDate; readonly day: RosterDay }) {
  const isPlain = date.kind === 'workday' || date.kind === 'weekend'
  return (
    <>
      <span className="personal-date">
        {formatDate(date.date)}
        {!isPlain && <Tag className="tag-after">{kindOfDayNames[date.kind]}</Tag>}
      </span>
      <span className={day.decidedBy === 'person' ? 'personal-own' : ''}>
        {day.shifts.length === 0
          ? '休息'
          : day.shifts
              .map((shift) => `${shift.name} ${formatSpan(shift.startMinute, shift.endMinute)}`)
              .join('，')}
        {day.clash !== '' && <Tag color="red">{day.clash}重叠</Tag>}
      </span>
      <span className="quiet">
        {rosterLevelNames[day.decidedBy]}
        {day.note !== '' && `：${day.note}`}
      </span>
    </>
  )
}

function teamWords({ enterprise, teamName, isDefaultTeam }: WorkerRosterAnswer): string {
  const place = enterprise?.name ?? ''
  if (teamName === '')
    return `${place}：没有班组，企业也没有默认班组，排课时当作什么时候都能来。先在“变更任职”里选班组。`
  return isDefaultTeam ? `${place}：没有班组，按默认班组 ${teamName} 算。` : `${place} · ${teamName}`
}
