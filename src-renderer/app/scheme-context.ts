// Lets the shell's switch and the command palette change the colours that the root holds.
import { createContext } from 'react'
import type { ColourScheme } from './theme.ts'

export interface SchemeChoice {
  readonly scheme: ColourScheme
  readonly toggle: () => void
}

export const SchemeContext = createContext<SchemeChoice>({ scheme: 'light', toggle: () => undefined })
