// settings: what each procedure runs, and how it is named in the audit trail.
import { settings as contract } from '../../contract/settings.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { saveKindOfDay, yearOfDays } from './days.ts'
import { palaceSettingsOf, savePalace } from './palace.ts'
import { saveScoring, scoringOf } from './scoring.ts'

export const settings = {
  palace: query(contract.palace, palaceSettingsOf),
  savePalace: command(contract.savePalace, { run: savePalace, says: () => '修改文化宫参数' }),
  scoring: query(contract.scoring, scoringOf),
  saveScoring: command(contract.saveScoring, { run: saveScoring, says: () => '修改排课权重' }),
  days: query(contract.days, yearOfDays),
  saveDay: command(contract.saveDay, { run: saveKindOfDay, says: ({ date }) => `修改日历 ${date}` }),
}
