// Paints production periods on a year; the list beside it stays, and a painted day opens its period.
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Space, Tag } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import type { IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import type { ProductionPeriodKind } from '../../../src-main/domain/calendar/production-periods.ts'
import { useHouse } from '../../transport/use-house.ts'
import { BrushBar } from './brush-bar.tsx'
import { PeriodChooser } from './period-chooser.tsx'
import { kindOfKey, type PeriodBrush, paintedPeriod, periodsOn, usualBrush } from './period-kinds.ts'
import { type MarkedDays, PeriodYear } from './period-year.tsx'
import { usePaintPeriod, useRemovePeriod, useYearOfDays } from './queries.ts'
import './period-year.css'

export interface YearSectionProps {
  readonly enterpriseId: string
  readonly periods: readonly ProductionPeriodRow[]
  readonly mayPlan: boolean
  readonly onEdit: (period: ProductionPeriodRow) => void
}

export function YearSection(props: YearSectionProps) {
  const { periods, mayPlan, onEdit } = props
  const { today } = useHouse()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const { data } = useYearOfDays(year)
  const days = useMemo(() => new Map((data?.rows ?? []).map((row) => [row.date, row])), [data])
  const { brush, setBrush, several, setSeveral, remove, ...handlers } = usePainting(props)
  const pick = (kind: ProductionPeriodKind | null) => setBrush(kind === null ? null : usualBrush(kind))
  const isUnknown = data !== undefined && data.knownUpTo < `${year}-12-31`
  return (
    <div className="year-section">
      <div className="year-head">
        <Space.Compact size="small">
          <Button aria-label="上一年" icon={<LeftOutlined />} onClick={() => setYear(year - 1)} />
          <Button>{year}年</Button>
          <Button aria-label="下一年" icon={<RightOutlined />} onClick={() => setYear(year + 1)} />
        </Space.Compact>
        {isUnknown && <Tag color="orange">放假安排尚未公布</Tag>}
        {mayPlan && <BrushBar brush={brush} onPick={pick} onChange={setBrush} />}
      </div>
      <div className={`year-frame${brush === null ? '' : ' painting'}`}>
        <PeriodYear key={year} year={year} today={today} periods={periods} days={days} {...handlers} />
        {several !== null && (
          <PeriodChooser
            date={several}
            periods={periodsOn(periods, several)}
            onClose={() => setSeveral(null)}
            onEdit={onEdit}
            onRemove={({ id }) => remove({ id })}
          />
        )}
      </div>
    </div>
  )
}

/** What the pointer and the keys do to the year: paint with the brush, open what is there, take it out. */
// long: each handler needs the brush and the one before it
function usePainting({ enterpriseId, periods, mayPlan, onEdit }: YearSectionProps) {
  const [brush, setBrush] = useState<PeriodBrush | null>(null)
  const [several, setSeveral] = useState<IsoDate | null>(null)
  const { mutate: paint } = usePaintPeriod()
  const { mutate: remove } = useRemovePeriod()

  const paintWith = useCallback(
    (used: PeriodBrush, { from, at }: MarkedDays) => paint(paintedPeriod(used, enterpriseId, from, at)),
    [paint, enterpriseId],
  )
  const onDragged = useCallback(
    (marked: MarkedDays) => {
      if (mayPlan && brush !== null) paintWith(brush, marked)
    },
    [mayPlan, brush, paintWith],
  )
  const open = useCallback(
    (date: IsoDate) => {
      const [first, second] = periodsOn(periods, date)
      if (second !== undefined) setSeveral(date)
      else if (first !== undefined) onEdit(first)
      return first !== undefined
    },
    [periods, onEdit],
  )
  const onPressed = useCallback(
    (date: IsoDate) => {
      if (!mayPlan) return
      if (!open(date) && brush !== null) paintWith(brush, { from: date, at: date })
    },
    [mayPlan, brush, open, paintWith],
  )
  const onKey = (key: string, marked: MarkedDays): boolean => {
    if (!mayPlan) return false
    const kind = kindOfKey(key)
    if (kind !== null) {
      paintWith(brush?.kind === kind ? brush : usualBrush(kind), marked)
      return true
    }
    if (key === 'Escape' && brush !== null) {
      setBrush(null)
      return true
    }
    if (key === 'Enter' || key === ' ') {
      onPressed(marked.at)
      return true
    }
    const [only, other] = periodsOn(periods, marked.at)
    if (key !== 'Delete' || only === undefined) return false
    if (other === undefined) remove({ id: only.id })
    else setSeveral(marked.at)
    return true
  }
  return { brush, setBrush, several, setSeveral, remove, onDragged, onPressed, onKey }
}
