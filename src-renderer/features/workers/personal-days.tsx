// 个人排班: what one person works on the coming fourteen days, what decides it, and 换班, 请假 or 调休 set on a day.
import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { RosterDate, RosterDay, WorkerRosterAnswer } from '../../../src-main/contract/roster-days.ts'
import { kindOfDayNames } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { rosterLevelNames } from '../../../src-main/domain/calendar/worked-day.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { PersonalDayDrawer } from './personal-day-drawer.tsx'
import { useRestoreWorkerDays, useWorkerRoster } from './queries.ts'

// long: one list: what is asked for, its head, its rows and what opens beside it
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
              <DayLine date={date} day={day} isKnown={isKnown(data, day)} />
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

interface DayLineProps {
  readonly date: RosterDate
  readonly day: RosterDay
  readonly isKnown: boolean
}

function DayLine({ date, day, isKnown }: DayLineProps) {
  const isPlain = date.kind === 'workday' || date.kind === 'weekend'
  return (
    <>
      <span className="personal-date">
        {formatDate(date.date)}
        {!isPlain && <Tag className="tag-after">{kindOfDayNames[date.kind]}</Tag>}
      </span>
      <span className={day.decidedBy === 'person' ? 'personal-own' : ''}>
        {workWords(day, isKnown)}
        {day.clash !== '' && <Tag color="red">{day.clash}重叠</Tag>}
      </span>
      <span className="quiet">
        {isKnown && rosterLevelNames[day.decidedBy]}
        {day.note !== '' && `：${day.note}`}
      </span>
    </>
  )
}

function workWords({ shifts }: RosterDay, isKnown: boolean): string {
  if (shifts.length === 0) return isKnown ? '休息' : '不知道上什么班'
  return shifts
    .map(({ name, startMinute, endMinute }) => `${name} ${formatSpan(startMinute, endMinute)}`)
    .join('，')
}

/** Without any team only single days and production periods say something. */
const isKnown = ({ teamName }: WorkerRosterAnswer, { decidedBy }: RosterDay): boolean =>
  teamName !== '' || decidedBy !== 'default'

function teamWords({ enterprise, teamName, isDefaultTeam }: WorkerRosterAnswer): string {
  const place = enterprise?.name ?? ''
  if (teamName === '')
    return `${place}：没有班组，企业也没有默认班组。不知道上什么班的日子，排课时当作什么时候都能来。可在“变更任职”里选班组。`
  return isDefaultTeam ? `${place}：没有班组，按默认班组 ${teamName} 算。` : `${place} · ${teamName}`
}
