// How long the recommendation of sittings takes for one class over a season of sixteen weeks.
import { recommendSittings } from '../../src-main/domain/timetable/recommendation/recommend-sittings.ts'
import { cohortOf, rotatingClass, threeDayRoster } from '../domain/timetable/recommendation/class-of.ts'
import { eightDayRoster } from '../domain/timetable/sample-problem.ts'
import { type Figure, latencies } from './figures.ts'

const LIMIT_MS = 200

/** 46 people in four teams; and, the worst there is, 46 people none of whom works as another does. */
export async function recommendFigures(runs: number): Promise<Figure[]> {
  const teams = rotatingClass()
  const persons = rotatingClass({
    cohorts: Array.from({ length: 46 }, (_, person) => {
      const roster = person % 2 === 0 ? eightDayRoster(person % 8) : threeDayRoster(person % 3)
      const leave = { [`2025-11-${String(1 + (person % 28)).padStart(2, '0')}`]: [] }
      return cohortOf(`${person}`, 1, { ...roster, personDays: leave })
    }),
  })
  const call = (problem: typeof teams) => async () => recommendSittings(problem)
  return [
    ...(await latencies('recommend sittings, 46 people in 4 teams, 16 weeks', LIMIT_MS, runs, call(teams))),
    ...(await latencies('recommend sittings, 46 rosters, 16 weeks', LIMIT_MS, runs, call(persons))),
  ]
}
