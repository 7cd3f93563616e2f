// 今晚: one calm page that says what happens this evening and what to do next.
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Tonight, TonightSitting } from '../../../src-main/contract/timetable/tonight/tonight.ts'
import { addDays, isIsoDate } from '../../../src-main/domain/calendar/dates.ts'
import { formatDate } from '../../lib/format-date.ts'
import { linkTo } from '../../lib/paths.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { SubstitutesDrawer } from './mend/substitutes-drawer.tsx'
import { PublishDialog } from './publish/publish-dialog.tsx'
import { isToPublish, type OneSitting } from './publish/publish-queries.ts'
import { useTonight } from './queries.ts'
import { AbsenteesDrawer, type AskedAbsentees } from './reach/absentees-drawer.tsx'
import { ComingDays } from './tonight/coming-days.tsx'
import { EveningCard } from './tonight/evening-card.tsx'
import { type HandedOverDay, handedOverText } from './tonight/tonight-words.ts'
import './tonight/tonight.css'

// long: one page, its evening, the days around it and what opens beside it
export function TonightPage() {
  const navigate = useNavigate()
  const { today } = useHouse()
  const [params, setParams] = useSearchParams()
  const mayPlan = useMayEdit()
  const [asked, setAsked] = useState<AskedAbsentees | null>(null)
  const [ill, setIll] = useState<TonightSitting | null>(null)
  const [publishing, setPublishing] = useState<OneSitting | null>(null)
  const date = params.get('date')
  const { data, error, refetch } = useTonight(
    date !== null && isIsoDate(date) && date !== today ? date : null,
  )
  const goTo = (day: string) => setParams(day === today ? {} : { date: day }, { replace: true })
  if (error !== null) {
    return (
      <Page title="今晚">
        <LoadFailed error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (data === undefined) return <Page title="今晚">{null}</Page>
  const isToday = data.date === today
  const actions = (
    <>
      <Button onClick={() => void navigate(linkTo('findSheet'))}>补录签到表</Button>
      <Button onClick={() => goTo(addDays(data.date, -1))}>前一天</Button>
      {!isToday && <Button onClick={() => goTo(today)}>回到今天</Button>}
      <Button onClick={() => goTo(addDays(data.date, 1))}>后一天</Button>
    </>
  )
  return (
    <Page
      title={isToday ? '今晚' : formatDate(data.date, today)}
      subtitle={summary(data, isToday)}
      actions={actions}
    >
      <HandedOverNotes notes={data.handedOver} day={dayOf(data.date, today)} />
      {isToday && <Forgotten forgotten={data.forgotten} today={today} />}
      <div className="tonight">
        <div className="evenings">
          {data.sittings.length === 0 ? (
            <NoLessons data={data} today={today} onGo={goTo} />
          ) : (
            data.sittings.map((sitting) => (
              <EveningCard
                key={sitting.sittingId}
                sitting={sitting}
                nowMinute={data.nowMinute}
                isPast={data.date < today}
                onNames={(label) => setAsked({ sittingId: sitting.sittingId, label })}
                onSubstitute={mayPlan ? () => setIll(sitting) : null}
                onPublish={() => setPublishing(sitting)}
              />
            ))
          )}
        </div>
        <ComingDays days={data.comingDays} onGo={goTo} />
      </div>
      <AbsenteesDrawer asked={asked} onClose={() => setAsked(null)} />
      <Substitution ill={ill} onIll={setIll} publishing={publishing} onPublishing={setPublishing} />
    </Page>
  )
}

interface SubstitutionProps {
  readonly ill: TonightSitting | null
  readonly onIll: (sitting: TonightSitting | null) => void
  readonly publishing: OneSitting | null
  readonly onPublishing: (sitting: OneSitting | null) => void
}

/** 代课: found first, then told to those concerned. */
function Substitution({ ill, onIll, publishing, onPublishing }: SubstitutionProps) {
  // Given back to whom it is published for, there is nothing to tell anybody; where that can't be read, the dialog says so.
  const publishTaken = async () => {
    if (ill !== null && (await isToPublish(ill).catch(() => true))) onPublishing(ill)
  }
  return (
    <>
      <SubstitutesDrawer
        seasonId={ill?.seasonId ?? ''}
        sittingId={ill?.sittingId ?? null}
        version="published"
        otherChanges={0}
        onClose={() => onIll(null)}
        onTaken={() => void publishTaken()}
      />
      <PublishDialog
        seasonId={publishing?.seasonId ?? ''}
        asked={publishing}
        onClose={() => onPublishing(null)}
        onPublished={() => onPublishing(null)}
      />
    </>
  )
}

const dayOf = (date: string, today: string): HandedOverDay => ({
  date,
  word: date === today ? '今晚' : formatDate(date, today),
})

function HandedOverNotes({
  notes,
  day,
}: {
  readonly notes: Tonight['handedOver']
  readonly day: HandedOverDay
}) {
  if (notes.length === 0) return null
  return (
    <ul className="handed-over" aria-label="已交给别人的课">
      {notes.map((one) => (
        <li key={one.sittingId}>{handedOverText(one, day)}</li>
      ))}
    </ul>
  )
}

function summary({ date, dayName, sittings }: Tonight, isToday: boolean): string {
  const held = sittings.filter((sitting) => sitting.cancelReason === null)
  const heads = held.reduce((sum, sitting) => sum + sitting.reach.heads, 0)
  const reachable = held.reduce((sum, sitting) => sum + sitting.reach.reachable, 0)
  const parts = [isToday ? formatDate(date) : '', dayName]
  if (held.length > 0) parts.push(`${held.length} 场课，${heads} 人在册，按班次可到 ${reachable} 人`)
  return parts.filter((part) => part !== '').join(' · ')
}

interface NoLessonsProps {
  readonly data: Tonight
  readonly today: string
  readonly onGo: (date: string) => void
}

function NoLessons({ data, today, onGo }: NoLessonsProps) {
  const { nextOn } = data
  const hint =
    nextOn === null
      ? '之后也没有已发布的课，请到“排课”里排课并发布。'
      : `下一次课在 ${formatDate(nextOn, today)}。`
  return (
    <EmptyState
      title={data.date === today ? '今晚没有课' : '这一天没有课'}
      hint={hint}
      action={nextOn !== null && <Button onClick={() => onGo(nextOn)}>看那一天</Button>}
    />
  )
}

function Forgotten({
  forgotten,
  today,
}: {
  readonly forgotten: Tonight['forgotten']
  readonly today: string
}) {
  if (forgotten.length === 0) return null
  return (
    <p className="forgotten">
      <strong>还没点名：</strong>
      {forgotten.map(({ sittingId, className, lessonNumber, date }) => (
        <Link key={sittingId} to={linkTo('rollCall', { sittingId })}>
          {formatDate(date, today)} {className} 第 {lessonNumber} 课次
        </Link>
      ))}
    </p>
  )
}
