// Which commands made a draft what it is: read from what undo keeps of each, so of the last thirty days only.
import type { Handle } from '../base/handle.ts'

export interface DraftStep {
  readonly id: number
  readonly sentence: string
  readonly actorName: string
  /** Epoch ms. */
  readonly doneAt: number
}

/** What a step did to one placement; a place is '[date, start minute, room id, trainer id]', null where there was none. */
export interface DraftTouch {
  readonly stepId: number
  readonly sittingId: string
  readonly before: string | null
  readonly after: string | null
}

/** Of steps that have not been taken back, in the order in which they were done. */
export function draftTouches(db: Handle, planId: string): DraftTouch[] {
  const place = (image: string) =>
    `iif(r.${image} IS NULL, NULL, json_array(r.${image} ->> 'date', r.${image} ->> 'start_minute',
      r.${image} ->> 'room_id', r.${image} ->> 'trainer_id'))`
  return db.raw
    .prepare<[string], DraftTouch>(
      `SELECT r.step_id AS stepId, r.row_key ->> 'sitting_id' AS sittingId,
        ${place('before_image')} AS before, ${place('after_image')} AS after
      FROM undo_row r JOIN undo_step s ON s.id = r.step_id AND s.state = 'done'
      WHERE r.table_name = 'placement' AND r.row_key ->> 'plan_id' = ? ORDER BY r.step_id`,
    )
    .all(planId)
}

/** The step that began the draft; null where undo keeps it no more. */
export function draftBegan(db: Handle, planId: string): number | null {
  const row = db.raw
    .prepare<[string], { stepId: number }>(
      `SELECT r.step_id AS stepId FROM undo_row r JOIN undo_step s ON s.id = r.step_id AND s.state = 'done'
      WHERE r.table_name = 'plan' AND r.row_key ->> 'id' = ? AND r.before_image IS NULL`,
    )
    .get(planId)
  return row?.stepId ?? null
}

/** Newest first. */
export function draftSteps(db: Handle, stepIds: readonly number[]): DraftStep[] {
  return db.raw
    .prepare<[string], DraftStep>(
      `SELECT s.id, s.sentence, s.actor_name AS actorName, s.done_at AS doneAt
      FROM json_each(?) ids JOIN undo_step s ON s.id = ids.value ORDER BY s.id DESC`,
    )
    .all(JSON.stringify(stepIds))
}
