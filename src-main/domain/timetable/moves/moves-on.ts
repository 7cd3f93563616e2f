// The moves of a season's plan and how often each is drawn: mostly single sittings, now and then what only many can do.
import type { WeightedMove } from '../search/move.ts'
import type { SeasonBoard } from '../season-board.ts'
import { addOrDrop } from './add-or-drop.ts'
import { displace } from './displace.ts'
import { exchange } from './exchange.ts'
import { focusOn } from './focus.ts'
import { insertLesson } from './insert-lesson.ts'
import { relocate } from './relocate.ts'
import { shiftClass } from './shift-class.ts'
import { takeWhole } from './take-whole.ts'

/** None where nothing may be moved. */
export function movesOn(on: SeasonBoard): readonly WeightedMove[] {
  if (on.movable.length === 0) return []
  const focus = focusOn(on)
  return [
    { move: relocate(on, focus), share: 80 },
    { move: addOrDrop(on, focus), share: 10 },
    { move: exchange(on, focus), share: 4 },
    { move: displace(on, focus), share: 1 },
    { move: shiftClass(on, focus), share: 4 },
    { move: takeWhole(on, focus), share: 3 },
    { move: insertLesson(on, focus), share: 3 },
  ]
}
