// 怎样才能排上: small concessions, each tried by planning again, with the page on which it would be made.
import { Button, Drawer, Spin } from 'antd'
import { useNavigate } from 'react-router'
import type { ShownRelaxation } from '../../../src-main/contract/timetable/board/explanations.ts'
import { shortWords } from '../../../src-main/domain/timetable/short-words.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { relaxationHint, relaxationLink } from './relaxation-links.ts'
import { useRelaxations, useReserve } from './relaxation-queries.ts'
import { lackCounts } from './unplaced-words.ts'
import './explain.css'

type Report = NonNullable<ReturnType<typeof useRelaxations>['data']>

/** Of one class, or (null) of all. */
export interface AskedRelaxations {
  readonly classId: string | null
  readonly title: string
}

export interface RelaxationsDrawerProps {
  readonly seasonId: string
  /** null: closed. */
  readonly asked: AskedRelaxations | null
  readonly onClose: () => void
}

export function RelaxationsDrawer({ seasonId, asked, onClose }: RelaxationsDrawerProps) {
  const { data, error, refetch } = useRelaxations(seasonId, asked)
  const reserveLessons = useReserve()
  return (
    <Drawer
      title={asked === null ? '' : `${asked.title}：怎样才能排上`}
      open={asked !== null}
      onClose={onClose}
      size={560}
      destroyOnHidden
    >
      {error !== null && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <p>
          <Spin size="small" /> 正在逐项放宽、重新试排，要几秒到十几秒。
        </p>
      )}
      {data !== undefined && (
        <>
          <p>
            {lackCounts(data) || '课次都排上了'}
            {data.short > 0 && `，${shortWords('差', data.short, reserveLessons)}`}。
            {data.lost > 0 &&
              `其中 ${data.lost} 人次差在已经上过的课次，余下的课次不够补，放宽什么都补不回来。`}
            {triedWords(data)}
          </p>
          <Relaxations rows={data.rows} />
          {data.rows.length === 0 && data.tried.length > 0 && <Tried tried={data.tried} />}
          <p className="quiet">每一条都单独试排过；别的班级的课不动，只挪本班没有固定的课。</p>
        </>
      )}
    </Drawer>
  )
}

function triedWords({ rows, tried }: Report): string {
  if (rows.length > 0) return `试了 ${tried.length} 种放宽，起作用的有：`
  return tried.length === 0
    ? '没有能单独放宽的条件。'
    : `试了 ${tried.length} 种放宽，单独哪一种都不起作用；可以几种一起放宽，或者手动安排。`
}

/** What need not be tried again by hand. */
function Tried({ tried }: Pick<Report, 'tried'>) {
  return (
    <section>
      <p>试过的有：</p>
      <ul>
        {tried.map((words) => (
          <li key={words} className="quiet">
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Relaxations({ rows }: { readonly rows: readonly ShownRelaxation[] }) {
  const navigate = useNavigate()
  return (
    <ul className="relaxations">
      {rows.map((row, index) => {
        const link = relaxationLink(row)
        return (
          <li key={row.sentence}>
            <span>{row.sentence}</span>
            {link === null ? (
              <span className="quiet">{relaxationHint(row)}</span>
            ) : (
              <Button size="small" autoFocus={index === 0} onClick={() => void navigate(link.to)}>
                {link.label}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
