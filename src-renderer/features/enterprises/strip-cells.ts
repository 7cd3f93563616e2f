// Which cells of the strip are meant: one has the keyboard, and those up to where the selection began go with it.

export interface Cell {
  /** The team's place. */
  readonly row: number
  /** The day's place. */
  readonly column: number
}

export interface Selection {
  readonly from: Cell
  /** The cell that has the keyboard. */
  readonly at: Cell
}

export interface Block {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export const selectionOf = (cell: Cell): Selection => ({ from: cell, at: cell })

export function blockOf({ from, at }: Selection): Block {
  return {
    firstRow: Math.min(from.row, at.row),
    lastRow: Math.max(from.row, at.row),
    firstColumn: Math.min(from.column, at.column),
    lastColumn: Math.max(from.column, at.column),
  }
}

export function isInBlock(block: Block, { row, column }: Cell): boolean {
  return (
    row >= block.firstRow && row <= block.lastRow && column >= block.firstColumn && column <= block.lastColumn
  )
}

/**
 * Where a key leads: arrows by one, Home and End to the ends of the week, PageUp and PageDown by a week; null for other
 * keys. With Shift the selection grows instead of moving.
 * @param firstWeekday of the first column, Monday being 1
 */
export function movedSelection(
  selection: Selection,
  key: string,
  isGrowing: boolean,
  size: { readonly rows: number; readonly columns: number; readonly firstWeekday: number },
): Selection | null {
  const { at } = selection
  const weekday = (at.column + size.firstWeekday - 1) % 7
  const steps: Readonly<Record<string, Cell>> = {
    ArrowLeft: { row: 0, column: -1 },
    ArrowRight: { row: 0, column: 1 },
    ArrowUp: { row: -1, column: 0 },
    ArrowDown: { row: 1, column: 0 },
    Home: { row: 0, column: -weekday },
    End: { row: 0, column: 6 - weekday },
    PageUp: { row: 0, column: -7 },
    PageDown: { row: 0, column: 7 },
  }
  const step = steps[key]
  if (step === undefined) return null
  const moved = {
    row: within(at.row + step.row, size.rows),
    column: within(at.column + step.column, size.columns),
  }
  return isGrowing ? { ...selection, at: moved } : selectionOf(moved)
}

const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place))
