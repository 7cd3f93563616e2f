// Which rooms and trainers a class may have at all, and which rooms are alike as far as the way there goes.
import type { PlanClass, PlanProblem } from '../problem.ts'

export interface ClassChoices {
  /** By class: the rooms of its kind that hold it, and the trainers who are qualified, in the problem's order. */
  readonly classRooms: readonly Int32Array[]
  readonly classTrainers: readonly Int32Array[]
  /** By class × rooms + room, and class × trainers + trainer: 1 where it may. */
  readonly roomSuits: Uint8Array
  readonly trainerSuits: Uint8Array
  /** By class × rooms + room: which of the class's profiles it has. */
  readonly roomProfile: Int32Array
  /** By class and profile: the minutes from each cohort's workplace. */
  readonly profiles: readonly (readonly (readonly number[])[])[]
}

export function compileChoices(
  { classes, rooms, trainers }: PlanProblem,
  travelOf: (from: string, to: string) => number,
): ClassChoices {
  const roomSuits = new Uint8Array(classes.length * rooms.length)
  const trainerSuits = new Uint8Array(classes.length * trainers.length)
  const roomProfile = new Int32Array(classes.length * rooms.length)
  const placeIds = [...new Set(rooms.map((room) => room.placeId))]
  const profiles = classes.map((planClass, at) => {
    const qualified = new Set(planClass.qualifiedTrainerIds)
    const allowed = planClass.allowedRoomIds === null ? null : new Set(planClass.allowedRoomIds)
    const ways = profilesOf(planClass, placeIds, travelOf)
    for (const [index, room] of rooms.entries()) {
      const isOfKind = room.kind === planClass.roomKind && (allowed === null || allowed.has(room.id))
      if (isOfKind && room.seats >= planClass.heads) roomSuits[at * rooms.length + index] = 1
      roomProfile[at * rooms.length + index] = ways.ofPlace.get(room.placeId) ?? 0
    }
    for (const [index, { id }] of trainers.entries()) {
      if (qualified.has(id)) trainerSuits[at * trainers.length + index] = 1
    }
    return ways.profiles
  })
  return {
    classRooms: classes.map((_, at) => chosen(roomSuits, at, rooms.length)),
    classTrainers: classes.map((_, at) => chosen(trainerSuits, at, trainers.length)),
    roomSuits,
    trainerSuits,
    roomProfile,
    profiles,
  }
}

function chosen(table: Uint8Array, row: number, width: number): Int32Array {
  const numbers: number[] = []
  for (let index = 0; index < width; index += 1) if (table[row * width + index] === 1) numbers.push(index)
  return Int32Array.from(numbers)
}

/** Places that are equally far for every cohort share a profile. */
function profilesOf(
  { cohorts }: PlanClass,
  placeIds: readonly string[],
  travelOf: (from: string, to: string) => number,
) {
  const known = new Map<string, number>()
  const profiles: (readonly number[])[] = []
  const ofPlace = new Map<string, number>()
  for (const placeId of placeIds) {
    const minutes = cohorts.map((cohort) => travelOf(cohort.placeId, placeId))
    const key = minutes.join(' ')
    const profile = known.get(key) ?? profiles.length
    if (profile === profiles.length) {
      known.set(key, profile)
      profiles.push(minutes)
    }
    ofPlace.set(placeId, profile)
  }
  return { profiles, ofPlace }
}
