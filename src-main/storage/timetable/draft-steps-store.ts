// Which commands made a draft what it is: read from what undo keeps of each, so of the last thirty days only.
import type { ReadHandle } from '../base/handle.ts'
import { all, first, integer, orNull, type Row, select, text } from '../base/select.ts'

const place = (image: string) =>
  `iif(r.${image} IS NULL, NULL, json_array(r.${image} ->> 'date', r.${image} ->> 'start_minute',
    r.${image} ->> 'room_id', r.${image} ->> 'trainer_id'))`

const touchShape = { stepId: integer(), sittingId: text(), before: orNull(text()), after: orNull(text()) }
/** What a step did to one placement; a place is '[date, start minute, room id, trainer id]', null where there was none. */
export type DraftTouch = Row<typeof touchShape>

const touches = select(
  touchShape,
  `SELECT r.step_id AS stepId, r.row_key ->> 'sitting_id' AS sittingId,
    ${place('before_image')} AS before, ${place('after_image')} AS after
  FROM undo_row r JOIN undo_step s ON s.id = r.step_id AND s.state = 'done'
  WHERE r.table_name = 'placement' AND r.row_key ->> 'plan_id' = :planId ORDER BY r.step_id`,
)

/** Of steps that have not been taken back, in the order in which they were done. */
export const draftTouches = (db: ReadHandle, planId: string): DraftTouch[] => all(db, touches, { planId })

const began = select(
  { stepId: integer() },
  `SELECT r.step_id AS stepId FROM undo_row r JOIN undo_step s ON s.id = r.step_id AND s.state = 'done'
  WHERE r.table_name = 'plan' AND r.row_key ->> 'id' = :planId AND r.before_image IS NULL`,
)

/** The step that began the draft; null where undo keeps it no more. */
export const draftBegan = (db: ReadHandle, planId: string): number | null =>
  first(db, began, { planId })?.stepId ?? null

const stepShape = {
  id: integer(),
  sentence: text(),
  actorName: text(),
  /** Epoch ms. */
  doneAt: integer(),
}
export type DraftStep = Row<typeof stepShape>

const steps = select(
  stepShape,
  `SELECT s.id, s.sentence, s.actor_name AS actorName, s.done_at AS doneAt
  FROM json_each(:stepIds) ids JOIN undo_step s ON s.id = ids.value ORDER BY s.id DESC`,
)

/** Newest first. */
export const draftSteps = (db: ReadHandle, stepIds: readonly number[]): DraftStep[] =>
  all(db, steps, { stepIds })
