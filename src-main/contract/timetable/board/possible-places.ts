// Every place that one sitting could have over a whole season, short enough to follow a drag. Procedures of the noun timetable.
import { z } from 'zod'
import { planning, query } from '../../kit.ts'
import { id, isoDate, minuteOfDay } from '../../values.ts'

/** Against the plan as it is; above 0 is worse. */
const change = z.object({
  /** Lessons without a place. */
  unplaced: z.int(),
  /** Heads × lessons short. */
  short: z.int(),
  soft: z.int(),
})

const bestPlace = z.object({
  date: isoDate,
  startMinute: minuteOfDay,
  roomId: id,
  roomName: z.string(),
  trainerId: id,
  trainerName: z.string(),
  change,
})
export type BestPlace = z.infer<typeof bestPlace>

const placesOfDay = z.object({
  date: isoDate,
  /** Of what the planner would choose from; null where every start, room and trainer breaks a rule. */
  best: bestPlace.nullable(),
  /** For each start of the day a place in `sets`: what it breaks in every room and with every trainer. */
  starts: z.array(z.int()),
})

export const possiblePlaceProcedures = {
  /** From today on; the sitting itself is not in its own way. */
  possiblePlaces: query(planning)
    .input(z.object({ seasonId: id, sittingId: id }))
    .output(
      z.object({
        /** Of each day's first start; the others follow every 15 minutes. */
        firstMinute: z.int(),
        /** '教室已占用'. */
        rules: z.array(z.string()),
        /** Places in `rules`; the empty one is of starts at which some room and trainer break nothing. */
        sets: z.array(z.array(z.int())),
        days: z.array(placesOfDay),
      }),
    ),
  /** One start: every room of the class's kind with everyone qualified. */
  possiblePlacesAt: query(planning)
    .input(z.object({ seasonId: id, sittingId: id, date: isoDate, startMinute: minuteOfDay }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            roomId: id,
            trainerId: id,
            /** null where a rule would be broken. */
            change: change.nullable(),
            broken: z.array(z.string()),
          }),
        ),
      }),
    ),
}
