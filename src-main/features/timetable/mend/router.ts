// timetable, mend: putting right what has happened, and who can stand in.
import { timetable as contract } from '../../../contract/timetable/index.ts'
import { act } from '../../../procedures/act.ts'
import { command } from '../../../procedures/command.ts'
import { query } from '../../../procedures/query.ts'
import type { TimetableOffice } from '../office.ts'
import { mend, mendSentence, prepareMend, previewMend } from './mend.ts'
import { readSubstitutes } from './substitutes.ts'

export const mendRoom = (office: TimetableOffice) => ({
  previewMend: act(contract.previewMend, (db, input, context) => previewMend(db, input, context, office)),
  mend: command(contract.mend, {
    prepare: (input, context) => prepareMend(input, context, office),
    run: mend,
    says: (_input, output) => mendSentence(output),
  }),
  substitutes: query(contract.substitutes, (db, input, context) =>
    readSubstitutes(db, input, context, office),
  ),
})
