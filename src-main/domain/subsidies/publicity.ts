// The publicity list is masked by construction: a row has no field that could carry a phone, card, address or birth date.
import { publicityIdMask } from '../people/masks.ts'

/** What a claim gives to the list; `idNumber` is masked here and goes no further. */
export interface PublicityClaim {
  readonly workerName: string
  readonly unitName: string
  readonly idNumber: string
  readonly item: string
  readonly amountFen: number
}

export interface PublicityRow {
  readonly name: string
  readonly unit: string
  /** First 2 and last 3 of the ID number. */
  readonly maskedId: string
  readonly item: string
  readonly amountFen: number
}

/** Rows keep the order of the claims; whatever else a claim object carries at run time stays behind. */
export function publicityRows(claims: readonly PublicityClaim[]): readonly PublicityRow[] {
  return claims.map((claim) => ({
    name: claim.workerName,
    unit: claim.unitName,
    maskedId: publicityIdMask(claim.idNumber),
    item: claim.item,
    amountFen: claim.amountFen,
  }))
}
