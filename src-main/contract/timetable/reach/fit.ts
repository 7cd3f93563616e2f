// 适配: how many of a class, or of enterprises without one yet, can come at a time, and by name who cannot.
import { z } from 'zod'
import { office, query, staff } from '../../kit.ts'
import { id, isoDate, weekday } from '../../values.ts'
import { reachTally } from '../reach-tally.ts'

/** Somebody who cannot come. */
const lostPerson = z.object({
  workerId: id,
  name: z.string(),
  /** The workplace: shifts come from there. */
  enterpriseName: z.string(),
  teamName: z.string(),
  /** The same word as in reachTally.reasons: '夜班', '刚下夜班'. */
  label: z.string(),
  /** '夜班 20:00–次日 08:00'. */
  sentence: z.string(),
  /** What the shifts come from: '个人', '实际排班', '生产时段', '节假日', '班组', '默认'. */
  decidedBy: z.string(),
})
export type LostPerson = z.infer<typeof lostPerson>

const absentee = lostPerson.extend({
  enrolmentId: id,
  /** Another sitting of the same lesson that this person can reach, in words; '' where there is none. */
  alternative: z.string(),
})

const who = {
  /** Its seat holders, or as long as it has none everybody who works at its enterprises; null: see enterpriseIds. */
  classId: id.nullable().default(null),
  /** Everybody who works there; not looked at where classId is given. */
  enterpriseIds: z.array(id).max(60).default([]),
  startMinute: z.int().min(0).max(1439),
  minutes: z.int().min(15).max(600),
  /** null: everybody's own workplace, with no way to go. */
  roomId: id.nullable().default(null),
}

const fitInput = z.object({ ...who, date: isoDate, withPeople: z.boolean().default(false) })
export type FitInput = z.infer<typeof fitInput>

const seasonFitInput = z.object({
  ...who,
  seasonId: id,
  /** The lessons' length is the course's then; minutes otherwise. */
  courseId: id.nullable().default(null),
  /** The class's own first and last day; null: the season's. */
  startsOn: isoDate.nullable().default(null),
  endsOn: isoDate.nullable().default(null),
})
export type SeasonFitInput = z.infer<typeof seasonFitInput>

const weekdayFit = z.object({
  weekday,
  /** Days of that weekday on which lessons can be held. */
  days: z.int(),
  /** On average; whole heads that sum up. */
  reach: reachTally,
  /** Heads on the worst and on the best of the days. */
  least: z.int(),
  most: z.int(),
})
export type WeekdayFit = z.infer<typeof weekdayFit>

export const fitProcedures = {
  fit: query(office)
    .input(fitInput)
    .output(
      z.object({
        reach: reachTally,
        /** Nobody is enrolled, so the enterprises' whole staff was asked. */
        isWholeStaff: z.boolean(),
        /** Empty unless asked for; by workplace, team and name, at most a thousand. */
        people: z.array(lostPerson),
      }),
    ),
  /** One entry a weekday that the season has, Monday first; what is left of a running season, else all of it. */
  seasonFit: query(office)
    .input(seasonFitInput)
    .output(z.object({ isWholeStaff: z.boolean(), rows: z.array(weekdayFit) })),
  /** Who of those enrolled cannot come to a sitting, and why. */
  absentees: query(staff)
    .input(z.object({ sittingId: id }))
    .output(z.object({ sittingId: id, classId: id, label: z.string(), rows: z.array(absentee) })),
}
