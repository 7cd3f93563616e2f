// Ways between an enterprise and a site or another enterprise, in minutes, the same both ways.
import { asc, eq, or } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { travel } from './schema.ts'

export type TravelEntity = Readonly<typeof travel.$inferSelect>

export interface TravelPair {
  /** An enterprise. */
  readonly from: string
  /** A site or another enterprise. */
  readonly to: string
  /** One way. */
  readonly minutes: number
}

/** Every way that is known, each kept once though it holds in both directions. */
export function travelPairs(db: Handle): TravelPair[] {
  return db.orm.select().from(travel).orderBy(asc(travel.id)).all().flatMap(toPair)
}

/** The ways from and to one enterprise, as they are kept. */
export function waysOf(db: Handle, enterpriseId: string): TravelEntity[] {
  return db.orm
    .select()
    .from(travel)
    .where(or(eq(travel.enterpriseId, enterpriseId), eq(travel.otherEnterpriseId, enterpriseId)))
    .orderBy(asc(travel.id))
    .all()
}

export function saveWay(db: Handle, way: TravelEntity): void {
  const { id: _id, ...values } = way
  db.orm.insert(travel).values(way).onConflictDoUpdate({ target: travel.id, set: values }).run()
}

export function deleteWay(db: Handle, id: string): void {
  db.orm.delete(travel).where(eq(travel.id, id)).run()
}

export function deleteWaysOf(db: Handle, enterpriseId: string): void {
  for (const { id } of waysOf(db, enterpriseId)) deleteWay(db, id)
}

export function deleteWaysToSite(db: Handle, siteId: string): void {
  db.orm.delete(travel).where(eq(travel.siteId, siteId)).run()
}

function toPair({ enterpriseId, siteId, otherEnterpriseId, minutes }: TravelEntity): TravelPair[] {
  const to = siteId ?? otherEnterpriseId
  return to === null ? [] : [{ from: enterpriseId, to, minutes }]
}
