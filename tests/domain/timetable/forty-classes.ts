// A whole palace's season, as large as the engine is measured on: forty classes of twelve lessons.
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import {
  eightDayRoster,
  fourDayRoster,
  lessons,
  planClass,
  problem,
  room,
  trainer,
  usualRest,
} from './sample-problem.ts'

export function fortyClasses(): PlanProblem {
  const trainers = Array.from({ length: 12 }, (_, index) => trainer(`t${index}`, { mostSittingsPerWeek: 6 }))
  const classes = Array.from({ length: 40 }, (_, index) =>
    planClass(`k${index}`, {
      lessons: lessons(`k${index}`, 12),
      cohorts: [0, 1, 2].map((team) => ({
        id: `k${index}-${team}`,
        name: `${team}`,
        heads: 10,
        roster: index % 2 ? eightDayRoster((index + 2 * team) % 8) : fourDayRoster((index + team) % 4),
        rest: usualRest,
        placeId: 'palace',
      })),
      qualifiedTrainerIds: [0, 1, 2].map((step) => `t${(index + 4 * step) % 12}`),
    }),
  )
  const rooms = Array.from({ length: 8 }, (_, index) =>
    room(`r${index}`, { placeId: `p${index % 3}`, placeName: '点' }),
  )
  return problem({ classes, rooms, trainers })
}
