// What 发布 was opened for, and so what is chosen to begin with: everything, what one step changed, or one sitting.
import type { DraftChange } from '../../../../src-main/contract/timetable/publish/publishing.ts'

export type AskedPublish = 'all' | { readonly stepId: number } | { readonly sittingId: string }

export interface FirstChosen {
  readonly isAll: boolean
  /** None while everything was asked for. */
  readonly sittingIds: readonly string[]
}

/** null: what was asked for is as published, and the other changes are not offered in its stead. */
export function firstChosen(asked: AskedPublish, rows: readonly DraftChange[]): FirstChosen | null {
  if (asked === 'all') return { isAll: true, sittingIds: [] }
  const isAsked = (row: DraftChange) =>
    'stepId' in asked ? row.stepId === asked.stepId : row.sittingId === asked.sittingId
  const sittingIds = rows.filter(isAsked).map((one) => one.sittingId)
  return sittingIds.length === 0 ? null : { isAll: sittingIds.length === rows.length, sittingIds }
}

export const nothingLeftText = (asked: AskedPublish): string =>
  `${asked !== 'all' && 'sittingId' in asked ? '这一场' : '这次调整'}与已发布的一样，不用发布。`
