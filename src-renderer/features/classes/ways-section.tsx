// 怎样能让他们来: the ways, the best first; Enter on the marked one adopts it, and 撤销 takes it back.
import { Button, type TableColumnsType, Tooltip } from 'antd'
import { useState } from 'react'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import type {
  ClassReach,
  Recommended,
  RecommendedWay,
  WayChoice,
} from '../../../src-main/contract/timetable/reach/recommendations.ts'
import { formatDate } from '../../lib/format-date.ts'
import { formatFen } from '../../lib/format-money.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { type AdoptedWay, useApplyRecommendation, useRecommendation } from './queries.ts'
import { addedWords, feeWords, noWaysBecause, stillShort } from './reach-words.ts'
import { WayApplied } from './way-applied.tsx'
import { WayPeople } from './way-people.tsx'

export interface WaysSectionProps {
  readonly detail: ClassDetail
  readonly reach: ClassReach
}

export function WaysSection({ detail, reach }: WaysSectionProps) {
  const mayPlan = useMayEdit()
  const { data, error, refetch } = useRecommendation(detail.id)
  const [adopted, setAdopted] = useState<AdoptedWay | null>(null)
  const [named, setNamed] = useState<RecommendedWay | null>(null)
  const { mutate, isPending } = useApplyRecommendation({
    onAdopted: setAdopted,
    onOutdated: () => void refetch(),
  })
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const nothing = noWaysBecause(data, reach)
  const adopt = mayPlan && !isPending ? (way: RecommendedWay) => mutate(choiceOf(detail.id, way)) : undefined
  return (
    <section className="ways">
      <h3>怎样能让他们来</h3>
      {adopted !== null && reach.version === 'draft' && isStillSo(detail, adopted.way) && (
        <WayApplied key={adopted.adoptedAt} {...adopted} />
      )}
      {nothing !== null ? (
        <EmptyState {...nothing} />
      ) : (
        <>
          <p className="quiet">
            {mayPlan ? '上下键选一种，回车采用：写进排课草稿和本班的希望，别的班不动，可以撤销。' : ''}
            {feeBasis(data)}
          </p>
          <DataTable
            label="能让他们来的做法"
            rows={data.ways}
            columns={columnsOf(data, adopt, setNamed)}
            rowKey={(way) => `${way.label} ${way.sittings[0]?.date ?? ''}`}
            {...(adopt && { onOpen: adopt })}
          />
        </>
      )}
      <WayPeople way={named} requiredLessons={data.requiredLessons} onClose={() => setNamed(null)} />
    </section>
  )
}

/** Changed since: then the result is no longer true. */
function isStillSo({ weekdays, sittingPattern }: ClassDetail, way: WayChoice): boolean {
  const textOf = (of: Pick<WayChoice, 'weekdays' | 'sittingPattern'>) =>
    [...of.weekdays, ...of.sittingPattern.map((one) => `${one.daysAfter}+${one.startMinute}`)].join()
  return textOf({ weekdays, sittingPattern }) === textOf(way)
}

function choiceOf(classId: string, way: RecommendedWay) {
  const { weekdays, everyDays, lessonsPerWeek, sittingPattern, sittings } = way
  return { classId, way: { weekdays, everyDays, lessonsPerWeek, sittingPattern, sittings } }
}

function feeBasis({ feeFenPerHour, basis }: Recommended): string {
  const against = basis === 'planned' ? '加场和讲课费都与现在的安排相比' : '加场和讲课费都与每课一场相比'
  return feeFenPerHour === null
    ? `${against}；讲师没有登记课酬，只算场次和学时。`
    : `${against}，课酬 ${formatFen(feeFenPerHour)} 元/学时。`
}

function columnsOf(
  { heads, requiredLessons, ways }: Recommended,
  adopt: ((way: RecommendedWay) => void) | undefined,
  onNames: (way: RecommendedWay) => void,
): TableColumnsType<RecommendedWay> {
  const hasFees = ways.some((way) => way.addedFeeFen !== null)
  return [
    { title: '做法', dataIndex: 'label' },
    { title: '日期', key: 'dates', width: 172, render: (_, way) => datesOf(way) },
    {
      title: '达标',
      key: 'over',
      width: 90,
      align: 'right',
      render: (_, way) => `${way.headsOver}/${heads} 人`,
    },
    { title: '加场', key: 'added', width: 130, align: 'right', render: (_, way) => addedWords(way) },
    ...(hasFees ? feeColumns : []),
    {
      title: '还差的班组',
      key: 'short',
      width: 200,
      ellipsis: true,
      render: (_, way) => (
        <ShortTeams way={way} requiredLessons={requiredLessons} onOpen={() => onNames(way)} />
      ),
    },
    ...(adopt === undefined ? [] : [adoptColumn(adopt)]),
  ]
}

const feeColumns: TableColumnsType<RecommendedWay> = [
  {
    title: '讲课费（元）',
    key: 'fee',
    width: 110,
    align: 'right',
    render: (_, way) => feeWords(way.addedFeeFen),
  },
  {
    title: '每多一人',
    key: 'perHead',
    width: 90,
    align: 'right',
    render: (_, way) => (way.feeFenPerHead === null ? '—' : feeWords(way.feeFenPerHead)),
  },
]

const adoptColumn = (adopt: (way: RecommendedWay) => void): TableColumnsType<RecommendedWay>[number] => ({
  title: '',
  key: 'adopt',
  width: 70,
  render: (_, way) => (
    // Enter on the marked row does the same, so the keyboard need not stop at each button
    <Button size="small" tabIndex={-1} onClick={() => adopt(way)}>
      采用
    </Button>
  ),
})

function datesOf({ sittings }: RecommendedWay): string {
  const [first, last] = [sittings[0], sittings.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `${shortDate(first.date)} 至 ${shortDate(last.date)}`
}

const shortDate = (date: string) => formatDate(date).split(' ')[0] ?? ''

interface ShortTeamsProps {
  readonly way: RecommendedWay
  readonly requiredLessons: number
  readonly onOpen: () => void
}

function ShortTeams({ way, requiredLessons, onOpen }: ShortTeamsProps) {
  const words = stillShort(way, requiredLessons)
  if (words === '') return <span className="quiet">没有</span>
  return (
    <Tooltip title={words}>
      {/* Two clicks on it open the names once, and adopt nothing */}
      <button
        type="button"
        className="reach-short"
        aria-label={`${words}，看名单`}
        onClick={onOpen}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {words}
      </button>
    </Tooltip>
  )
}
