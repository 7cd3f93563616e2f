// Lays the hidden plan: class after class along tracks, then classes out of what the tracks have left over.
import { rotatingShare } from './cohorts.ts'
import { plantOffice } from './plant-office.ts'
import { plantRotating } from './plant-rotating.ts'
import { classesPerPalace } from './sizes.ts'
import { dropTrack, makeTrack, type Slot, slotsOf, type Track, type TrackShape } from './tracks.ts'
import type { LessonTime, Palace, PlantedClass, Planting } from './world.ts'

/** Of a palace's classes, those that are laid along tracks before the left-over slots are gathered. */
const alongTracks = Math.round(classesPerPalace * 0.93)
/** Percent by which the share of rotating cohorts may be off for a while. */
const mostOff = 3
const sittingsPerClass = 16
const mostTracks = 4 * classesPerPalace
const fewestGathered = 6
const mostGathered = 16

export function plantPalace(planting: Planting, palace: Palace): void {
  const made = () => planting.classes.length
  const lay = (most: number) => {
    for (let count = 0; count < mostTracks && made() < most; count += 1)
      layTrack(planting, palace, most - made())
  }
  lay(alongTracks)
  while (made() < classesPerPalace && gather(planting, palace)) {
    // Each turn adds a class.
  }
  lay(classesPerPalace)
}

function layTrack(planting: Planting, palace: Palace, mostClasses: number): void {
  const { random, calendar, closures } = planting
  const isRotating = random.chance(chanceOfRotating(planting))
  const shape = isRotating ? rotatingShape(planting) : mostClasses > 1 && random.chance(45) ? 'twice' : 'once'
  const track = makeTrack(random, shape, palace.rooms, palace.trainers)
  if (!track) return
  const slots = slotsOf(track, calendar, closures)
  const halves =
    shape === 'twice' || (isRotating && mostClasses > 1 && random.chance(isLong(planting) ? 80 : 20))
  const classes = (halves ? inTwo(slots, track.parts.length) : [slots]).flatMap(
    (part) => plantAlong(planting, palace, track, part, isRotating) ?? [],
  )
  if (classes.length === 0) {
    dropTrack(track)
    return
  }
  const used = new Set(classes.flatMap((each) => each.slots.flat()))
  planting.leftOver.push(...slots.filter((slot) => !used.has(slot)))
}

function chanceOfRotating(planting: Planting): number {
  const { rotatingCohorts, rotatingClasses } = planting.size
  const share = rotatingShare(planting)
  if (share > rotatingCohorts + mostOff) return 0
  return share < rotatingCohorts - mostOff ? 75 : rotatingClasses
}

/** Whether the classes so far have more sittings than they should. */
function isLong({ classes }: Planting): boolean {
  const sittings = classes.reduce((sum, { slots }) => sum + slots.flat().length, 0)
  return sittings > classes.length * sittingsPerClass
}

function rotatingShape({ random }: Planting): TrackShape {
  const percent = random.below(100)
  if (percent < 68) return 'double'
  if (percent < 80) return 'same-day'
  return percent < 90 ? 'afternoons' : 'triple'
}

function inTwo(slots: readonly Slot[], step: number): readonly (readonly Slot[])[] {
  const middle = step * Math.round(slots.length / 2 / step)
  return [slots.slice(0, middle), slots.slice(middle)]
}

const nextId = ({ classes, classNumber }: Planting): string => `k${classNumber + classes.length}`

function plantAlong(
  planting: Planting,
  { enterprises }: Palace,
  track: Track,
  slots: readonly Slot[],
  isRotating: boolean,
): PlantedClass | null {
  const id = nextId(planting)
  const lesson = lessonTime(planting)
  const planted = isRotating
    ? (plantRotating(planting, id, slots, track.parts.length, enterprises, lesson) ??
      plantOffice(planting, id, slots, enterprises, lesson))
    : plantOffice(planting, id, slots, enterprises, lesson)
  if (planted) planting.classes.push(planted)
  return planted
}

function lessonTime({ random, size }: Planting): LessonTime {
  const percent = random.below(100)
  const minutes = percent < 80 ? 90 : percent < 93 ? 120 : 60
  const steps = (135 + 2 * size.spareMinutes - minutes) / 15
  return { minutes, offset: 15 * random.below(steps + 1) }
}

/** One more class out of left-over slots of one subject, a day a lesson; false where there is none to be had. */
function gather(planting: Planting, { enterprises }: Palace): boolean {
  const { random, leftOver, classes } = planting
  const bySubject = Map.groupBy(leftOver, (slot) => slot.track.subject)
  for (const pool of random.shuffled([...bySubject.values()])) {
    const days = [...Map.groupBy(pool, (slot) => slot.day).entries()].sort(([one], [other]) => one - other)
    const slots = days.map(([, ofDay]) => random.pick(ofDay))
    const lesson = { minutes: 90, offset: 15 * random.below(4) }
    const id = nextId(planting)
    const planted = plantOffice(planting, id, slots.slice(0, mostGathered), enterprises, lesson)
    if (!planted || planted.slots.length < fewestGathered) continue
    classes.push(planted)
    const used = new Set(planted.slots.flat())
    const left = leftOver.filter((slot) => !used.has(slot))
    leftOver.splice(0, leftOver.length, ...left)
    return true
  }
  return false
}
