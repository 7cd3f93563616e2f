// 节奏设置: rest that an enterprise asks around work, when its day begins, and its ways in minutes.
import { Refusal } from '../../contract/errors.ts'
import type { RhythmAnswer, RhythmInput } from '../../contract/rhythm.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  type EnterpriseEntity,
  enterpriseOptions,
  findEnterprise,
  saveEnterpriseRow,
} from '../../storage/enterprises/enterprises-store.ts'
import { deleteWay, saveWay, type TravelEntity, waysOf } from '../../storage/enterprises/travel-store.ts'
import { listSites } from '../../storage/network/network-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

export function readRhythm(db: ReadHandle, { enterpriseId }: { enterpriseId: string }): RhythmAnswer {
  const { restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute } = need(db, enterpriseId)
  const palace = palaceSettingsOf(db)
  return {
    restAfterWork,
    restAfterNight,
    restBeforeWork,
    dayStartsMinute,
    palace: {
      restAfterWork: palace.restAfterWorkMinutes,
      restAfterNight: palace.restAfterNightMinutes,
      restBeforeWork: palace.restBeforeWorkMinutes,
      travelMinutes: palace.travelMinutes,
    },
    ways: waysOf(db, enterpriseId).map((way) => ({
      placeId: farEnd(way, enterpriseId),
      minutes: way.minutes,
    })),
    places: placesFor(db, enterpriseId),
  }
}

export function saveRhythm(
  tx: WriteHandle,
  input: RhythmInput,
  context: CallContext,
): { id: string; name: string } {
  const { enterpriseId, ways, ...rest } = input
  const before = need(tx, enterpriseId)
  saveEnterpriseRow(tx, { ...before, ...rest })
  replaceWays(tx, enterpriseId, ways, context)
  return { id: enterpriseId, name: before.name }
}

/** A way that is kept stays the same row, whichever end it was written at. */
function replaceWays(
  tx: WriteHandle,
  enterpriseId: string,
  ways: RhythmInput['ways'],
  context: CallContext,
): void {
  const places = new Map(placesFor(tx, enterpriseId).map((place) => [place.id, place]))
  const kept = new Map(waysOf(tx, enterpriseId).map((way) => [farEnd(way, enterpriseId), way]))
  const named = new Set(ways.map(({ placeId }) => placeId))
  if (named.size < ways.length) throw new Refusal('INVALID_VALUE', { what: '同一个地点的路程写了两次' })
  for (const [placeId, way] of kept) if (!named.has(placeId)) deleteWay(tx, way.id)
  for (const { placeId, minutes } of ways) {
    const place = places.get(placeId)
    if (place === undefined) throw new Refusal('NOT_FOUND', { what: '路程的另一头' })
    saveWay(tx, {
      ...(kept.get(placeId) ?? newWay(context.newId(), enterpriseId, placeId, place.kind)),
      minutes,
    })
  }
}

export function newWay(
  id: string,
  enterpriseId: string,
  placeId: string,
  kind: 'site' | 'enterprise',
): Omit<TravelEntity, 'minutes'> {
  return {
    id,
    enterpriseId,
    siteId: kind === 'site' ? placeId : null,
    otherEnterpriseId: kind === 'site' ? null : placeId,
  }
}

/** Where a way of an enterprise leads, whichever end it was written at. */
export function farEnd(way: TravelEntity, enterpriseId: string): string {
  if (way.siteId !== null) return way.siteId
  return way.otherEnterpriseId === enterpriseId ? way.enterpriseId : (way.otherEnterpriseId ?? '')
}

function placesFor(db: ReadHandle, enterpriseId: string): RhythmAnswer['places'] {
  const sites = listSites(db).map(({ id, name }) => ({ id, name, kind: 'site' as const }))
  const others = enterpriseOptions(db)
    .filter(({ id }) => id !== enterpriseId)
    .map(({ id, name }) => ({ id, name, kind: 'enterprise' as const }))
  return [...sites, ...others]
}

function need(db: ReadHandle, id: string): EnterpriseEntity {
  const found = findEnterprise(db, id)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  return found
}
