// 签到表: pick a class and one of its evenings, and the sheet for signing opens as it will be printed.

import { useQuery } from '@tanstack/react-query'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formatDate } from '../../lib/format-date.ts'
import { formatTime } from '../../lib/format-time.ts'
import { linkTo } from '../../lib/paths.ts'
import { orpc } from '../../transport/orpc.ts'
import { useHouse } from '../../transport/use-house.ts'

// long: one form, its fields as they stand on the screen
export function AttendanceSheetCard() {
  const navigate = useNavigate()
  const { today } = useHouse()
  const [classId, setClassId] = useState<string | null>(null)
  const [sittingId, setSittingId] = useState<string | null>(null)
  const { data: classes } = useQuery(orpc.classes.options.queryOptions({ input: {} }))
  const { data: detail } = useQuery({
    ...orpc.classes.detail.queryOptions({ input: { id: classId ?? '' } }),
    enabled: classId !== null,
  })
  const sittings = (detail?.lessons ?? []).flatMap((lesson) =>
    lesson.sittings.flatMap(({ id, date, startMinute, state }) =>
      date === null || startMinute === null || state === 'cancelled'
        ? []
        : [
            {
              value: id,
              date,
              label: `第 ${lesson.number} 课　${formatDate(date, today)} ${formatTime(startMinute)}`,
            },
          ],
    ),
  )
  const next = sittings.find((one) => one.date >= today)?.value ?? sittings.at(-1)?.value ?? null
  const chosen = sittings.find((one) => one.value === sittingId)?.value ?? next
  return (
    <section className="panel form-card" aria-labelledby="attendance-sheet-title">
      <h2 id="attendance-sheet-title">签到表</h2>
      <p className="quiet">一场一张，学员顺序与点名页一致；点名时输入表上的编号就能找回这一场。</p>
      <Form
        layout="vertical"
        className="form-fields"
        onFinish={() => {
          if (chosen !== null) void navigate(linkTo('attendanceSheet', { sittingId: chosen }))
        }}
      >
        <Form.Item label="班级" htmlFor="sheet-class">
          <Select
            id="sheet-class"
            value={classId}
            placeholder="选择班级"
            showSearch={{ optionFilterProp: 'label' }}
            options={(classes?.rows ?? []).map((one) => ({ value: one.id, label: one.name }))}
            onChange={setClassId}
          />
        </Form.Item>
        <Form.Item label="场次" htmlFor="sheet-sitting">
          <Select
            id="sheet-sitting"
            value={classId === null ? null : chosen}
            placeholder="先选班级"
            disabled={sittings.length === 0}
            options={sittings}
            onChange={setSittingId}
          />
        </Form.Item>
        <div className="form-foot">
          <span className="quiet">
            {detail !== undefined && sittings.length === 0 && '这个班还没有发布课表，先到“排课”排定并发布。'}
          </span>
          <Button type="primary" htmlType="submit" disabled={classId === null || chosen === null}>
            预览并打印
          </Button>
        </div>
      </Form>
    </section>
  )
}
