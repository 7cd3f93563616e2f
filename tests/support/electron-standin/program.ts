// A running desktop program as tests see it, through the stand-in and through Electron alike.
import type * as Electron from 'electron'
import type { Page } from 'playwright'

export interface Program {
  readonly page: Page
  /** Runs a function in the main process with Electron's module; it can use nothing but its two arguments. */
  readonly evaluate: <T, A = undefined>(
    run: (electron: typeof Electron, argument: A) => T | Promise<T>,
    argument?: A,
  ) => Promise<T>
  /** Ends the program as 退出 does. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}
