// What the fields of a class hold, and how the contract wants it.

export interface ClassValues {
  readonly enterpriseIds: string[]
  readonly name?: string
  readonly capacity: number
  readonly weekdays: number[]
  readonly startMinute?: number | null
  readonly lessonsPerWeek: number
  readonly roomId?: string | null
  readonly trainerId?: string | null
  readonly startsOn?: string | null
  readonly endsOn?: string | null
  readonly note?: string
}

/** A cleared field of antd is undefined; the contract wants null. */
export function wishesOf(values: ClassValues) {
  return {
    enterpriseIds: values.enterpriseIds,
    capacity: values.capacity,
    weekdays: values.weekdays,
    startMinute: values.startMinute ?? null,
    lessonsPerWeek: values.lessonsPerWeek,
    roomId: values.roomId ?? null,
    trainerId: values.trainerId ?? null,
    startsOn: values.startsOn ?? null,
    endsOn: values.endsOn ?? null,
    note: values.note ?? '',
  }
}
