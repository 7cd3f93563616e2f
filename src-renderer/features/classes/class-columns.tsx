// The columns of the list of classes.
import type { TableColumnsType } from 'antd'
import { ClassStateTag, formatRate } from './class-labels.tsx'
import type { ClassRow } from './queries.ts'

export const classColumns: TableColumnsType<ClassRow> = [
  {
    title: '班级',
    key: 'name',
    ellipsis: true,
    render: (_, { name, code }) => (
      <>
        <strong>{name}</strong> <span className="quiet">{code}</span>
      </>
    ),
  },
  { title: '课程', dataIndex: 'courseName', width: 170, ellipsis: true },
  { title: '企业', dataIndex: 'enterprises', width: 190, ellipsis: true },
  {
    title: '人数/容量',
    key: 'seats',
    width: 100,
    align: 'right',
    render: (_, { seated, capacity }) => `${seated}/${capacity}`,
  },
  {
    title: '候补',
    dataIndex: 'waitlisted',
    width: 64,
    align: 'right',
    render: (count: number) => (count === 0 ? '' : count),
  },
  {
    title: '课次 已上/全程',
    key: 'lessons',
    width: 128,
    align: 'right',
    render: (_, { lessonsHeld, lessonsPlanned }) => `${lessonsHeld}/${lessonsPlanned}`,
  },
  {
    title: '状态',
    dataIndex: 'state',
    width: 88,
    render: (state: ClassRow['state']) => <ClassStateTag state={state} />,
  },
  {
    title: '出勤率',
    key: 'rate',
    width: 84,
    align: 'right',
    render: (_, { attended, counted }) => formatRate(attended, counted),
  },
]
