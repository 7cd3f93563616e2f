// Where the marked sitting of the week table goes when an arrow is pressed.

export interface GridSitting {
  readonly sittingId: string
  readonly date: string
  readonly startMinute: number
  readonly roomId: string
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
export type Arrow = (typeof arrows)[number]

export function isArrow(key: string): key is Arrow {
  return (arrows as readonly string[]).includes(key) // widened only to ask whether the text is one of them
}

/**
 * Left and right go to the nearest day that has sittings, keeping to the room where they can; up and down stay on the
 * day. The first sitting where none is marked yet; null where there is nothing that way.
 */
export function nextSitting(
  sittings: readonly GridSitting[],
  roomIds: readonly string[],
  markedId: string | null,
  arrow: Arrow,
): string | null {
  const rowOf = (one: GridSitting) => roomIds.indexOf(one.roomId)
  const inOrder = sittings.toSorted(
    (one, other) =>
      compare(one.date, other.date) || rowOf(one) - rowOf(other) || one.startMinute - other.startMinute,
  )
  const at = inOrder.findIndex((one) => one.sittingId === markedId)
  const marked = inOrder[at]
  if (marked === undefined) return inOrder[0]?.sittingId ?? null
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const near = inOrder[at + (arrow === 'ArrowDown' ? 1 : -1)]
    return near?.date === marked.date ? near.sittingId : null
  }
  const isForward = arrow === 'ArrowRight'
  const days = inOrder
    .map((one) => one.date)
    .filter((date) => (isForward ? date > marked.date : date < marked.date))
  const day = isForward ? days[0] : days.at(-1)
  const onDay = inOrder.filter((one) => one.date === day)
  const distance = (one: GridSitting) => Math.abs(rowOf(one) - rowOf(marked))
  return onDay.toSorted((one, other) => distance(one) - distance(other))[0]?.sittingId ?? null
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
