// timetable, tonight: this evening's lessons.
import { timetable as contract } from '../../../contract/timetable/index.ts'
import { query } from '../../../procedures/query.ts'
import { readTonight } from './tonight.ts'

export const tonightRoom = {
  tonight: query(contract.tonight, readTonight),
}
