// Light or dark, kept per machine; follows the system until somebody chooses.
import { useCallback, useState } from 'react'
import { type ColourScheme, paintDocument } from './theme.ts'

const KEY = 'seven-pm.colour-scheme'

export function useColourScheme(): { readonly scheme: ColourScheme; readonly toggle: () => void } {
  const [scheme, setScheme] = useState<ColourScheme>(startingScheme)
  const toggle = useCallback(() => {
    const next = scheme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(KEY, next)
    paintDocument(next)
    setScheme(next)
  }, [scheme])
  return { scheme, toggle }
}

/** Also paints the document, so that the first frame already has its colours. */
function startingScheme(): ColourScheme {
  const kept = localStorage.getItem(KEY)
  const wanted = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const scheme = kept === 'dark' || kept === 'light' ? kept : wanted
  paintDocument(scheme)
  return scheme
}
