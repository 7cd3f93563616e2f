// Whose evening a sitting was: read from the versions of a plan that were published before, which keep their placements.
import type { ReadHandle } from '../base/handle.ts'
import { all, flag, integer, type Row, select, text } from '../base/select.ts'

const formerShape = {
  sittingId: text(),
  className: text(),
  lessonNumber: integer(),
  startMinute: integer(),
  trainerId: text(),
  trainerName: text(),
  /** A later version gave it up. */
  isCalledOff: flag(),
}
/** A version that was in force put the sitting on that day, into these hands. */
export type FormerHands = Row<typeof formerShape>

const former = select(
  formerShape,
  `SELECT p.sitting_id AS sittingId, c.name AS className, l.number AS lessonNumber, p.start_minute AS startMinute,
    p.trainer_id AS trainerId, t.name AS trainerName, s.state = 'cancelled' AS isCalledOff
  FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'superseded'
    JOIN sitting s ON s.id = p.sitting_id JOIN lesson l ON l.id = s.lesson_id
    JOIN class c ON c.id = l.class_id AND c.state <> 'cancelled' JOIN trainer t ON t.id = p.trainer_id
  WHERE p.date = :date
    AND (s.state = 'planned' OR NOT EXISTS (SELECT 1 FROM live_placement n WHERE n.sitting_id = s.id))
    AND NOT EXISTS (SELECT 1 FROM plan later WHERE later.season_id = plan.season_id
      AND later.number > plan.number AND later.published_at < :since)
  ORDER BY plan.number, p.start_minute, c.code`,
)

/**
 * Of all seasons, oldest version first; only versions that were still in force at `since` (epoch ms). What is called off
 * but still published is told where it lies.
 */
export const formerHands = (db: ReadHandle, date: string, since: number): FormerHands[] =>
  all(db, former, { date, since })

const handsShape = {
  sittingId: text(),
  date: text(),
  startMinute: integer(),
  roomId: text(),
  /** With the name of its place. */
  roomName: text(),
  trainerId: text(),
  trainerName: text(),
}
export type PublishedHands = Row<typeof handsShape>

const hands = select(
  handsShape,
  `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.room_id AS roomId,
    h.place_name || ' ' || h.room_name AS roomName, p.trainer_id AS trainerId, t.name AS trainerName
  FROM json_each(:sittingIds) ids JOIN placement p ON p.sitting_id = ids.value
    JOIN plan ON plan.id = p.plan_id AND plan.state = :state
    JOIN place h ON h.room_id = p.room_id JOIN trainer t ON t.id = p.trainer_id`,
)

/** Where these sittings lie as published or in the drafts; those that lie nowhere are left out. */
export const handsNow = (
  db: ReadHandle,
  sittingIds: readonly string[],
  state: 'published' | 'draft',
): ReadonlyMap<string, PublishedHands> =>
  new Map(all(db, hands, { sittingIds, state }).map((row) => [row.sittingId, row]))

const drafted = select(
  { seasonId: text() },
  `SELECT plan.season_id AS seasonId FROM json_each(:seasonIds) ids
    JOIN plan ON plan.season_id = ids.value AND plan.state = 'draft'`,
)

/** Of these seasons those that have a draft. */
export const seasonsWithDraft = (db: ReadHandle, seasonIds: readonly string[]): ReadonlySet<string> =>
  new Set(all(db, drafted, { seasonIds }).map((one) => one.seasonId))
