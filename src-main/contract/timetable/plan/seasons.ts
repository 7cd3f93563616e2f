// The seasons of the noun timetable: the dates between which plans are made.
import { z } from 'zod'
import { command, planning, query, staff } from '../../kit.ts'
import { id, isoDate, name } from '../../values.ts'
import { season } from '../season.ts'

export const seasonProcedures = {
  /** Newest first. classCount: classes that were not cancelled. */
  seasons: query(staff).output(z.object({ rows: z.array(season.extend({ classCount: z.int() })) })),
  /** id null makes a new season. endsOn is the last day, included. */
  saveSeason: command(planning)
    .input(z.object({ id: id.nullable(), name, startsOn: isoDate, endsOn: isoDate }))
    .output(season),
}
