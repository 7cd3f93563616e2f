// timetable, publish: what a draft changes, and putting it in force.
import { timetable as contract } from '../../../contract/timetable/index.ts'
import { command } from '../../../procedures/command.ts'
import { query } from '../../../procedures/query.ts'
import type { TimetableOffice } from '../office.ts'
import { listDraftChanges } from './draft-changes.ts'
import { explainPublish } from './explain-publish.ts'
import { preparePublish, publish, publishSentence } from './publish.ts'

export const publishRoom = (office: TimetableOffice) => ({
  draftChanges: query(contract.draftChanges, listDraftChanges),
  explainPublish: query(contract.explainPublish, (db, input, context) =>
    explainPublish(db, input, context, office),
  ),
  publish: command(contract.publish, {
    prepare: (input, context) => preparePublish(input, context, office),
    run: publish,
    says: (_input, output) => publishSentence(output),
    isFinal: true,
  }),
})
