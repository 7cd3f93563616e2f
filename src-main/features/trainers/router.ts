// What trainers answers to: each procedure with the use case behind it.
import { trainers as contract } from '../../contract/trainers.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { readTrainer, readTrainerOptions, readTrainers } from './read-trainers.ts'
import { removeTrainer, setTrainerActive } from './retire-trainer.ts'
import { saveTrainer } from './save-trainer.ts'

export const trainers = {
  list: query(contract.list, readTrainers),
  get: query(contract.get, readTrainer),
  options: query(contract.options, readTrainerOptions),
  save: command(contract.save, {
    run: saveTrainer,
    says: (input) => `保存讲师 ${input.name}`,
    payload: ({ phone, ...input }) => ({ ...input, hasPhone: phone !== '' }),
  }),
  setActive: command(contract.setActive, {
    run: setTrainerActive,
    says: ({ isActive }, { name }) => `${isActive ? '重新启用' : '停用'}讲师 ${name}`,
  }),
  remove: command(contract.remove, { run: removeTrainer, says: (_, { name }) => `删除讲师 ${name}` }),
}
