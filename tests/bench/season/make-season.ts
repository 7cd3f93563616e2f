// A season built around a hidden plan that breaks no rule: whoever plans it knows that nothing needs to be left over.
import { isoDateOf, mondayOf } from '../../../src-main/domain/calendar/dates.ts'
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import { comparePlacements, type Placement } from '../../../src-main/domain/timetable/solution.ts'
import { makeClosures } from './closures.ts'
import { makeEnterprises } from './enterprises.ts'
import { blockEvenings, sendAway } from './free-days.ts'
import { placementsOf, planClassOf } from './plan-classes.ts'
import { plantPalace } from './plant.ts'
import { type Random, randomFrom } from './random.ts'
import { makeRooms, makeSites, planRoom } from './rooms.ts'
import { makeCalendar, type SeasonCalendar } from './season-calendar.ts'
import { classesPerPalace, type SeasonSize, type SizeName, sizes } from './sizes.ts'
import { openMore, planTrainers } from './slack.ts'
import { countEquipment, shareWorkers } from './ties.ts'
import { makeTrainers, type Trainer } from './trainers.ts'
import { emptyProblem, type Palace, type Planting, whoCanCome } from './world.ts'

export interface MadeSeason {
  readonly problem: PlanProblem
  /** Never shown to a planner. */
  readonly planted: readonly Placement[]
}

const pinnedPerHundredClasses = 8

/** The same size and seed give the same season on every machine. */
export function makeSeason(sizeName: SizeName, seed: number): MadeSeason {
  const size = sizes[sizeName]
  const random = randomFrom(seed)
  const calendar = makeCalendar(random)
  const palaces = Array.from({ length: size.palaces }, (_, palace) =>
    makePalace(random, calendar, size, palace),
  )
  const planting = plantAll(random, size, calendar, palaces)
  const planted = planting.classes.flatMap(placementsOf).sort(comparePlacements)
  return { problem: forget(planting, palaces, planted), planted }
}

function makePalace(random: Random, calendar: SeasonCalendar, size: SeasonSize, palace: number): Palace {
  const sites = makeSites(random, palace)
  const enterprises = makeEnterprises(random, calendar, size, palace)
  return {
    places: [...sites, ...enterprises.map(({ place }) => place)],
    enterprises,
    rooms: makeRooms(random, size, sites, enterprises),
    trainers: makeTrainers(random, palace),
  }
}

function plantAll(
  random: Random,
  size: SeasonSize,
  calendar: SeasonCalendar,
  palaces: readonly Palace[],
): Planting {
  const places = palaces.flatMap((palace) => palace.places)
  const closures = makeClosures(
    random,
    calendar,
    places.filter(({ id }) => id.startsWith('s')),
  )
  const canCome = whoCanCome(calendar, places)
  const planting = { random, size, calendar, closures, canCome }
  const classes = palaces.flatMap((palace, index) => {
    const own: Planting = {
      ...planting,
      classes: [],
      leftOver: [],
      classNumber: 1 + classesPerPalace * index,
    }
    plantPalace(own, palace)
    for (const enterprise of palace.enterprises) blockEvenings(own, enterprise)
    return own.classes
  })
  return { ...planting, classes, leftOver: [], classNumber: 1 }
}

/** All that the planner is told. */
function forget(planting: Planting, palaces: readonly Palace[], planted: readonly Placement[]): PlanProblem {
  const { random, size, calendar, closures, classes } = planting
  const rooms = palaces.flatMap((palace) => palace.rooms)
  const trainers = palaces.flatMap((palace) => palace.trainers)
  const given = {
    ...emptyProblem(
      calendar,
      palaces.flatMap((palace) => palace.places),
    ),
    closures,
  }
  const roomIdsOfPalace = new Map(
    palaces.map((palace, index) => [index, palace.rooms.map(({ id }) => id)] as const),
  )
  const planClasses = classes.map((each) => planClassOf(planting, { trainers, roomIdsOfPalace }, each))
  const loads = weeklyLoads(trainers, planted, random, calendar)
  openMore(random, size, given, rooms, planted.length)
  return {
    ...given,
    classes: random.shuffled(planClasses),
    rooms: rooms.map(planRoom),
    equipment: countEquipment(size.spareEquipment, classes, planClasses),
    trainers: planTrainers(random, size, given, loads, planted.length),
    periods: palaces.flatMap((palace) => palace.enterprises.flatMap(({ periods }) => periods)),
    fixed: pinned(planting, planted),
    sharedWorkers: shareWorkers(random, classes),
  }
}

/** The most sittings that the hidden plan asks of each in any week; on the way, absences are given out. */
function weeklyLoads(
  trainers: readonly Trainer[],
  planted: readonly Placement[],
  random: Random,
  calendar: SeasonCalendar,
): ReadonlyMap<Trainer, number> {
  const byTrainer = Map.groupBy(planted, ({ trainerId }) => trainerId)
  return new Map(
    trainers.map((trainer) => {
      const own = byTrainer.get(trainer.id) ?? []
      const busy = new Set(own.map(({ date }) => date))
      sendAway(random, calendar, trainer, (day) => busy.has(isoDateOf(day)))
      const weeks = Map.groupBy(own, ({ date }) => mondayOf(date))
      return [trainer, Math.max(1, ...[...weeks.values()].map((week) => week.length))]
    }),
  )
}

/** Some first sittings of lessons are pinned where the hidden plan has them. */
function pinned({ random, classes }: Planting, planted: readonly Placement[]): readonly Placement[] {
  const chosen = new Set(
    classes
      .filter(() => random.chance(pinnedPerHundredClasses))
      .map(({ id, slots }) => `${id}-${String(random.below(slots.length) + 1).padStart(2, '0')}-1`),
  )
  return planted.filter(({ sittingId }) => chosen.has(sittingId))
}
