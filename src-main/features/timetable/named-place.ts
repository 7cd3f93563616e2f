// A placement as people read it: the room with the house it lies in, and the trainer's name.
import type { ShownPlace } from '../../contract/timetable/shown-sitting.ts'
import type { Placement } from '../../domain/timetable/solution.ts'
import type { SeasonFacts } from './season-facts.ts'

type Names = Pick<SeasonFacts, 'rooms' | 'trainers'>

/** Of many placements: rooms and trainers are looked up by id. */
export function placeNamer({ rooms, trainers }: Names): (place: Placement) => ShownPlace {
  const roomNames = new Map(rooms.map(({ id, placeName, name }) => [id, `${placeName} ${name}`]))
  const trainerNames = new Map(trainers.map(({ id, name }) => [id, name]))
  return ({ date, startMinute, roomId, trainerId }) => ({
    date,
    startMinute,
    roomName: roomNames.get(roomId) ?? '',
    trainerName: trainerNames.get(trainerId) ?? '',
  })
}
