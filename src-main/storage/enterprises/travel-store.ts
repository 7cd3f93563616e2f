// Ways between an enterprise and a site or another enterprise, in minutes, the same both ways.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { change, deleteRows, rowsOf, saveRow } from '../base/rows.ts'
import { all, integer, orNull, type Row, select, text } from '../base/select.ts'
import { travel } from './schema.ts'

const travelShape = {
  id: text(),
  enterpriseId: text(),
  siteId: orNull(text()),
  otherEnterpriseId: orNull(text()),
  minutes: integer(),
}
export type TravelEntity = Row<typeof travelShape>

export interface TravelPair {
  /** An enterprise. */
  readonly from: string
  /** A site or another enterprise. */
  readonly to: string
  /** One way. */
  readonly minutes: number
}

/** Every way that is known, each kept once though it holds in both directions. */
export const travelPairs = (db: ReadHandle): TravelPair[] => rowsOf(db, travel, {}, 'id').flatMap(toPair)

const ofEnterprise = select(
  travelShape,
  `SELECT id, enterprise_id AS enterpriseId, site_id AS siteId, other_enterprise_id AS otherEnterpriseId, minutes
    FROM travel WHERE enterprise_id = :enterpriseId OR other_enterprise_id = :enterpriseId ORDER BY id`,
)

/** The ways from and to one enterprise, as they are kept. */
export const waysOf = (db: ReadHandle, enterpriseId: string): TravelEntity[] =>
  all(db, ofEnterprise, { enterpriseId })

export const saveWay = (tx: WriteHandle, way: TravelEntity): void => saveRow(tx, travel, way)

export function deleteWay(tx: WriteHandle, id: string): void {
  deleteRows(tx, travel, { id })
}

export function deleteWaysOf(tx: WriteHandle, enterpriseId: string): void {
  change(
    tx,
    'DELETE FROM travel WHERE enterprise_id = :enterpriseId OR other_enterprise_id = :enterpriseId',
    { enterpriseId },
  )
}

export function deleteWaysToSite(tx: WriteHandle, siteId: string): void {
  deleteRows(tx, travel, { siteId })
}

function toPair({ enterpriseId, siteId, otherEnterpriseId, minutes }: TravelEntity): TravelPair[] {
  const to = siteId ?? otherEnterpriseId
  return to === null ? [] : [{ from: enterpriseId, to, minutes }]
}
