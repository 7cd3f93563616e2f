// What the rolls say of every evening already held, and what the concluded classes came to.

import type { AttendanceMark } from '../../../domain/attendance/marks.ts'
import { kindOfDay } from '../../../domain/calendar/kinds-of-day.ts'
import { defaultReachSettings, reachOf } from '../../../domain/calendar/reach.ts'
import type { Roster } from '../../../domain/calendar/worked-day.ts'
import { formatCertificateNumber } from '../../../domain/classes/certificate-number.ts'
import { judgeCompletion } from '../../../domain/classes/completion.ts'
import { idOf, type World } from './world.ts'

type Placement = World['rows']['placements'][number]

interface Evening {
  readonly placement: Placement
  readonly lessonId: string
  readonly ordinal: number
}

/** Marks for every sitting before today, but one roll that somebody forgot to take. */
export function buildAttendance(world: World, forgottenClassCode: string | null): void {
  const { rows } = world
  const placements = new Map(rows.placements.map((one) => [one.sittingId, one]))
  const evenings = Map.groupBy(rows.sittings, (sitting) => sitting.lessonId)
  const lessons = Map.groupBy(rows.lessons, (lesson) => lesson.classId)
  const enrolments = Map.groupBy(rows.enrolments, (one) => one.classId)
  for (const one of rows.classes) {
    const held = (lessons.get(one.id) ?? []).flatMap((lesson) =>
      (evenings.get(lesson.id) ?? []).flatMap((sitting): Evening[] => {
        const placement = placements.get(sitting.id)
        return placement === undefined || placement.date >= world.today
          ? []
          : [{ placement, lessonId: lesson.id, ordinal: sitting.ordinal }]
      }),
    )
    const taken = one.code === forgottenClassCode ? held.slice(0, -1) : held
    const people = (enrolments.get(one.id) ?? []).filter((enrolment) => enrolment.state !== 'waitlisted')
    markClass(world, taken, people, world.rosters)
  }
}

function markClass(
  world: World,
  held: readonly Evening[],
  people: readonly { id: string; workerId: string }[],
  rosters: ReadonlyMap<string, Roster>,
): void {
  const { rows } = world
  const attended = new Set<string>()
  for (const { placement, lessonId, ordinal } of held) {
    const hasSecond = held.some((other) => other.lessonId === lessonId && other.ordinal > ordinal)
    const openedAt = Date.parse(`${placement.date}T00:00:00+08:00`) + (placement.startMinute - 5) * 60_000
    rows.sheets.push({
      sittingId: placement.sittingId,
      serial: serialOf(placement.sittingId),
      openedAt,
      lockedAt: null,
      lockedBy: null,
    })
    const reach = askedOnce(world, placement)
    for (const person of people) {
      const key = `${lessonId} ${person.id}`
      if (attended.has(key)) continue
      const mark = markOf(world, reach(rosters.get(person.workerId)))
      const isThere = mark === 'present' || mark === 'late' || mark === 'left-early'
      if (!isThere && hasSecond) continue
      if (isThere) attended.add(key)
      rows.marks.push({
        sittingId: placement.sittingId,
        enrolmentId: person.id,
        mark,
        markedAt: openedAt,
        method: 'roll-call',
        accountId: idOf(world, 'account:trainer'),
        note: '',
      })
    }
  }
}

function markOf({ random }: World, isReachable: boolean): AttendanceMark {
  const draw = random.next()
  if (!isReachable) return draw < 0.12 ? 'present' : draw < 0.75 ? 'leave' : 'absent'
  if (draw < 0.89) return 'present'
  if (draw < 0.92) return 'late'
  if (draw < 0.935) return 'left-early'
  return draw < 0.965 ? 'leave' : draw < 0.975 ? 'sick' : 'absent'
}

/** Asked once per team: its workers share one roster. */
function askedOnce(world: World, placement: Placement): (roster: Roster | undefined) => boolean {
  const { holidays, knownUpTo } = world.calendar
  const known = new Map<Roster, boolean>()
  return (roster) => {
    if (roster === undefined) return true
    const found = known.get(roster)
    if (found !== undefined) return found
    const kindOf = (date: string) => kindOfDay(date, holidays, knownUpTo).kind
    const { reachable } = reachOf(placement, roster, defaultReachSettings, kindOf)
    known.set(roster, reachable)
    return reachable
  }
}

/** Results, certificates and the end of every class that is over. `serials` carries the last number of each series on. */
// long: chance is drawn in the order of the enrolments, and every figure of a row follows from the ones before
export function buildResults(world: World, certificatePrefix: string, serials: Map<string, number>): void {
  const { rows, random } = world
  const attended = Map.groupBy(
    rows.marks.filter((one) => ['present', 'late', 'left-early'].includes(one.mark)),
    (one) => one.enrolmentId,
  )
  const planned = Map.groupBy(rows.lessons, (lesson) => lesson.classId)
  const classes = new Map(rows.classes.filter((one) => one.state === 'concluded').map((one) => [one.id, one]))
  rows.enrolments.forEach((enrolment, index) => {
    const one = classes.get(enrolment.classId)
    const course = rows.courses.find((each) => each.id === one?.courseId)
    if (one === undefined || course === undefined || enrolment.state !== 'enrolled') return
    const [theory, practice] = [random.whole(54, 98), random.whole(56, 98)]
    const lessons = planned.get(one.id)?.length ?? 0
    const facts = {
      attended: attended.get(enrolment.id)?.length ?? 0,
      counted: lessons,
      planned: lessons,
      theory: { first: theory, resit: theory < 60 ? 48 : null },
      practice: { first: practice, resit: practice < 60 ? 66 : null },
    }
    const { attendancePercent, passTheory: theoryPassLine, passPractice: practicePassLine } = course
    const rule = { attendancePercent, theoryPassLine, practicePassLine, resit: 'higher' as const }
    const isCompleted = judgeCompletion(rule, facts).outcome === 'completed'
    const series = {
      prefix: certificatePrefix,
      year: Number((one.endsOn ?? world.today).slice(0, 4)),
      courseCode: course.code,
    }
    const seriesKey = `${course.code} ${series.year}`
    const serial = (serials.get(seriesKey) ?? 0) + (isCompleted ? 1 : 0)
    serials.set(seriesKey, serial)
    rows.results.push({
      enrolmentId: enrolment.id,
      theoryScore: theory,
      practiceScore: practicePassLine === null ? null : practice,
      resitTheoryScore: facts.theory.resit,
      resitPracticeScore: practicePassLine === null ? null : facts.practice.resit,
      certificateNumber: isCompleted ? formatCertificateNumber(series, serial) : null,
      certifiedOn: isCompleted ? one.endsOn : null,
    })
    rows.enrolments[index] = { ...enrolment, state: isCompleted ? 'completed' : 'failed' }
  })
}

/** Ten characters of the sitting's own random part: unlike any other sheet's. */
const serialOf = (sittingId: string): string => `QD${sittingId.slice(-10).toUpperCase()}`
