// 某天某时能来多少人: a day and a time, and the staff of one enterprise, before there is any class.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { FitInput } from '../../../src-main/contract/timetable/reach/fit.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatTime } from '../../lib/format-time.ts'
import { orpc } from '../../transport/orpc.ts'
import { useHouse } from '../../transport/use-house.ts'
import { DateInput } from '../../ui/date-input.tsx'
import { FitBar } from '../../ui/fit-bar.tsx'
import { FitBarPeople } from '../../ui/fit-bar-people.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import './fit-tester.css'

// long: the question field by field, and the answer under it
export function FitTester({ enterpriseId }: { readonly enterpriseId: string }) {
  const { today } = useHouse()
  const [date, setDate] = useState<string | null>(today)
  const [startMinute, setStartMinute] = useState<number | null>(1140)
  const [minutes, setMinutes] = useState(90)
  const [roomId, setRoomId] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null | undefined>(undefined)
  const rooms = useQuery(orpc.network.roomOptions.queryOptions())
  const time =
    date === null || startMinute === null
      ? null
      : { enterpriseIds: [enterpriseId], date, startMinute, minutes, roomId }
  const { data } = useFit(time, false)
  const named = useFit(asked === undefined ? null : time, true)
  return (
    <section className="enterprise-section fit-tester" aria-labelledby="fit-tester-title">
      <h2 id="fit-tester-title">某天某时能来多少人</h2>
      <div className="fit-tester-fields">
        <DateInput value={date} onChange={setDate} allowClear={false} width={140} />
        <TimeInput value={startMinute} onChange={setStartMinute} width={80} />
        <InputNumber
          aria-label="时长"
          value={minutes}
          onChange={(value) => setMinutes(value ?? 90)}
          min={15}
          max={600}
          step={15}
          precision={0}
          suffix="分钟"
          style={{ width: 110 }}
        />
        <Select
          aria-label="场地"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="在本企业上课"
          style={{ width: 260 }}
          value={roomId}
          onChange={(value: string | undefined) => setRoomId(value ?? null)}
          options={(rooms.data?.rows ?? []).map(({ id, name, placeName }) => ({
            value: id,
            label: `${placeName} · ${name}`,
          }))}
        />
      </div>
      {data !== undefined && <FitBar reach={data.reach} onNames={setAsked} />}
      <FitBarPeople
        title={date === null || startMinute === null ? '' : `${formatDate(date)} ${formatTime(startMinute)}`}
        label={asked}
        rows={asked === undefined ? undefined : named.data?.people}
        error={named.error}
        onRetry={() => void named.refetch()}
        onClose={() => setAsked(undefined)}
      />
    </section>
  )
}

type Time = Pick<FitInput, 'enterpriseIds' | 'date' | 'startMinute' | 'minutes' | 'roomId'>

function useFit(time: Time | null, withPeople: boolean) {
  return useQuery({
    ...orpc.timetable.fit.queryOptions({
      input: { ...(time ?? { date: '', startMinute: 0, minutes: 0 }), withPeople },
    }),
    placeholderData: keepPreviousData,
    enabled: time !== null,
  })
}
