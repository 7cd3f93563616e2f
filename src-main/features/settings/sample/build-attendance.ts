// What the rolls say of every evening already held, and what the concluded classes came to.
import { kindOfDay } from '../../../domain/calendar/kinds-of-day.ts'
import { canReach, defaultReachSettings } from '../../../domain/calendar/reach.ts'
import { type Roster, shiftsAround } from '../../../domain/calendar/shift-system.ts'
import type { AttendanceMark } from '../../../domain/attendance/marks.ts'
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
  const rosters = rostersOfWorkers(world)
  const lessons = Map.groupBy(rows.lessons, (lesson) => lesson.classId)
  const enrolments = Map.groupBy(rows.enrolments, (one) => one.classId)
  for (const one of rows.classes) {
    const held = (lessons.get(one.id) ?? []).flatMap((lesson) => (evenings.get(lesson.id) ?? []).flatMap((sitting): Evening[] => {
      const placement = placements.get(sitting.id)
      return placement === undefined || placement.date >= world.today ? [] : [{ placement, lessonId: lesson.id, ordinal: sitting.ordinal }]
    }))
    const taken = one.code === forgottenClassCode ? held.slice(0, -1) : held
    const people = (enrolments.get(one.id) ?? []).filter((enrolment) => enrolment.state !== 'waitlisted')
    markClass(world, taken, people, rosters)
  }
}

function markClass(world: World, held: readonly Evening[], people: readonly { id: string; workerId: string }[], rosters: ReadonlyMap<string, Roster>): void {
  const { rows } = world
  const attended = new Set<string>()
  for (const { placement, lessonId, ordinal } of held) {
    const hasSecond = held.some((other) => other.lessonId === lessonId && other.ordinal > ordinal)
    const openedAt = Date.parse(`${placement.date}T00:00:00+08:00`) + (placement.startMinute - 5) * 60_000
    rows.sheets.push({ sittingId: placement.sittingId, serial: serialOf(rows.sheets.length + 1), openedAt, lockedAt: null, lockedBy: null })
    for (const person of people) {
      const key = `${lessonId} ${person.id}`
      if (attended.has(key)) continue
      const mark = markOf(world, isReachable(world, placement, rosters.get(person.workerId)))
      const isThere = mark === 'present' || mark === 'late' || mark === 'left-early'
      if (!isThere && hasSecond) continue
      if (isThere) attended.add(key)
      rows.marks.push({
        sittingId: placement.sittingId, enrolmentId: person.id, mark, markedAt: openedAt, method: 'roll-call',
        accountId: idOf(world, 'account:trainer'), note: '',
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

function isReachable(world: World, placement: Placement, roster: Roster | undefined): boolean {
  if (roster === undefined) return true
  const { holidays, knownUpTo } = world.calendar
  const around = shiftsAround(roster, placement.date, (date) => kindOfDay(date, holidays, knownUpTo).kind)
  return canReach(placement, around, defaultReachSettings).reachable
}

function rostersOfWorkers({ rows }: World): ReadonlyMap<string, Roster> {
  const systems = new Map(rows.shiftSystems.map((one) => [one.id, one]))
  const teams = new Map(rows.shiftTeams.flatMap((team) => {
    const system = systems.get(team.shiftSystemId)
    return system === undefined ? [] : [[team.id, { system, offset: team.offsetDays }] as const]
  }))
  return new Map(rows.employments.flatMap(({ workerId, shiftTeamId }) => {
    const roster = shiftTeamId === null ? undefined : teams.get(shiftTeamId)
    return roster === undefined ? [] : [[workerId, roster] as const]
  }))
}

/** Results, certificates and the end of every class that is over. */
export function buildResults(world: World, certificatePrefix: string): void {
  const { rows, random } = world
  const serials = new Map<string, number>()
  const attended = Map.groupBy(rows.marks.filter((one) => ['present', 'late', 'left-early'].includes(one.mark)), (one) => one.enrolmentId)
  for (const one of rows.classes.filter((each) => each.state === 'concluded')) {
    const course = rows.courses.find((each) => each.id === one.courseId)
    const planned = rows.lessons.filter((lesson) => lesson.classId === one.id).length
    for (const [index, enrolment] of rows.enrolments.entries()) {
      if (enrolment.classId !== one.id || enrolment.state !== 'enrolled' || course === undefined) continue
      const [theory, practice] = [random.whole(54, 98), random.whole(56, 98)]
      const rule = { attendancePercent: course.attendancePercent, theoryPassLine: course.passTheory, practicePassLine: course.passPractice, resit: 'higher' as const }
      const facts = {
        attended: Math.min(planned, attended.get(enrolment.id)?.length ?? 0), counted: planned, planned,
        theory: { first: theory, resit: theory < 60 ? 48 : null }, practice: { first: practice, resit: practice < 60 ? 66 : null },
      }
      const isCompleted = judgeCompletion(rule, facts).outcome === 'completed'
      const series = { prefix: certificatePrefix, year: Number((one.endsOn ?? world.today).slice(0, 4)), courseCode: course.code }
      const serial = (serials.get(course.code) ?? 0) + (isCompleted ? 1 : 0)
      serials.set(course.code, serial)
      rows.results.push({
        enrolmentId: enrolment.id, theoryScore: theory, practiceScore: course.passPractice === null ? null : practice,
        resitTheoryScore: facts.theory.resit, resitPracticeScore: course.passPractice === null ? null : facts.practice.resit,
        certificateNumber: isCompleted ? formatCertificateNumber(series, serial) : null, certifiedOn: isCompleted ? one.endsOn : null,
      })
      rows.enrolments[index] = { ...enrolment, state: isCompleted ? 'completed' : 'failed' }
    }
  }
}

const serialOf = (number: number): string => `QD${String(number).padStart(6, '0')}`

