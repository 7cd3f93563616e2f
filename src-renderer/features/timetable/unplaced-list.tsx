// Lessons without a place, by class, each with what stood in its way.
import { Button } from 'antd'
import type { UnplacedLesson } from '../../../src-main/contract/week.ts'
import './plan-lists.css'

export interface UnplacedListProps {
  readonly lessons: readonly UnplacedLesson[]
  /** null: the reader may not place anything. */
  readonly onPlace: ((lesson: UnplacedLesson & { readonly sittingId: string }) => void) | null
}

export function UnplacedList({ lessons, onPlace }: UnplacedListProps) {
  if (lessons.length === 0) return null
  const byClass = [...Map.groupBy(lessons, (lesson) => lesson.classId).values()]
  return (
    <section className="unplaced" aria-label="没有排上的课次">
      <h2>没有排上的 {lessons.length} 课次</h2>
      {byClass.map((own) => (
        <div key={own[0]?.classId} className="unplaced-class">
          <strong>{own[0]?.className}</strong>
          <ul>
            {grouped(own).map(({ first, label, sittingId }) => (
              <li key={label}>
                <span>{label}</span>
                <span className="quiet">{first.sentence}</span>
                {onPlace !== null && sittingId !== null && (
                  <Button size="small" type="link" onClick={() => onPlace({ ...first, sittingId })}>
                    手动安排
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
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
