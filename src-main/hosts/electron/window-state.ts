// Where the window was last time, and whether that place still exists: screens get unplugged.
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState extends Area {
  readonly isMaximized: boolean
}

/** The smallest window the screens are laid out for, in device-independent pixels. */
export const minimumSize = { width: 1024, height: 640 }
const usualSize = { width: 1366, height: 768 }
/** So much of the title bar must be on a screen, or nobody could drag the window back. */
const graspable = { width: 120, height: 24 }

/** Reads what was kept; anything that is not a window's place counts as nothing kept. */
export function readWindowState(kept: unknown): WindowState | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { x, y, width, height, isMaximized }: Partial<Record<keyof WindowState, unknown>> = kept
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
  return { x, y, width, height, isMaximized: isMaximized === true }
}

/** @param screens the usable areas, the main screen first. */
export function placeWindow(kept: WindowState | null, screens: readonly Area[]): WindowState {
  const again =
    kept === null
      ? undefined
      : screens
          .map((screen) => sized(kept, screen))
          .find((state, index) => isGraspable(state, screens[index]))
  return again ?? centred(screens[0] ?? { x: 0, y: 0, ...usualSize }, kept?.isMaximized ?? false)
}

/** The screen may have become smaller since, or the layout's least size larger. */
const sized = (state: WindowState, screen: Area): WindowState => ({
  ...state,
  width: bounded(state.width, minimumSize.width, screen.width),
  height: bounded(state.height, minimumSize.height, screen.height),
})

function centred(screen: Area, wasMaximized: boolean): WindowState {
  const width = bounded(usualSize.width, minimumSize.width, screen.width)
  const height = bounded(usualSize.height, minimumSize.height, screen.height)
  const isTight = screen.width <= usualSize.width || screen.height <= usualSize.height
  return {
    x: screen.x + Math.max(0, Math.round((screen.width - width) / 2)),
    y: screen.y + Math.max(0, Math.round((screen.height - height) / 2)),
    width,
    height,
    isMaximized: wasMaximized || isTight,
  }
}

function isGraspable(window: Area, screen: Area | undefined): boolean {
  if (screen === undefined) return false
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
  const isTopOnScreen = window.y >= screen.y && window.y + graspable.height <= screen.y + screen.height
  return across >= graspable.width && isTopOnScreen
}

const bounded = (wanted: number, least: number, most: number) => Math.max(least, Math.min(wanted, most))

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value)
