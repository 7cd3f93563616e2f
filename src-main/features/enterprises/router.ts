// What enterprises answers to: each procedure with the use case behind it.
import { enterprises as contract } from '../../contract/enterprises.ts'
import { productionPeriodNames } from '../../domain/calendar/production-periods.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import type { SpreadsheetReader } from '../spreadsheet-source.ts'
import { copyRhythm, previewCopy } from './copy-rhythm.ts'
import { shiftsInWords } from './dated-days.ts'
import { readPeriods, removePeriod, repeatPeriods, savePeriod } from './production-periods.ts'
import {
  readEnterprise,
  readEnterpriseOptions,
  readEnterprises,
  readTeamOptions,
} from './read-enterprises.ts'
import { removeEnterprise } from './remove-enterprise.ts'
import { readRhythm, saveRhythm } from './rhythm.ts'
import { readRoster } from './roster.ts'
import { saveEnterprise } from './save-enterprise.ts'
import { importSentence, importShifts, previewShifts, readBeforeImport } from './shift-import.ts'
import { readShiftNames, removeShiftName, saveShiftName } from './shift-names.ts'
import { readPatterns, removeShiftSystem, saveShiftSystem } from './shift-systems.ts'
import { restoreTeamDays, setTeamDays, swapTeamDays } from './team-days.ts'
import { readWorkerRoster, restoreWorkerDays, setWorkerDays } from './worker-days.ts'

// long: a register, one entry for each procedure
export const enterprises = (spreadsheets: SpreadsheetReader) => ({
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
  setTeamDays: command(contract.setTeamDays, {
    run: setTeamDays,
    says: ({ shifts }, { name }) => `${name}改为${shiftsInWords(shifts)}`,
  }),
  restoreTeamDays: command(contract.restoreTeamDays, {
    run: restoreTeamDays,
    says: (_, { name }) => `${name}恢复轮班`,
  }),
  swapTeamDays: command(contract.swapTeamDays, {
    run: swapTeamDays,
    says: (_, { name }) => `${name}对调`,
  }),
  workerRoster: query(contract.workerRoster, readWorkerRoster),
  setWorkerDays: command(contract.setWorkerDays, {
    run: setWorkerDays,
    // The note stays out: the trail's sentences are kept for ever in the clear, and it may say why somebody is on leave.
    says: ({ shifts }, { name }) => `${name}改为${shiftsInWords(shifts)}`,
  }),
  restoreWorkerDays: command(contract.restoreWorkerDays, {
    run: restoreWorkerDays,
    says: (_, { name }) => `${name}恢复轮班`,
  }),
  rhythm: query(contract.rhythm, readRhythm),
  saveRhythm: command(contract.saveRhythm, {
    run: saveRhythm,
    says: (_, { name }) => `保存节奏设置 ${name}`,
  }),
  previewCopy: query(contract.previewCopy, previewCopy),
  copyFrom: command(contract.copyFrom, { run: copyRhythm, says: (_, { name }) => `复制生产节奏，从${name}` }),
  periods: query(contract.periods, readPeriods),
  savePeriod: command(contract.savePeriod, {
    run: savePeriod,
    says: ({ kind, startsOn }) => `保存生产时段 ${productionPeriodNames[kind]} ${startsOn}`,
  }),
  repeatPeriods: command(contract.repeatPeriods, {
    run: repeatPeriods,
    says: (_, { name, count }) => `新增 ${count} 个${name}时段`,
  }),
  removePeriod: command(contract.removePeriod, {
    run: removePeriod,
    says: (_, { name }) => `删除生产时段 ${name}`,
  }),
  previewShifts: query(contract.previewShifts, (db, input, context) =>
    previewShifts(db, input, context, spreadsheets),
  ),
  importShifts: command(contract.importShifts, {
    prepare: (input, context) => readBeforeImport(input, context, spreadsheets),
    run: importShifts,
    says: (_, imported) => importSentence(imported),
    // A file of megabytes has no place in the trail; what it changed is in the undo rows.
    payload: ({ source, enterpriseId, sheetName, mode, movesEveryone, names }, imported) => ({
      enterpriseId,
      from: source.kind === 'file' ? source.name : '粘贴',
      sheetName,
      mode,
      movesEveryone,
      names,
      imported,
    }),
  }),
  shiftNames: query(contract.shiftNames, readShiftNames),
  saveShiftName: command(contract.saveShiftName, {
    run: saveShiftName,
    says: ({ name }) => `记住班次名称 ${name}`,
  }),
  removeShiftName: command(contract.removeShiftName, {
    run: removeShiftName,
    says: ({ name }) => `忘掉班次名称 ${name}`,
  }),
})
