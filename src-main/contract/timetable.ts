// timetable: seasons, and the plans made for them.
import { seasonProcedures } from './seasons.ts'

export const timetable = {
  ...seasonProcedures,
}
