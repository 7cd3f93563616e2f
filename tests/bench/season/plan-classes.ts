// The planted classes as the planner gets to know them: what they need and wish, not where they lie.
import { isoDateOf, weekdayOfNumber } from '../../../src-main/domain/calendar/dates.ts'
import type { PlanClass, PlanLesson } from '../../../src-main/domain/timetable/problem.ts'
import type { PatternSitting } from '../../../src-main/domain/timetable/sitting-pattern.ts'
import type { Placement } from '../../../src-main/domain/timetable/solution.ts'
import type { Subject } from './names.ts'
import type { Slot } from './tracks.ts'
import type { Trainer } from './trainers.ts'
import { weekdays } from './week.ts'
import { type PlantedClass, type Planting, startOf } from './world.ts'

/** Everything that was made, over all palaces. */
export interface Staff {
  readonly trainers: readonly Trainer[]
  readonly roomIdsOfPalace: ReadonlyMap<number, readonly string[]>
}

const requiredPercent = 80
const reserveLessons = 1

export function planClassOf(planting: Planting, staff: Staff, planted: PlantedClass): PlanClass {
  const { random, calendar, size } = planting
  const [first, last] = [planted.slots[0]?.[0], planted.slots.at(-1)?.at(-1)]
  if (!first || !last) throw new RangeError(`A class without lessons: ${planted.id}`)
  const { subject, room } = first.track
  const asksForDouble = planted.isRotating && random.chance(25)
  const lessons = planted.slots.length
  const weeks = Math.max(1, (last.day - first.day + 1) / 7)
  const before = first.day - random.between(0, 7)
  const deadline = last.day + random.between(2, size.deadlineSlack)
  const isLate = first.day > calendar.firstDay + 28
  return {
    id: planted.id,
    name: `${planted.enterprises[0]?.name ?? ''}${subject.name}班`,
    enterpriseIds: planted.enterprises.map(({ id }) => id),
    lessons: planted.slots.map((slots, index) => lessonOf(planting, planted, slots, index, asksForDouble)),
    heads: planted.cohorts.reduce((sum, cohort) => sum + cohort.heads, 0),
    cohorts: planted.cohorts,
    roomKind: subject.roomKind,
    allowedRoomIds: random.chance(size.palaces > 1 ? 85 : 30)
      ? (staff.roomIdsOfPalace.get(room.place.palace) ?? null)
      : null,
    equipment: equipmentOf(planting, subject, room.place.palace),
    qualifiedTrainerIds: qualifiedIds(planting, staff, planted, subject),
    wishes: wishesOf(planting, planted),
    lessonsPerWeek: Math.max(1, Math.round(lessons / weeks)),
    deadline: random.chance(35) && deadline <= calendar.lastDay ? isoDateOf(deadline) : null,
    notBefore: random.chance(isLate ? 70 : 20) && before > calendar.firstDay ? isoDateOf(before) : null,
    freeOrder: random.chance(15),
    requiredLessons: Math.min(
      Math.ceil((lessons * requiredPercent) / 100),
      planted.fewestReached - reserveLessons,
    ),
    ...(asksForDouble && random.chance(50) ? { sittingPattern: patternOf(planted) } : {}),
  }
}

const idOf = (planted: PlantedClass, lesson: number, sitting: number) =>
  `${planted.id}-${String(lesson + 1).padStart(2, '0')}-${sitting + 1}`

function lessonOf(
  { random }: Planting,
  planted: PlantedClass,
  slots: readonly Slot[],
  index: number,
  asksForDouble: boolean,
): PlanLesson {
  const required = asksForDouble ? Math.min(2, slots.length) : 1
  const most = Math.max(slots.length, planted.isRotating ? random.between(2, 3) : 1)
  const ids = Array.from({ length: most }, (_, sitting) => idOf(planted, index, sitting))
  return {
    id: `${planted.id}-${String(index + 1).padStart(2, '0')}`,
    number: index + 1,
    title: `第 ${index + 1} 讲`,
    minutes: planted.minutes,
    sittingIds: ids.slice(0, required),
    spareSittingIds: ids.slice(required),
  }
}

function equipmentOf({ random }: Planting, { equipment }: Subject, palace: number): PlanClass['equipment'] {
  if (!equipment) return []
  return [
    {
      equipmentId: equipmentId(equipment.name, palace),
      count: random.between(equipment.least, equipment.most),
    },
  ]
}

/** Each palace has its own. */
export const equipmentId = (name: string, palace: number): string => `${name}-${palace}`

/** Those of the palace who teach the subject, the planted ones among them, and now and then one from the next palace. */
function qualifiedIds(
  { random, size }: Planting,
  { trainers }: Staff,
  planted: PlantedClass,
  subject: Subject,
): readonly string[] {
  const own = new Set(planted.slots.flat().map(({ track }) => track.trainer))
  const palace = planted.slots[0]?.[0]?.track.trainer.palace ?? 0
  const neighbour = (palace + 1) % size.palaces
  return trainers
    .filter((trainer) => own.has(trainer) || trainer.subjects.includes(subject))
    .filter(
      (trainer) =>
        own.has(trainer) ||
        (trainer.palace === palace ? random.chance(85) : trainer.palace === neighbour && random.chance(10)),
    )
    .map(({ id }) => id)
}

/** Mostly what the hidden plan has; some wish for other days, some for none. */
function wishesOf({ random }: Planting, planted: PlantedClass): PlanClass['wishes'] {
  const percent = random.below(100)
  if (percent < 12) return { weekdays: [], startMinutes: [] }
  if (percent < 22) return { weekdays: random.shuffled(weekdays).slice(0, 2), startMinutes: [1110] }
  const slots = planted.slots.flat()
  return {
    weekdays: [...new Set(slots.map(({ day }) => weekdayOfNumber(day)))].sort(),
    startMinutes: [...new Set(slots.map((slot) => startOf(slot, planted)))].sort((one, other) => one - other),
  }
}

/** As the class's second lesson is repeated: the first may lie across a holiday. */
function patternOf(planted: PlantedClass): readonly PatternSitting[] {
  const slots = planted.slots[1] ?? []
  const first = slots[0]?.day ?? 0
  return slots.map((slot) => ({ daysAfter: slot.day - first, startMinute: startOf(slot, planted) }))
}

export function placementsOf(planted: PlantedClass): readonly Placement[] {
  return planted.slots.flatMap((slots, lesson) =>
    slots.map((slot, sitting) => ({
      sittingId: idOf(planted, lesson, sitting),
      date: isoDateOf(slot.day),
      startMinute: startOf(slot, planted),
      roomId: slot.track.room.id,
      trainerId: slot.track.trainer.id,
    })),
  )
}
