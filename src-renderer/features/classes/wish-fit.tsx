// Beside the wished weekdays and time: how many can come on average over the season, weekday by weekday.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import type { WeekdayFit } from '../../../src-main/contract/timetable/reach/fit.ts'
import { type Weekday, weekdayLabel } from '../../../src-main/domain/calendar/dates.ts'
import { formatTime } from '../../lib/format-time.ts'
import { orpc } from '../../transport/orpc.ts'
import { FitBar } from '../../ui/fit-bar.tsx'
import type { ClassValues } from './class-values.ts'

export interface WishFitProps {
  readonly seasonId: string | undefined
  readonly courseId: string | undefined
  /** The class whose seat holders are asked; undefined: everybody who works at the chosen enterprises. */
  readonly seatedClassId: string | undefined
}

/** The course says how long lessons are; this stands in while none is chosen. */
const USUAL_MINUTES = 90
/** With more rows than these the reasons stay with the bars. */
const SPOKEN_ROWS = 2

// long: the question is put together from seven fields of the form around it
export function WishFit({ seasonId, courseId, seatedClassId }: WishFitProps) {
  const form = Form.useFormInstance<ClassValues>()
  const enterpriseIds = Form.useWatch('enterpriseIds', form) ?? []
  const startMinute = Form.useWatch('startMinute', form)
  const weekdays = Form.useWatch('weekdays', form) ?? []
  const roomId = Form.useWatch('roomId', form)
  const startsOn = Form.useWatch('startsOn', form)
  const endsOn = Form.useWatch('endsOn', form)
  const hasPeople = seatedClassId !== undefined || enterpriseIds.length > 0
  const isReady = seasonId !== undefined && hasPeople && startMinute !== null && startMinute !== undefined
  const input = {
    classId: seatedClassId ?? null,
    enterpriseIds,
    seasonId: seasonId ?? '',
    courseId: courseId ?? null,
    startMinute: startMinute ?? 0,
    minutes: USUAL_MINUTES,
    roomId: roomId ?? null,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
  }
  const { data } = useQuery({
    ...orpc.timetable.seasonFit.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: isReady,
  })
  if (!isReady || data === undefined) return null
  const rows = data.rows.filter((row) => weekdays.length === 0 || weekdays.includes(row.weekday))
  return (
    <section className="wish-fit" aria-label="希望时间的适配" aria-live="polite">
      <p className="quiet">
        按班次推算整个学期{data.isWholeStaff ? '（企业全员）' : '（已报名的人）'}，每个星期几平均能来多少人：
      </p>
      {rows.length === 0 ? (
        <p className="quiet">学期里没有这样的日子。</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.weekday}>
              <FitBar
                reach={row.reach}
                isAverage
                isShort={rows.length > SPOKEN_ROWS}
                lead={`${weekdayOf(row)} ${formatTime(input.startMinute)}：`}
                note={spread(row)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

// The contract lets only 1 to 7 out.
const weekdayOf = ({ weekday }: WeekdayFit): string => weekdayLabel(weekday as Weekday)

/** Where the weeks differ, how much. */
const spread = ({ least, most }: WeekdayFit): string =>
  least === most ? '' : `（最少 ${least}，最多 ${most}）`
