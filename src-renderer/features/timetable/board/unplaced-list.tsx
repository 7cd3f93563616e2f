// Lessons without a place, by class, each with what stood in its way, and what would let it in.
import { Button } from 'antd'
import { useState } from 'react'
import type { UnplacedLesson } from '../../../../src-main/contract/timetable/board/week.ts'
import { type AskedRelaxations, RelaxationsDrawer } from '../relaxations-drawer.tsx'
import { lackCounts } from '../unplaced-words.ts'
import { BlockerCounts } from './blocker-counts.tsx'
import '../plan-lists.css'

export interface UnplacedListProps {
  readonly seasonId: string
  /** Without any sitting. */
  readonly lessons: readonly UnplacedLesson[]
  /** Sittings that lessons with a place still lack. */
  readonly missing: readonly UnplacedLesson[]
  /** null: the reader may not place anything. */
  readonly onPlace: ((lesson: UnplacedLesson & { readonly sittingId: string }) => void) | null
}

export function UnplacedList({ seasonId, lessons: unplaced, missing, onPlace }: UnplacedListProps) {
  const [asked, setAsked] = useState<AskedRelaxations | null>(null)
  const lessons = [...unplaced, ...missing]
  if (lessons.length === 0) return null
  const lacking = { unplaced: unplaced.length, missing: missing.length }
  const lacksSecond = new Set(missing)
  const byClass = [...Map.groupBy(lessons, (lesson) => lesson.classId).values()]
  const isTried = lessons.some(({ sittingId }) => sittingId !== null)
  return (
    <section className="unplaced" aria-label="没有排上的课次">
      <h2>
        {lackCounts(lacking)}
        {onPlace !== null && isTried && byClass.length > 1 && (
          <Button size="small" onClick={() => setAsked({ classId: null, title: '没有排上的课次' })}>
            怎样才能排上
          </Button>
        )}
      </h2>
      {byClass.map((own) => (
        <ClassLessons
          key={own[0]?.classId}
          seasonId={seasonId}
          lessons={own}
          lacksSecond={lacksSecond}
          onPlace={onPlace}
          onRelax={onPlace === null ? null : setAsked}
        />
      ))}
      <RelaxationsDrawer seasonId={seasonId} asked={asked} onClose={() => setAsked(null)} />
    </section>
  )
}

interface ClassLessonsProps extends Omit<UnplacedListProps, 'missing'> {
  readonly lacksSecond: ReadonlySet<UnplacedLesson>
  readonly onRelax: ((asked: AskedRelaxations) => void) | null
}

// long: one class, lesson by lesson, each with its reasons and its button
function ClassLessons({ seasonId, lessons, lacksSecond, onPlace, onRelax }: ClassLessonsProps) {
  const [countedId, setCountedId] = useState<string | null>(null)
  const [one] = lessons
  const isTried = lessons.some(({ sittingId }) => sittingId !== null)
  return (
    <div className="unplaced-class">
      <strong>{one?.className}</strong>
      {one !== undefined && isTried && onRelax !== null && (
        <Button
          size="small"
          type="link"
          onClick={() => onRelax({ classId: one.classId, title: one.className })}
        >
          怎样才能排上
        </Button>
      )}
      <ul>
        {grouped(lessons).map(({ first, label, sittingId }) => (
          <li key={sittingId ?? label}>
            <span>
              {label}
              {lacksSecond.has(first) && '，缺双场'}
            </span>
            {sittingId !== null && sittingId === countedId ? (
              <BlockerCounts seasonId={seasonId} sittingId={sittingId} />
            ) : (
              <span className="quiet">{first.sentence}</span>
            )}
            {onPlace !== null && sittingId !== null && (
              <>
                <Button
                  size="small"
                  type="link"
                  aria-expanded={sittingId === countedId}
                  onClick={() => setCountedId(sittingId === countedId ? null : sittingId)}
                >
                  {sittingId === countedId ? '收起' : '各规则'}
                </Button>
                <Button size="small" type="link" onClick={() => onPlace({ ...first, sittingId })}>
                  手动安排
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Lessons that nobody has planned yet stand in one line; those that were tried, each with its reason. */
function grouped(lessons: readonly UnplacedLesson[]) {
  const untried = lessons.filter((lesson) => lesson.sittingId === null)
  const [first] = untried
  const range = `第 ${first?.lessonNumber}–${untried.at(-1)?.lessonNumber} 课次，共 ${untried.length} 次`
  const bare = first === undefined ? [] : [{ first, label: range, sittingId: null }]
  const tried = lessons.filter((lesson) => lesson.sittingId !== null)
  return [
    ...bare,
    ...tried.map((lesson) => ({
      first: lesson,
      label: `第 ${lesson.lessonNumber} 课次《${lesson.lessonTitle}》`,
      sittingId: lesson.sittingId,
    })),
  ]
}
