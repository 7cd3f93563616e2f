// What workers answers to: each procedure with the use case behind it.
import { workers as contract } from '../../contract/workers.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import type { SpreadsheetReader } from '../spreadsheet-source.ts'
import { changeEmployment, endEmployment } from './change-employment.ts'
import { importRoster, prepareImport } from './import-roster.ts'
import { readRoster } from './read-roster.ts'
import { findWorkers, readWorker, readWorkers } from './read-workers.ts'
import { removeWorker } from './remove-worker.ts'
import type { Sealing } from './roster-writes.ts'
import { addWorker, updatePerson } from './save-worker.ts'

export const workers = (spreadsheets: SpreadsheetReader, sealing: Sealing) => ({
  list: query(contract.list, readWorkers),
  find: query(contract.find, findWorkers),
  detail: query(contract.detail, readWorker),
  add: command(contract.add, { run: addWorker, says: (_, { name }) => `新增学员 ${name}` }),
  update: command(contract.update, { run: updatePerson, says: (_, { name }) => `修改学员 ${name}` }),
  changeEmployment: command(contract.changeEmployment, {
    run: changeEmployment,
    says: (_, { name }) => `变更任职 ${name}`,
  }),
  endEmployment: command(contract.endEmployment, {
    run: endEmployment,
    says: ({ lastDay }, { name }) => `登记离职 ${name} ${lastDay}`,
  }),
  remove: command(contract.remove, { run: removeWorker, says: (_, { name }) => `删除学员 ${name}` }),
  readRoster: query(contract.readRoster, (db, input, context) =>
    readRoster(db, input, context, spreadsheets),
  ),
  importRoster: command(contract.importRoster, {
    prepare: (input, context) => prepareImport(input, context, spreadsheets, sealing),
    run: importRoster,
    says: (_, { enterpriseName, added, updated }) =>
      `导入花名册 ${enterpriseName}：新增 ${added} 人，更新 ${updated} 人`,
    // The people themselves are in the undo rows, sealed; a file of megabytes has no place in the trail.
    payload: ({ source, enterpriseId, sheetName, counts }) => ({
      enterpriseId,
      from: source.kind === 'file' ? source.name : '粘贴',
      sheetName,
      counts,
    }),
  }),
})
