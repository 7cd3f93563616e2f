// Paints production periods on a year; the list beside it stays, and a painted day opens its period.
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Popover, Space, Tag } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import { dateLabel, type IsoDate } from '../../../src-main/domain/calendar/dates.ts'
import type { ProductionPeriodKind } from '../../../src-main/domain/calendar/production-periods.ts'
import { useHouse } from '../../transport/use-house.ts'
import { BrushBar } from './brush-bar.tsx'
import {
  kindNames,
  kindOfKey,
  type PeriodBrush,
  paintedPeriod,
  periodsOn,
  usualBrush,
} from './period-kinds.ts'
import { type MarkedDays, PeriodYear } from './period-year.tsx'
import { usePaintPeriod, useRemovePeriod, useYearOfDays } from './queries.ts'
import './period-year.css'

export interface YearSectionProps {
  readonly enterpriseId: string
  readonly periods: readonly ProductionPeriodRow[]
  readonly mayPlan: boolean
  readonly onEdit: (period: ProductionPeriodRow) => void
}

export function YearSection({ enterpriseId, periods, mayPlan, onEdit }: YearSectionProps) {
  const { today } = useHouse()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const { data } = useYearOfDays(year)
  const days = useMemo(() => new Map((data?.rows ?? []).map((row) => [row.date, row])), [data])
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
        <PeriodYear
          key={year}
          year={year}
          today={today}
          periods={periods}
          days={days}
          onDragged={onDragged}
          onPressed={onPressed}
          onKey={onKey}
        />
        {several !== null && (
          <Popover
            open
            trigger="click"
            title={dateLabel(several)}
            onOpenChange={(isOpen) => !isOpen && setSeveral(null)}
            content={
              <Several
                periods={periodsOn(periods, several)}
                onEdit={(period) => {
                  setSeveral(null)
                  onEdit(period)
                }}
              />
            }
          >
            <span className="chooser-place" style={placeOf(several)} />
          </Popover>
        )}
      </div>
    </div>
  )
}

function Several({ periods, onEdit }: Pick<YearSectionProps, 'periods' | 'onEdit'>) {
  return (
    <Space orientation="vertical" size={2}>
      {periods.map((period) => (
        <Button key={period.id} type="link" size="small" onClick={() => onEdit(period)}>
          {kindNames[period.kind]}
          {period.note && `（${period.note}）`}
        </Button>
      ))}
    </Space>
  )
}

function placeOf(date: IsoDate) {
  const cell = document.querySelector<HTMLElement>(`.period-year [data-date="${date}"]`)
  if (cell === null) return {}
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell
  return { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight }
}
