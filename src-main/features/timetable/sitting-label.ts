// How a sitting is called in messages and refusals.
import type { NamedSitting } from '../../storage/timetable/sitting-store.ts'

/** 「商务英语一班」第 3 课次. */
export const labelOf = ({
  className,
  lessonNumber,
}: Pick<NamedSitting, 'className' | 'lessonNumber'>): string => `「${className}」第 ${lessonNumber} 课次`
