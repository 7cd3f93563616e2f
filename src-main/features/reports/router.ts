// What reports answers to: forms are only read; printing them changes nothing.
import { reports as contract } from '../../contract/reports.ts'
import { query } from '../../procedures/query.ts'
import { subsidyList } from './subsidy-list.ts'

export const reports = {
  subsidyList: query(contract.subsidyList, subsidyList),
}
