// timetable, its rooms joined: each registers its own procedures.

import { boardRoom } from './board/router.ts'
import { mendRoom } from './mend/router.ts'
import type { TimetableOffice } from './office.ts'
import { planRoom } from './plan/router.ts'
import { publishRoom } from './publish/router.ts'
import { reachRoom } from './reach/router.ts'
import { tonightRoom } from './tonight/router.ts'

export const timetable = (office: TimetableOffice) => ({
  ...planRoom(office),
  ...boardRoom(office),
  ...publishRoom(office),
  ...reachRoom(office),
  ...mendRoom(office),
  ...tonightRoom,
})
