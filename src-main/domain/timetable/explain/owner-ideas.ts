// What rooms and trainers might allow, by what they had against the starts of lessons that lack one.
import type { Weekday } from '../../calendar/dates.ts'
import { type BreakCode, numberOf } from '../breaks/rule-bits.ts'
import type { PlanView } from '../plan-view.ts'
import type { OpeningWindow, PlanClass } from '../problem.ts'
import type { Idea } from './idea-sum.ts'
import { type OwnerTally, partsPerDay, type StartTally } from './start-tally.ts'
import type { TalliedLesson } from './tallied-lesson.ts'

/** So many trainers are asked whether they could learn the course: those with the least to do. */
const trainersAsked = 6

export function ownerIdeas(on: PlanView, tallied: readonly TalliedLesson[]): readonly Idea[] {
  return tallied.flatMap((one) => [...roomIdeas(on, one), ...trainerIdeas(on, one)])
}

function roomIdeas(on: PlanView, { planClass, tally }: TalliedLesson): readonly Idea[] {
  const { rooms } = on.problem
  const opened = tally.rooms.flatMap((each): Idea[] => {
    const room = each.owner
    // A room that never opens is out of use.
    if ((room.openings?.length ?? 0) === 0) return []
    return windowsOf(on, each).map(({ window, weight }) => ({
      concession: { kind: 'room-window', roomId: room.id, window },
      weight,
    }))
  })
  const lacking = killedBy(tally, ['room-kind', 'closed-site', 'room-open', 'room-clash'])
  const ofKind = rooms.filter(({ kind, openings }) => kind === planClass.roomKind && openings?.length !== 0)
  const others = ofKind
    .filter(({ id, seats }) => planClass.allowedRoomIds?.includes(id) === false && seats >= planClass.heads)
    .map(
      (room): Idea => ({
        concession: { kind: 'room-allowed', roomId: room.id, classIds: [planClass.id] },
        weight: lacking,
      }),
    )
  const small = killedBy(tally, ['room-capacity'])
  const larger = ofKind
    .filter(({ id }) => planClass.allowedRoomIds?.includes(id) ?? true)
    .toSorted((one, other) => other.seats - one.seats)
    .slice(0, 2)
    .map(
      ({ id }): Idea => ({
        concession: { kind: 'room-seats', roomId: id, seats: planClass.heads },
        weight: small,
      }),
    )
  return [...opened, ...others, ...larger]
}

function trainerIdeas(on: PlanView, { planClass, tally }: TalliedLesson): readonly Idea[] {
  const own = tally.trainers.flatMap((each): Idea[] => {
    const trainer = each.owner
    const limit: Idea = {
      concession: { kind: 'trainer-limit', trainerId: trainer.id },
      weight: each.kills[numberOf('trainer-limit')] ?? 0,
    }
    const windows = trainer.availability === null ? [] : windowsOf(on, each)
    return [
      limit,
      ...windows.map(
        ({ window, weight }): Idea => ({
          concession: { kind: 'trainer-window', trainerId: trainer.id, window },
          weight,
        }),
      ),
    ]
  })
  const lacking = killedBy(tally, [
    'trainer-qualified',
    'trainer-available',
    'trainer-limit',
    'trainer-clash',
    'travel-time',
  ])
  return [
    ...own,
    ...leastBusy(on, planClass).map(
      (trainerId): Idea => ({
        concession: { kind: 'trainer-qualified', trainerId, classIds: [planClass.id] },
        weight: lacking,
      }),
    ),
  ]
}

const killedBy = ({ inGap }: StartTally, codes: readonly BreakCode[]): number =>
  codes.reduce((sum, code) => sum + (inGap.get(code) ?? 0), 0)

/** Of those who may not teach the class yet. */
function leastBusy({ problem, byTrainer }: PlanView, { qualifiedTrainerIds }: PlanClass): readonly string[] {
  return problem.trainers
    .map(({ id }) => ({ id, load: byTrainer.get(id)?.length ?? 0 }))
    .filter(({ id }) => !qualifiedTrainerIds.includes(id))
    .toSorted((one, other) => one.load - other.load)
    .slice(0, trainersAsked)
    .map(({ id }) => id)
}

const partBounds = [480, 720, 1020] as const

/** The parts of the week in which it is shut or away, with how many starts that killed. */
function windowsOf({ problem }: PlanView, { shutParts }: OwnerTally<unknown>) {
  const { startMinute, endMinute } = problem.dayWindow
  return Array.from(shutParts.entries()).flatMap(([at, weight]) => {
    if (weight === 0) return []
    const part = at % partsPerDay
    const window: OpeningWindow = {
      // Parts lie weekday by weekday, from Monday.
      weekday: ((at - part) / partsPerDay + 1) as Weekday,
      startMinute: part === 0 ? startMinute : (partBounds[part] ?? startMinute),
      endMinute: partBounds[part + 1] ?? endMinute,
    }
    return [{ window, weight }]
  })
}
