// A team's lessons as a strip: green can be reached, grey cannot, hollow is not planned yet; the reason on hover or focus.
import { Tooltip } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { TeamReachRow } from '../../../src-main/contract/timetable/reach/recommendations.ts'

type Lesson = TeamReachRow['lessons'][number]

/** One tab stop; left and right move through the lessons. */
export function LessonStrip({ lessons }: { readonly lessons: readonly Lesson[] }) {
  const [current, setCurrent] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = Math.min(lessons.length - 1, Math.max(0, current + step))
    setCurrent(next)
    frame.current?.querySelectorAll<HTMLElement>('.strip-lesson')[next]?.focus()
  }
  return (
    // A toolbar is the pattern for one tab stop whose parts are reached by the arrow keys
    <div ref={frame} className="lesson-strip" role="toolbar" aria-label="各课次能否到" onKeyDown={onKeyDown}>
      {lessons.map((lesson, index) => (
        <Tooltip key={lesson.number} title={wordsOf(lesson)} trigger={['hover', 'focus']}>
          <button
            type="button"
            className={`strip-lesson strip-${lesson.standing}`}
            tabIndex={index === current ? 0 : -1}
            aria-label={wordsOf(lesson)}
            onFocus={() => setCurrent(index)}
          >
            {lesson.number}
          </button>
        </Tooltip>
      ))}
    </div>
  )
}

const standings = { reachable: '能到', lost: '到不了', unplaced: '还没有排' } as const

/** '第 3 课次到不了：9月16日 周二 19:00：夜班 20:00–次日 08:00'. */
export function wordsOf({ number, standing, reasons }: Lesson): string {
  const why = reasons.length === 0 ? '' : `：${reasons.join('；')}`
  return `第 ${number} 课次${standings[standing]}${why}`
}
