// Registers the procedures of classes with their use cases.
import { classes as contract } from '../../contract/classes.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { candidates } from './candidates.ts'
import { classDetail } from './class-detail.ts'
import { concludeClass } from './conclude-class.ts'
import { enrolWorkers } from './enrol-workers.ts'
import { classOptions, listClasses } from './list-classes.ts'
import { openClass, suggestName } from './open-class.ts'
import { saveResults } from './save-results.ts'
import { cancelClass, updateClass } from './update-class.ts'
import { withdrawWorker } from './withdraw-worker.ts'

export const classes = {
  list: query(contract.list, listClasses),
  options: query(contract.options, classOptions),
  detail: query(contract.detail, classDetail),
  suggestName: query(contract.suggestName, suggestName),
  open: command(contract.open, { run: openClass, says: (_, { name }) => `开设班级“${name}”` }),
  update: command(contract.update, { run: updateClass, says: ({ name }) => `修改班级“${name}”` }),
  cancel: command(contract.cancel, { run: cancelClass, says: (_, { name }) => `停办班级“${name}”` }),
  candidates: query(contract.candidates, candidates),
  enrol: command(contract.enrol, {
    run: enrolWorkers,
    says: (_, { className, enrolled, waitlisted }) =>
      `“${className}”加入 ${enrolled} 人${waitlisted > 0 ? `，候补 ${waitlisted} 人` : ''}`,
  }),
  withdraw: command(contract.withdraw, {
    run: withdrawWorker,
    says: (_, { className, workerName }) => `${workerName}退出“${className}”`,
  }),
  saveResults: command(contract.saveResults, {
    run: saveResults,
    says: (_, { className, saved }) => `录入“${className}”成绩 ${saved} 人`,
  }),
  // Final: certificate numbers go out with it; a correction is a new conclusion.
  conclude: command(contract.conclude, {
    run: concludeClass,
    says: (_, { className, completed, failed }) =>
      `“${className}”结业：${completed} 人结业，${failed} 人未结业`,
    isFinal: true,
  }),
}
