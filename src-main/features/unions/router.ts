// What unions answers to: each procedure with the use case behind it.
import { unions as contract } from '../../contract/unions.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { removeUnion } from './remove-union.ts'
import { saveUnion } from './save-union.ts'
import { readUnionOptions, readUnions } from './union-tree.ts'

export const unions = {
  list: query(contract.list, readUnions),
  options: query(contract.options, readUnionOptions),
  save: command(contract.save, { run: saveUnion, says: ({ name }) => `保存工会组织 ${name}` }),
  remove: command(contract.remove, { run: removeUnion, says: (_, { name }) => `删除工会组织 ${name}` }),
}
