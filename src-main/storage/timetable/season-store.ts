// Seasons: the dates between which a plan is made.
import { and, eq, ne } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { season } from './schema.ts'

export interface Season {
  readonly id: string
  readonly name: string
  readonly startsOn: string
  /** The last day, included. */
  readonly endsOn: string
}

export interface SeasonRow extends Season {
  /** Classes of the season that were not cancelled. */
  readonly classCount: number
}

/** Newest first, each with how many classes it has. */
export function listSeasons(db: Handle): SeasonRow[] {
  return db.raw
    .prepare<[], SeasonRow>(
      `SELECT s.id, s.name, s.starts_on AS startsOn, s.ends_on AS endsOn,
        (SELECT count(*) FROM class c WHERE c.season_id = s.id AND c.state <> 'cancelled') AS classCount
      FROM season s ORDER BY s.starts_on DESC, s.id DESC`,
    )
    .all()
}

export function findSeason(db: Handle, id: string): Season | null {
  return db.orm.select().from(season).where(eq(season.id, id)).get() ?? null
}

export function isSeasonNameTaken(db: Handle, name: string, exceptId: string): boolean {
  return (
    db.orm
      .select({ id: season.id })
      .from(season)
      .where(and(eq(season.name, name), ne(season.id, exceptId)))
      .get() !== undefined
  )
}

export function saveSeason(db: Handle, entity: Season): void {
  const { id: _id, ...values } = entity
  db.orm.insert(season).values(entity).onConflictDoUpdate({ target: season.id, set: values }).run()
}

/** How many placements of live plans (draft or published) lie outside these dates. */
export function placementsOutside(db: Handle, { id, startsOn, endsOn }: Season): number {
  const row = db.raw
    .prepare<[string, string, string], { count: number }>(
      `SELECT count(*) AS count FROM placement p JOIN plan ON plan.id = p.plan_id
      WHERE plan.season_id = ? AND plan.state <> 'superseded' AND (p.date < ? OR p.date > ?)`,
    )
    .get(id, startsOn, endsOn)
  return row?.count ?? 0
}
