// Seasons: the dates between which a plan is made.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, integer, only, type Row, select, text } from '../base/select.ts'
import { season } from './schema.ts'

export interface Season {
  readonly id: string
  readonly name: string
  readonly startsOn: string
  /** The last day, included. */
  readonly endsOn: string
}

const listedShape = {
  id: text(),
  name: text(),
  startsOn: text(),
  endsOn: text(),
  /** Classes of the season that were not cancelled. */
  classCount: integer(),
}
export type SeasonRow = Row<typeof listedShape>

const listed = select(
  listedShape,
  `SELECT s.id, s.name, s.starts_on AS startsOn, s.ends_on AS endsOn,
    (SELECT count(*) FROM class c WHERE c.season_id = s.id AND c.state <> 'cancelled') AS classCount
  FROM season s ORDER BY s.starts_on DESC, s.id DESC`,
)

/** Newest first, each with how many classes it has. */
export const listSeasons = (db: ReadHandle): SeasonRow[] => all(db, listed)

export const findSeason = (db: ReadHandle, id: string): Season | null => findRow(db, season, { id })

export const isSeasonNameTaken = (db: ReadHandle, name: string, exceptId: string): boolean =>
  rowsOf(db, season, { name }).some(({ id }) => id !== exceptId)

export const saveSeason = (tx: WriteHandle, entity: Season): void => saveRow(tx, season, entity)

const outside = select(
  { placements: integer() },
  `SELECT count(*) AS placements FROM placement p JOIN plan ON plan.id = p.plan_id
  WHERE plan.season_id = :id AND plan.state <> 'superseded' AND (p.date < :startsOn OR p.date > :endsOn)`,
)

/** How many placements of live plans (draft or published) lie outside these dates. */
export const placementsOutside = (db: ReadHandle, { id, startsOn, endsOn }: Season): number =>
  only(db, outside, { id, startsOn, endsOn }).placements
