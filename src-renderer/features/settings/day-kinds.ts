// The kinds of day in words and colours, and what each month of a year holds.
import type { z } from 'zod'
import type { kindOfDay } from '../../../src-main/contract/settings.ts'

export type KindOfDay = z.infer<typeof kindOfDay>

export const kindLabels = {
  'statutory-holiday': '法定节假日',
  'swapped-rest': '调休休息日',
  'makeup-workday': '补班日',
  workday: '工作日',
  weekend: '周末',
} satisfies Record<KindOfDay, string>

export const kindColours = {
  'statutory-holiday': 'red',
  'swapped-rest': 'orange',
  'makeup-workday': 'cyan',
  workday: 'default',
  weekend: 'default',
} satisfies Record<KindOfDay, string>

/** Rest days on which lessons need somebody's word; on all others they may lie anyway. */
const consentKinds: readonly KindOfDay[] = ['statutory-holiday', 'swapped-rest']

export const needsConsent = (kind: KindOfDay): boolean => consentKinds.includes(kind)

export const isTaught = (day: { readonly kind: KindOfDay; readonly isTeachingAllowed: boolean }): boolean =>
  day.isTeachingAllowed || !needsConsent(day.kind)
