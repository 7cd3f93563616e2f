// Which season, week and version is shown.
import { LeftOutlined, LockFilled, RightOutlined } from '@ant-design/icons'
import { Button, Segmented, Select, Space } from 'antd'
import { addDays, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { formatLongDate } from '../../../lib/format-date.ts'
import { DateInput } from '../../../ui/date-input.tsx'
import { usePlans } from '../queries.ts'
import { FreezeButton, type Freezing } from './freeze-button.tsx'
import type { useWeekView } from './use-week-view.ts'

export interface WeekToolbarProps {
  readonly view: ReturnType<typeof useWeekView>
  readonly today: string
  /** null: the reader may not plan, or the week is not there yet. */
  readonly freezing: Freezing | null
}

// long: one bar from left to right
export function WeekToolbar({ view, today, freezing }: WeekToolbarProps) {
  const { seasons, season, monday, version, week } = view
  return (
    <div className="toolbar">
      <Select
        value={season?.id ?? null}
        aria-label="学期"
        style={{ minWidth: 170 }}
        options={seasons.map(({ id, name, classCount }) => ({
          value: id,
          label: `${name}（${classCount} 班）`,
        }))}
        onChange={(id: string | null) => id !== null && view.chooseSeason(id)}
      />
      <Space.Compact>
        <Button icon={<LeftOutlined />} aria-label="上一周" title="上一周 ←" onClick={() => view.shift(-1)} />
        <Button onClick={() => view.goTo(today)} disabled={monday === mondayOf(today)} title="T">
          本周
        </Button>
        <Button icon={<RightOutlined />} aria-label="下一周" title="下一周 →" onClick={() => view.shift(1)} />
      </Space.Compact>
      <strong className="nowrap">{weekLabel(monday)}</strong>
      {week?.isFrozen === true && (
        <span className="flag flag-off">
          <LockFilled /> 已冻结
        </span>
      )}
      <DateInput
        width={130}
        allowClear={false}
        value={monday}
        onChange={(date) => date !== null && view.goTo(date)}
        {...(season && { earliest: season.startsOn, latest: season.endsOn })}
      />
      {freezing !== null && <FreezeButton {...freezing} />}
      <span className="toolbar-end">
        {week?.hasDraft === true && <VersionSwitch view={view} seasonId={season?.id} version={version} />}
        {week?.hasDraft === false && week.hasPublished && <PublishedNote seasonId={season?.id} />}
      </span>
    </div>
  )
}

interface SwitchProps {
  readonly view: WeekToolbarProps['view']
  readonly seasonId: string | undefined
  readonly version: 'draft' | 'published'
}

function VersionSwitch({ view, seasonId, version }: SwitchProps) {
  const plans = usePlans(seasonId).data?.rows ?? []
  const numberOf = (state: string) => plans.find((plan) => plan.state === state)?.number
  return (
    <Segmented<'draft' | 'published'>
      value={version}
      aria-label="看哪一版"
      onChange={view.chooseVersion}
      options={[
        { value: 'draft', label: `草稿 第 ${numberOf('draft') ?? ''} 版` },
        ...(view.week?.hasPublished === true
          ? [{ value: 'published' as const, label: `已发布 第 ${numberOf('published') ?? ''} 版` }]
          : []),
      ]}
    />
  )
}

function PublishedNote({ seasonId }: { readonly seasonId: string | undefined }) {
  const published = usePlans(seasonId).data?.rows.find((plan) => plan.state === 'published')
  return (
    <span className="quiet">
      {published !== undefined && `已发布 第 ${published.number} 版，共 ${published.sittings} 场`}
    </span>
  )
}

/** '2025年11月10日 – 16日', with the month again where it changes. */
function weekLabel(monday: string): string {
  const sunday = addDays(monday, 6)
  const last =
    sunday.slice(0, 7) === monday.slice(0, 7)
      ? `${Number(sunday.slice(8))}日`
      : formatLongDate(sunday).slice(5)
  return `${formatLongDate(monday)} – ${last}`
}
