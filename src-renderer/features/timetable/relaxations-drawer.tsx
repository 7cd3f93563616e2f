// 怎样才能排上: small concessions, each tried by planning again, with the page on which it would be made.
import { Button, Drawer, Spin } from 'antd'
import { useNavigate } from 'react-router'
import type { ShownRelaxation } from '../../../src-main/contract/explanations.ts'
import { shortWords } from '../../../src-main/domain/timetable/short-words.ts'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { useRelaxations, useReserve } from './explain-queries.ts'
import { relaxationHint, relaxationLink } from './relaxation-links.ts'
import './explain.css'

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
            {data.unplaced > 0 ? `现在有 ${data.unplaced} 课次没有排上` : '课次都排上了'}
            {data.short > 0 && `，${shortWords('差', data.short, reserveLessons)}`}。试了 {data.tried}{' '}
            种放宽，
            {data.rows.length === 0 ? '单独哪一种都不起作用。' : '起作用的有：'}
          </p>
          <Relaxations rows={data.rows} />
          <p className="quiet">每一条都单独试排过；别的班级的课不动，只挪本班没有固定的课。</p>
        </>
      )}
    </Drawer>
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
