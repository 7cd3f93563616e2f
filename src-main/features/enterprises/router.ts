// What enterprises answers to: each procedure with the use case behind it.
import { enterprises as contract } from '../../contract/enterprises.ts'
import { productionPeriodNames } from '../../domain/calendar/production-periods.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { readPeriods, removePeriod, savePeriod } from './production-periods.ts'
import {
  readEnterprise,
  readEnterpriseOptions,
  readEnterprises,
  readTeamOptions,
} from './read-enterprises.ts'
import { removeEnterprise } from './remove-enterprise.ts'
import { readRoster } from './roster.ts'
import { saveEnterprise } from './save-enterprise.ts'
import { readPatterns, removeShiftSystem, saveShiftSystem } from './shift-systems.ts'

export const enterprises = {
  list: query(contract.list, readEnterprises),
  options: query(contract.options, readEnterpriseOptions),
  teamOptions: query(contract.teamOptions, readTeamOptions),
  detail: query(contract.detail, readEnterprise),
  save: command(contract.save, { run: saveEnterprise, says: ({ name }) => `保存企业 ${name}` }),
  remove: command(contract.remove, { run: removeEnterprise, says: (_, { name }) => `删除企业 ${name}` }),
  patterns: query(contract.patterns, readPatterns),
  saveShiftSystem: command(contract.saveShiftSystem, {
    run: saveShiftSystem,
    says: ({ name }) => `保存班制 ${name}`,
  }),
  removeShiftSystem: command(contract.removeShiftSystem, {
    run: removeShiftSystem,
    says: (_, { name }) => `删除班制 ${name}`,
  }),
  roster: query(contract.roster, readRoster),
  periods: query(contract.periods, readPeriods),
  savePeriod: command(contract.savePeriod, {
    run: savePeriod,
    says: ({ kind, startsOn }) => `保存生产时段 ${productionPeriodNames[kind]} ${startsOn}`,
  }),
  removePeriod: command(contract.removePeriod, {
    run: removePeriod,
    says: (_, { name }) => `删除生产时段 ${name}`,
  }),
}
