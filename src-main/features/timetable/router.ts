// Registers the procedures of timetable with their use cases.
import { timetable as contract } from '../../contract/timetable.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { listSeasons, saveSeason } from './seasons.ts'

export const timetable = {
  seasons: query(contract.seasons, listSeasons),
  saveSeason: command(contract.saveSeason, { run: saveSeason, says: (input) => `保存学期“${input.name}”` }),
}
