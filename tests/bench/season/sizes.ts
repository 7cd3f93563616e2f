// The three sizes of season that the bench knows, as figures.

export type SizeName = 'palace' | 'district' | 'tight'

/** Shares are in percent. */
export interface SeasonSize {
  /** Palaces of 40 enterprises and 120 classes; the way from one to the next is long. */
  readonly palaces: number
  /** Of the rooms' open slots, those that the planted plan uses. */
  readonly roomsUsed: number
  /** Of what the trainers' weekly limits allow, what the planted plan uses. */
  readonly trainersUsed: number
  readonly rotatingCohorts: number
  readonly rotatingClasses: number
  /** Evenings of an enterprise that its production periods block. */
  readonly blockedEvenings: number
  /** Enterprises with a shutdown that the planted plan goes around. */
  readonly shutdowns: number
  /** How much earlier a room opens and later it closes than a sitting of 120 minutes needs. */
  readonly spareMinutes: number
  /** Parts of the week in which a trainer could come besides those that the planted plan needs. */
  readonly spareParts: number
  /** Days, at most, between the planted end of a class and its deadline. */
  readonly deadlineSlack: number
  /** Pieces of equipment beyond the planted plan's peak. */
  readonly spareEquipment: number
}

const palace: SeasonSize = {
  palaces: 1,
  roomsUsed: 65,
  trainersUsed: 65,
  rotatingCohorts: 42,
  rotatingClasses: 36,
  blockedEvenings: 4,
  shutdowns: 20,
  spareMinutes: 15,
  spareParts: 2,
  deadlineSlack: 21,
  spareEquipment: 4,
}

export const sizes: Readonly<Record<SizeName, SeasonSize>> = {
  palace,
  district: { ...palace, palaces: 10 },
  tight: {
    ...palace,
    roomsUsed: 95,
    trainersUsed: 90,
    rotatingCohorts: 50,
    rotatingClasses: 44,
    blockedEvenings: 10,
    shutdowns: 30,
    spareMinutes: 0,
    spareParts: 1,
    deadlineSlack: 10,
    spareEquipment: 0,
  },
}

export const classesPerPalace = 120
export const enterprisesPerPalace = 40
