// The week as a table: rooms as rows, seven days, driven by the arrows. Rooms that stand empty take one thin row.
import { LockFilled } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import type { Week } from '../../../../src-main/contract/timetable/board/week.ts'
import { kindOfDayNames } from '../../../../src-main/domain/calendar/kinds-of-day.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { SittingCard } from './sitting-card.tsx'
import '../flag.css'

/** The whole table is one stop of the Tab key, as in a spreadsheet. */
const oneTabStop = { tabIndex: 0 }

export interface WeekGridProps {
  readonly week: Week
  readonly today: string
  readonly markedId: string | null
  readonly onMark: (sittingId: string) => void
  /** null: the reader may not move anything. */
  readonly onMove: ((sittingId: string) => void) | null
}

// long: one grid, head and rows
export function WeekGrid({ week, today, markedId, onMark, onMove }: WeekGridProps) {
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (markedId !== null)
      frame.current?.querySelector('.is-marked')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [markedId])

  return (
    <section
      ref={frame}
      className={week.isFrozen ? 'week-frame is-frozen' : 'week-frame'}
      {...oneTabStop}
      aria-label={`一周课表${week.isFrozen ? '，已冻结' : ''}：方向键选课次，M 移动`}
    >
      <table className="week-grid">
        <thead>
          <tr>
            <th scope="col" className="week-room">
              场地
              {week.isFrozen && <LockFilled className="week-lock" title="这一周已冻结" />}
            </th>
            {week.days.map((day) => (
              <DayHead key={day.date} day={day} isToday={day.date === today} />
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rooms.map((room) => {
            const inRoom = week.sittings.filter((sitting) => sitting.roomId === room.id)
            return (
              <tr key={room.id} className={inRoom.length === 0 ? 'week-empty' : ''}>
                <th scope="row" className="week-room">
                  <span>{room.name}</span>
                  <small>
                    {room.placeName} · {room.seats}座
                  </small>
                </th>
                {week.days.map((day) => (
                  <td key={day.date} className={dayClass(day, day.date === today)}>
                    {inRoom
                      .filter((sitting) => sitting.date === day.date)
                      .map((sitting) => (
                        <SittingCard
                          key={sitting.sittingId}
                          sitting={sitting}
                          isMarked={sitting.sittingId === markedId}
                          onMark={() => onMark(sitting.sittingId)}
                          onMove={onMove === null ? null : () => onMove(sitting.sittingId)}
                        />
                      ))}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

type Day = Week['days'][number]

function DayHead({ day, isToday }: { readonly day: Day; readonly isToday: boolean }) {
  const [date, weekday] = formatDate(day.date).split(' ')
  const isPlain = day.kind === 'workday' || day.kind === 'weekend'
  return (
    <th scope="col" className={dayClass(day, isToday)}>
      <span className="week-date">
        <strong>{weekday}</strong> {date}
        {isToday && <span className="flag flag-lamp">今天</span>}
      </span>
      {!isPlain && (
        <small className={day.kind === 'makeup-workday' ? 'day-work' : 'day-off'}>
          {kindOfDayNames[day.kind]}
          {day.name !== '' && ` ${day.name}`}
          {day.isAllowed && day.kind !== 'makeup-workday' && ' · 准许上课'}
        </small>
      )}
      {!day.isInSeason && <small>学期之外</small>}
    </th>
  )
}

function dayClass({ kind, isInSeason }: Day, isToday: boolean): string {
  const isOff = kind === 'statutory-holiday' || kind === 'swapped-rest'
  return [isToday ? 'is-today' : '', isOff ? 'is-off' : '', isInSeason ? '' : 'is-outside'].join(' ')
}
