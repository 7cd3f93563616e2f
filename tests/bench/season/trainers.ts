// Trainers with what they can teach and the parts of the week that the hidden plan asks of them.
import type { DatedSpan } from '../../../src-main/domain/timetable/problem.ts'
import { givenNames, type Subject, subjects, surnames } from './names.ts'
import type { Random } from './random.ts'
import type { WeekPart } from './week.ts'

export interface Trainer {
  readonly id: string
  readonly name: string
  readonly palace: number
  readonly subjects: readonly Subject[]
  /** Parts of the week that a track of the hidden plan has taken. */
  readonly taken: Map<string, WeekPart>
  /** Further parts in which they could come. */
  readonly spare: Map<string, WeekPart>
  readonly isAnyTime: boolean
  readonly absences: DatedSpan[]
}

/** The most sittings a week that the hidden plan asks of anyone. */
export const mostTaken = 5
const trainersPerPalace = 40

/** Each subject gets its share of trainers; most have a second one of the same kind of room. */
export function makeTrainers(random: Random, palace: number): readonly Trainer[] {
  const weights = subjects.reduce((sum, subject) => sum + subject.weight, 0)
  let owed = 0
  return subjects.flatMap((subject) => {
    owed += subject.weight * trainersPerPalace
    const count = Math.max(2, Math.round(owed / weights))
    owed -= count * weights
    return Array.from({ length: count }, (_, index) => trainerOf(random, palace, subject, index))
  })
}

function trainerOf(random: Random, palace: number, subject: Subject, index: number): Trainer {
  const alike = subjects.filter((each) => each.roomKind === subject.roomKind && each !== subject)
  const second = alike.length > 0 && random.chance(60) ? [random.pick(alike)] : []
  return {
    id: `t${palace}-${subjects.indexOf(subject) + 1}${String(index + 1).padStart(2, '0')}`,
    name: random.pick(surnames) + random.pick(givenNames),
    palace,
    subjects: [subject, ...second],
    taken: new Map(),
    spare: new Map(),
    isAnyTime: random.chance(25),
    absences: [],
  }
}
