// Opens rooms and raises trainers' limits beyond the hidden plan, until it uses just the share that the size asks for.
import type { PlanProblem, PlanTrainer } from '../../../src-main/domain/timetable/problem.ts'
import { sittingsAllowed, slotsOfRoom, teachingDates } from './measures.ts'
import type { Random } from './random.ts'
import { openRoom, planRoom, type Room } from './rooms.ts'
import type { SeasonSize } from './sizes.ts'
import type { Trainer } from './trainers.ts'
import { everyPart, keyOf, type WeekPart, wholePart } from './week.ts'

/** `given` has the season, its holidays and closures. */
export function openMore(
  random: Random,
  size: SeasonSize,
  given: PlanProblem,
  rooms: readonly Room[],
  sittings: number,
): void {
  const dates = teachingDates(given)
  const slots = (room: Room) => slotsOfRoom(given, planRoom(room), dates)
  let open = rooms.reduce((sum, room) => sum + slots(room), 0)
  const wanted = (100 * sittings) / size.roomsUsed
  const closed = rooms.flatMap((room) =>
    everyPart.filter((part) => !room.open.has(keyOf(part))).map((part) => ({ room, part })),
  )
  for (const { room, part } of random.shuffled(closed)) {
    if (part.part !== 'evening' && !random.chance(30)) continue
    const before = slots(room)
    openRoom(room, [part])
    const more = slots(room) - before
    // The last one may not carry it farther below the share than it was above.
    if (open + more / 2 > wanted) {
      room.open.delete(keyOf(part))
      return
    }
    open += more
  }
}

/** Limits as the hidden plan needs them, then one more here and there with a further part of the week to come. */
export function planTrainers(
  random: Random,
  size: SeasonSize,
  given: PlanProblem,
  weeklyLoads: ReadonlyMap<Trainer, number>,
  sittings: number,
): readonly PlanTrainer[] {
  const dates = teachingDates(given)
  const limits = new Map(weeklyLoads)
  const trainers = [...weeklyLoads.keys()]
  const planned = (trainer: Trainer) => planTrainer(trainer, limits.get(trainer) ?? 1)
  const allowedBy = (trainer: Trainer) => sittingsAllowed(planned(trainer), dates)
  for (const trainer of trainers) {
    for (let part = 0; part < size.spareParts; part += 1) comeMore(random, trainer)
  }
  let allowed = trainers.reduce((sum, trainer) => sum + allowedBy(trainer), 0)
  const wanted = (100 * sittings) / size.trainersUsed
  const raises = [1, 2, 3, 4].flatMap(() => random.shuffled(trainers))
  for (const trainer of raises) {
    const before = allowedBy(trainer)
    const limit = limits.get(trainer) ?? 1
    limits.set(trainer, limit + 1)
    const part = comeMore(random, trainer)
    const more = allowedBy(trainer) - before
    if (allowed + more / 2 > wanted) {
      limits.set(trainer, limit)
      trainer.spare.delete(keyOf(part))
      break
    }
    allowed += more
  }
  return trainers.map(planned)
}

function comeMore(random: Random, { taken, spare }: Trainer): WeekPart {
  const free = everyPart.filter((part) => !taken.has(keyOf(part)) && !spare.has(keyOf(part)))
  const part = random.pick(free.filter((each) => each.part === 'evening' || each.weekday >= 6))
  spare.set(keyOf(part), part)
  return part
}

function planTrainer(trainer: Trainer, mostSittingsPerWeek: number): PlanTrainer {
  const { id, name, isAnyTime, taken, spare, absences } = trainer
  const windows = [...taken.values(), ...spare.values()]
    .map(wholePart)
    .sort((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute)
  return { id, name, availability: isAnyTime ? null : windows, absences, mostSittingsPerWeek }
}
