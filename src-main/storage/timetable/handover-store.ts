// Whose evening a sitting was: read from the versions of a plan that were published before, which keep their placements.
import type { Handle } from '../base/handle.ts'

/** A version that was in force put the sitting on that day, into these hands. */
export interface FormerHands {
  readonly sittingId: string
  readonly className: string
  readonly lessonNumber: number
  readonly startMinute: number
  readonly trainerId: string
  readonly trainerName: string
  /** 1: a later version gave it up. */
  readonly isCalledOff: 0 | 1
}

/**
 * Of all seasons, oldest version first; only versions that were still in force at `since` (epoch ms). What is called off
 * but still published is told where it lies.
 */
export function formerHands(db: Handle, date: string, since: number): FormerHands[] {
  return db.raw
    .prepare<[object], FormerHands>(
      `SELECT p.sitting_id AS sittingId, c.name AS className, l.number AS lessonNumber, p.start_minute AS startMinute,
        p.trainer_id AS trainerId, t.name AS trainerName, s.state = 'cancelled' AS isCalledOff
      FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'superseded'
        JOIN sitting s ON s.id = p.sitting_id JOIN lesson l ON l.id = s.lesson_id
        JOIN class c ON c.id = l.class_id AND c.state <> 'cancelled' JOIN trainer t ON t.id = p.trainer_id
      WHERE p.date = :date
        AND (s.state = 'planned' OR NOT EXISTS (SELECT 1 FROM placement n JOIN plan told
          ON told.id = n.plan_id AND told.state = 'published' WHERE n.sitting_id = s.id))
        AND NOT EXISTS (SELECT 1 FROM plan later WHERE later.season_id = plan.season_id
        AND later.number > plan.number AND later.published_at < :since)
      ORDER BY plan.number, p.start_minute, c.code`,
    )
    .all({ date, since })
}

export interface PublishedHands {
  readonly sittingId: string
  readonly date: string
  readonly startMinute: number
  readonly roomId: string
  readonly roomName: string
  readonly trainerId: string
  readonly trainerName: string
}

/** Where these sittings lie as published or in the drafts; those that lie nowhere are left out. */
export function handsNow(
  db: Handle,
  sittingIds: readonly string[],
  state: 'published' | 'draft',
): ReadonlyMap<string, PublishedHands> {
  const rows = db.raw
    .prepare<[string, string], PublishedHands>(
      `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.room_id AS roomId,
        coalesce(site.name, ent.short_name, '') || ' ' || r.name AS roomName, p.trainer_id AS trainerId, t.name AS trainerName
      FROM json_each(?) ids JOIN placement p ON p.sitting_id = ids.value
        JOIN plan ON plan.id = p.plan_id AND plan.state = ?
        JOIN room r ON r.id = p.room_id JOIN trainer t ON t.id = p.trainer_id
        LEFT JOIN site ON site.id = r.site_id LEFT JOIN enterprise ent ON ent.id = r.enterprise_id`,
    )
    .all(JSON.stringify(sittingIds), state)
  return new Map(rows.map((row) => [row.sittingId, row]))
}

/** Of these seasons those that have a draft. */
export function seasonsWithDraft(db: Handle, seasonIds: readonly string[]): ReadonlySet<string> {
  const rows = db.raw
    .prepare<[string], { seasonId: string }>(
      `SELECT plan.season_id AS seasonId FROM json_each(?) ids
      JOIN plan ON plan.season_id = ids.value AND plan.state = 'draft'`,
    )
    .all(JSON.stringify(seasonIds))
  return new Set(rows.map((one) => one.seasonId))
}
